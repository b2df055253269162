"""Addresses of vouchers."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import (
    learned_columns,
    lists,
    voucher_acceptance,
    voucher_imports,
    voucher_lists,
    vouchers,
)

PROJECT = "projects/<int:project_id>/vouchers/"
voucher_paths = [
    path("vouchers/", vouchers.all_page, name="vouchers"),
    path("vouchers/export.xlsx", lists.vouchers_export, name="vouchers_export"),
    path(PROJECT, vouchers.list_page, name="project_vouchers"),
    path(f"{PROJECT}new/", vouchers.new_page, name="voucher_new"),
    path(f"{PROJECT}import/", voucher_imports.import_page, name="voucher_import"),
    path(f"{PROJECT}template.xlsx", voucher_imports.template, name="voucher_template"),
    path(f"{PROJECT}accept/", voucher_acceptance.accept_all, name="vouchers_accept"),
    path(f"{PROJECT}list-<slug:list_id>.xlsx", voucher_lists.list_xlsx, name="voucher_list_xlsx"),
    path(f"{PROJECT}list-<slug:list_id>.docx", voucher_lists.list_docx, name="voucher_list_docx"),
    path("vouchers/<int:voucher_id>/", vouchers.edit_page, name="voucher"),
    path("vouchers/<int:voucher_id>/remove/", vouchers.remove_page, name="voucher_remove"),
    path(
        "vouchers/<int:voucher_id>/accept/",
        voucher_acceptance.accept_page,
        name="voucher_accept",
    ),
    path("voucher-imports/columns/", learned_columns.voucher_page, name="voucher_columns"),
    path(
        "voucher-imports/columns/<int:column_id>/forget/",
        learned_columns.forget_voucher,
        name="voucher_column_forget",
    ),
    path("voucher-imports/<int:import_id>/undo/", voucher_imports.undo, name="voucher_import_undo"),
]
