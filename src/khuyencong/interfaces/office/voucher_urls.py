"""Addresses of vouchers."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import voucher_acceptance, vouchers

PROJECT = "projects/<int:project_id>/vouchers/"
voucher_paths = [
    path(PROJECT, vouchers.list_page, name="project_vouchers"),
    path(f"{PROJECT}new/", vouchers.new_page, name="voucher_new"),
    path(f"{PROJECT}accept/", voucher_acceptance.accept_all, name="vouchers_accept"),
    path("vouchers/<int:voucher_id>/", vouchers.edit_page, name="voucher"),
    path("vouchers/<int:voucher_id>/remove/", vouchers.remove_page, name="voucher_remove"),
    path(
        "vouchers/<int:voucher_id>/accept/",
        voucher_acceptance.accept_page,
        name="voucher_accept",
    ),
]
