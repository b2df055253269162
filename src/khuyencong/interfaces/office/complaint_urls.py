"""Addresses about complaints."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import complaints, lists

complaint_paths = [
    path("complaints/", complaints.list_page, name="complaints"),
    path("complaints/export.xlsx", lists.complaints_export, name="complaints_export"),
    path("complaints/<int:complaint_id>/", complaints.complaint_page, name="complaint"),
    path("complaints/<int:complaint_id>/take-in/", complaints.take_in, name="complaint_take_in"),
    path("complaints/<int:complaint_id>/refuse/", complaints.refuse, name="complaint_refuse"),
    path("complaints/<int:complaint_id>/pass-on/", complaints.pass_on, name="complaint_pass_on"),
    path("complaints/<int:complaint_id>/answer/", complaints.answer, name="complaint_answer"),
    path("complaints/<int:complaint_id>/letter.docx", complaints.letter, name="complaint_letter"),
    path("complaints/<int:complaint_id>/reopen/", complaints.reopen, name="complaint_reopen"),
]
