"""Addresses about establishments."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import establishments, lists

establishment_paths = [
    path("establishments/", establishments.list_page, name="establishments"),
    path("establishments/export.xlsx", lists.establishments_export, name="establishments_export"),
    path(
        "establishments/<int:establishment_id>/",
        establishments.establishment_page,
        name="establishment",
    ),
    path(
        "establishments/<int:establishment_id>/support/",
        establishments.support_page,
        name="establishment_support",
    ),
]
