"""Addresses of regulations in the making."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import (
    regulation_opinions,
    regulation_papers,
    regulation_parts,
    regulation_simulation,
    regulation_write,
    regulations,
)

ALL = "regulations/"
ONE = f"{ALL}<int:draft_id>/"
PART = f"{ALL}parts/<int:part_id>/"
OPINION = f"{ALL}opinions/<int:opinion_id>/"
regulation_paths: list[URLPattern] = [
    path(ALL, regulations.list_page, name="regulations"),
    path(f"{ALL}export.xlsx", regulations.export, name="regulations_export"),
    path(f"{ALL}new/", regulation_write.new_page, name="regulation_new"),
    path(ONE, regulations.page, name="regulation"),
    path(f"{ONE}edit/", regulation_write.edit_page, name="regulation_edit"),
    path(f"{ONE}remove/", regulation_write.remove, name="regulation_remove"),
    path(f"{ONE}restore/", regulation_write.restore, name="regulation_restore"),
    path(f"{ONE}compare/", regulations.compare_page, name="regulation_compare"),
    path(f"{ONE}add/<slug:kind>/", regulation_parts.new_page, name="regulation_part_new"),
    path(PART, regulation_parts.page, name="regulation_part"),
    path(f"{PART}remove/", regulation_parts.remove, name="regulation_part_remove"),
    path(f"{PART}restore/", regulation_parts.restore, name="regulation_part_restore"),
    path(f"{ONE}opinions/", regulation_opinions.list_page, name="regulation_opinions"),
    path(f"{ONE}opinions/new/", regulation_opinions.new_page, name="regulation_opinion_new"),
    path(OPINION, regulation_opinions.page, name="regulation_opinion"),
    path(f"{OPINION}remove/", regulation_opinions.remove, name="regulation_opinion_remove"),
    path(f"{OPINION}restore/", regulation_opinions.restore, name="regulation_opinion_restore"),
    path(f"{ONE}simulation/", regulation_simulation.page, name="regulation_simulation"),
    path(f"{ONE}simulation.xlsx", regulation_simulation.book, name="regulation_simulation_book"),
    path(f"{ALL}simulated/", regulation_simulation.list_page, name="simulated_supports"),
    path(
        f"{ALL}simulated/export.xlsx",
        regulation_simulation.export,
        name="simulated_supports_export",
    ),
    path(f"{ONE}papers/", regulation_papers.page, name="regulation_papers"),
    path(f"{ONE}papers/impact.<slug:kind>", regulation_papers.impact, name="regulation_impact"),
    path(f"{ONE}versions/keep/", regulation_papers.keep, name="regulation_version_keep"),
    path(
        f"{ALL}versions/<int:version_id>/return/",
        regulation_papers.go_back,
        name="regulation_version_return",
    ),
    path(f"{ONE}in-force/", regulation_papers.issue_page, name="regulation_issue"),
    path(f"{ONE}in-force/undo/", regulation_papers.take_out_page, name="regulation_take_out"),
]
