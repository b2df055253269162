"""Addresses of study visits and meetings."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import visit_papers, visit_rows, visit_write, visits

ALL = "visits/"
ONE = f"{ALL}<int:visit_id>/"
ROW = f"{ONE}rows/<slug:what>/"
visit_paths: list[URLPattern] = [
    path(ALL, visits.list_page, name="visits"),
    path(f"{ALL}export.xlsx", visits.export, name="visits_export"),
    path(f"{ALL}new/", visit_write.new_page, name="visit_new"),
    path(ONE, visits.page, name="visit"),
    path(f"{ONE}held/", visits.held_page, name="visit_held"),
    path(f"{ONE}home/", visits.home_page, name="visit_home"),
    path(f"{ONE}edit/", visit_write.edit_page, name="visit_edit"),
    path(f"{ONE}remove/", visit_write.remove, name="visit_remove"),
    path(f"{ONE}restore/", visit_write.restore, name="visit_restore"),
    path(f"{ONE}move/", visit_write.move, name="visit_move"),
    path(f"{ONE}figures/", visit_write.fill, name="visit_figures"),
    path(f"{ONE}minutes/", visit_write.minutes_page, name="visit_minutes"),
    path(f"{ONE}minutes.docx", visit_papers.minutes_docx, name="visit_minutes_docx"),
    path(f"{ONE}minutes.pdf", visit_papers.minutes_pdf, name="visit_minutes_pdf"),
    path(f"{ONE}project/", visit_papers.project_page, name="visit_project"),
    path(f"{ROW}", visit_rows.row_page, name="visit_row_new"),
    path(f"{ROW}<int:row_id>/", visit_rows.row_page, name="visit_row"),
    path(f"{ROW}<int:row_id>/remove/", visit_rows.remove, name="visit_row_remove"),
    path(f"{ONE}undo/<int:entry_id>/", visit_rows.undo, name="visit_row_undo"),
]
