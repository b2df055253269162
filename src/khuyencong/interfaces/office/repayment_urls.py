"""Addresses of support that is paid back."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import repayments

PROJECT = "projects/<int:project_id>/repayments/"
repayment_paths = [
    path(PROJECT, repayments.list_page, name="project_repayments"),
    path(f"{PROJECT}schedule/", repayments.schedule_page, name="repayment_schedule"),
    path(f"{PROJECT}new/", repayments.new_page, name="repayment_new"),
    path(f"{PROJECT}write-off/", repayments.write_off_page, name="repayment_write_off"),
    path(f"{PROJECT}<int:entry_id>/reverse/", repayments.reverse_page, name="repayment_reverse"),
]
