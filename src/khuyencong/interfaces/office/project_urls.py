"""Addresses of single deeds on projects, and of projects that came in from the past."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import (
    local_orders,
    past_imports,
    past_projects,
    project_selection,
)

project_paths = [
    path("projects/orders/", local_orders.list_page, name="local_orders"),
    path("projects/orders/new/", local_orders.new, name="local_order_new"),
    path(
        "projects/<int:project_id>/selection/",
        project_selection.selection_page,
        name="project_selection",
    ),
    path("projects/past/", past_imports.new_import, name="past_import_new"),
    path("projects/past/template.xlsx", past_imports.template, name="past_template"),
    path("projects/past/one/", past_projects.new, name="past_project_new"),
    path("projects/past/<int:import_id>/", past_imports.import_page, name="past_import"),
    path("projects/past/<int:import_id>/undo/", past_imports.undo, name="past_import_undo"),
    path(
        "projects/<int:project_id>/past/<slug:transition>/",
        past_projects.step_page,
        name="past_step",
    ),
    path("projects/<int:project_id>/amounts/", past_projects.amounts_page, name="past_amounts"),
]
