"""Addresses about establishments."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import (
    establishment_merge,
    establishment_money,
    establishment_owners,
    establishment_proposals,
    establishment_rows,
    establishment_write,
    establishment_years,
    establishments,
    lists,
    project_establishment,
    register_imports,
)

establishment_paths = [
    path("establishments/", establishments.list_page, name="establishments"),
    path(
        "establishments/<int:establishment_id>/money/",
        establishment_money.establishment_money_page,
        name="establishment_money",
    ),
    path("establishments/export.xlsx", lists.establishments_export, name="establishments_export"),
    path(
        "projects/<int:project_id>/establishment/",
        project_establishment.link,
        name="project_establishment",
    ),
    path(
        "establishments/proposals/",
        establishment_proposals.waiting_page,
        name="establishment_proposals",
    ),
    path(
        "establishments/<int:establishment_id>/proposals/<int:proposal_id>/",
        establishment_proposals.decide,
        name="establishment_proposal",
    ),
    path("establishments/lists/new/", register_imports.new_import, name="register_import_new"),
    path("establishments/lists/template.xlsx", register_imports.template, name="register_template"),
    path(
        "establishments/lists/<int:import_id>/",
        register_imports.import_page,
        name="register_import",
    ),
    path(
        "establishments/lists/<int:import_id>/rows/",
        register_imports.settle_rows,
        name="register_import_rows",
    ),
    path(
        "establishments/lists/<int:import_id>/undo/",
        register_imports.undo,
        name="register_import_undo",
    ),
    path(
        "establishments/lists/<int:import_id>/refused.xlsx",
        register_imports.refused,
        name="register_import_refused",
    ),
    path("establishments/new/", establishment_write.new, name="establishment_new"),
    path(
        "establishments/merges/<int:merge_id>/undo/",
        establishment_merge.unmerge,
        name="establishment_unmerge",
    ),
    path(
        "establishments/<int:establishment_id>/edit/",
        establishment_write.edit,
        name="establishment_edit",
    ),
    path(
        "establishments/<int:establishment_id>/undo/<int:version>/",
        establishment_write.undo,
        name="establishment_undo",
    ),
    path(
        "establishments/<int:establishment_id>/merge/<int:other_id>/",
        establishment_merge.merge_page,
        name="establishment_merge",
    ),
    path(
        "establishments/<int:establishment_id>/",
        establishments.establishment_page,
        name="establishment",
    ),
    path(
        "establishments/<int:establishment_id>/years/",
        establishment_years.years_page,
        name="establishment_years",
    ),
    path(
        "establishments/<int:establishment_id>/row-changes/<int:entry_id>/undo/",
        establishment_rows.undo,
        name="establishment_rows_undo",
    ),
    path(
        "establishments/<int:establishment_id>/rows/<str:what>/new/",
        establishment_rows.row_page,
        name="establishment_row_new",
    ),
    path(
        "establishments/<int:establishment_id>/rows/<str:what>/<int:row_id>/",
        establishment_rows.row_page,
        name="establishment_row",
    ),
    path(
        "establishments/<int:establishment_id>/rows/<str:what>/<int:row_id>/remove/",
        establishment_rows.remove,
        name="establishment_row_remove",
    ),
    path(
        "establishments/<int:establishment_id>/owners/",
        establishment_owners.owners_page,
        name="establishment_owners",
    ),
    path(
        "establishments/<int:establishment_id>/owners/<int:owner_id>/end/",
        establishment_owners.end,
        name="establishment_owner_end",
    ),
    path(
        "establishments/<int:establishment_id>/eligibility/",
        establishments.eligibility_page,
        name="establishment_eligibility",
    ),
    path(
        "establishments/<int:establishment_id>/support/",
        establishments.support_page,
        name="establishment_support",
    ),
]
