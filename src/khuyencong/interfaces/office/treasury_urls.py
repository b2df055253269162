"""Addresses of the treasury."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import statements

treasury_paths = [
    path("treasury/", statements.list_page, name="treasury"),
    path("treasury/statements/new/", statements.new_statement, name="statement_new"),
    path("treasury/statements/<int:statement_id>/", statements.statement_page, name="statement"),
    path("treasury/statements/<int:statement_id>/undo/", statements.undo, name="statement_undo"),
]
