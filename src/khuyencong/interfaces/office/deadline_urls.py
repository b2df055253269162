"""Addresses about deadlines, notices and the calendar."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import my_work, project_deadlines

deadline_paths = [
    path("my-work/", my_work.my_work, name="my_work"),
    path("deadlines/<int:deadline_id>/snooze/", my_work.snooze, name="deadline_snooze"),
    path(
        "deadlines/<int:deadline_id>/extend/",
        project_deadlines.extend_page,
        name="deadline_extend",
    ),
    path(
        "extensions/<int:extension_id>/undo/",
        project_deadlines.undo_extension_page,
        name="extension_undo",
    ),
    path(
        "projects/<int:project_id>/deadlines/",
        project_deadlines.deadlines_page,
        name="project_deadlines",
    ),
]
