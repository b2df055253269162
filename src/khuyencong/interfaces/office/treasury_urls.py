"""Addresses of the treasury."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import (
    accounting,
    learned_columns,
    line_booking,
    reconciliation,
    statements,
)

treasury_paths = [
    path("treasury/", statements.list_page, name="treasury"),
    path("treasury/accounting/", accounting.accounting_page, name="accounting"),
    path("treasury/accounting/entries.xlsx", accounting.export_xlsx, name="accounting_xlsx"),
    path("treasury/accounting/entries.csv", accounting.export_csv, name="accounting_csv"),
    path("treasury/accounting/codes/new/", accounting.codes_new, name="account_map_new"),
    path("treasury/statements/new/", statements.new_statement, name="statement_new"),
    path("treasury/statements/<int:statement_id>/", statements.statement_page, name="statement"),
    path("treasury/statements/<int:statement_id>/undo/", statements.undo, name="statement_undo"),
    path("treasury/columns/", learned_columns.statement_page, name="statement_columns"),
    path(
        "treasury/columns/<int:column_id>/forget/",
        learned_columns.forget_statement,
        name="statement_column_forget",
    ),
    path("treasury/lines/<int:line_id>/book/", line_booking.book_page, name="line_book"),
    path(
        "treasury/statements/<int:statement_id>/matching/",
        reconciliation.matching_page,
        name="matching",
    ),
    path(
        "treasury/statements/<int:statement_id>/matching/anew/",
        reconciliation.anew,
        name="matching_anew",
    ),
    path(
        "treasury/statements/<int:statement_id>/matching/confirm/",
        reconciliation.confirm,
        name="matching_confirm",
    ),
    path(
        "treasury/statements/<int:statement_id>/matching/by-hand/",
        reconciliation.by_hand,
        name="matching_by_hand",
    ),
    path(
        "treasury/statements/<int:statement_id>/matching/<int:match_id>/apart/",
        reconciliation.apart,
        name="matching_apart",
    ),
    path(
        "treasury/statements/<int:statement_id>/reconciled/",
        reconciliation.reconciled,
        name="matching_reconciled",
    ),
    path("treasury/marks/<int:mark_id>/withdraw/", reconciliation.withdraw, name="mark_withdraw"),
    path(
        "treasury/statements/<int:statement_id>/minutes.docx",
        reconciliation.minutes_docx,
        name="minutes_docx",
    ),
    path(
        "treasury/statements/<int:statement_id>/minutes.xlsx",
        reconciliation.minutes_xlsx,
        name="minutes_xlsx",
    ),
]
