"""Addresses of the measure library, and of what became of measures."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import advice_projects, call_backs, measure_library

measure_paths = [
    path("call-backs/", call_backs.list_page, name="call_backs"),
    path("call-backs/export.xlsx", call_backs.export, name="call_backs_export"),
    path("call-backs/<int:audit_id>/", call_backs.call_page, name="call_back"),
    path("call-backs/<int:audit_id>/undo/<int:entry_id>/", call_backs.undo, name="call_back_undo"),
    path(
        "measures/<int:measure_id>/project/remove/",
        advice_projects.remove_of_measure,
        name="measure_project_remove",
    ),
    path(
        "cleaner-production/options/<int:option_id>/project/remove/",
        advice_projects.remove_of_option,
        name="option_project_remove",
    ),
    path("measures/<int:measure_id>/project/", advice_projects.of_measure, name="measure_project"),
    path(
        "cleaner-production/options/<int:option_id>/project/",
        advice_projects.of_option,
        name="option_project",
    ),
    path("measures/library/", measure_library.list_page, name="measure_library"),
    path("measures/library/<str:code>/", measure_library.entry_page, name="library_measure"),
]
