"""Addresses of the archive."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import archives

archive_paths = [
    path("archive/", archives.archive_page, name="archive"),
    path("archive/draw-up/", archives.draw_up, name="hand_over_draw_up"),
    path("archive/ending/", archives.ending_page, name="archive_ending"),
    path("archive/retention/", archives.retention_page, name="retention"),
    path("archive/retention/new/", archives.retention_new, name="retention_new"),
    path("archive/files/<int:item_id>/", archives.item_page, name="hand_over_item"),
    path("archive/<int:hand_over_id>/", archives.hand_over_page, name="hand_over"),
    path("archive/<int:hand_over_id>/drop/", archives.drop, name="hand_over_drop"),
    path("archive/<int:hand_over_id>/list.xlsx", archives.hand_over_xlsx, name="hand_over_xlsx"),
    path("archive/<int:hand_over_id>/list.docx", archives.hand_over_docx, name="hand_over_docx"),
]
