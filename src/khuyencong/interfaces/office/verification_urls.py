"""Addresses of measured savings."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import lists, verifications

ONE = "verifications/<int:verification_id>/"

verification_paths: list[URLPattern] = [
    path("verifications/", verifications.list_page, name="verifications"),
    path("verifications/export.xlsx", lists.verifications_export, name="verifications_export"),
    path(
        "energy-use/sites/<int:site_id>/verifications/new/",
        verifications.new_page,
        name="verification_new",
    ),
    path(
        "energy-use/sites/<int:site_id>/verifications/",
        verifications.site_page,
        name="site_verifications",
    ),
    path(ONE, verifications.verification_page, name="verification"),
    path(f"{ONE}edit/", verifications.edit_page, name="verification_edit"),
    path(f"{ONE}adjust/", verifications.adjust_page, name="verification_adjust"),
    path(f"{ONE}confirm/", verifications.confirm_page, name="verification_confirm"),
    path(f"{ONE}reopen/", verifications.reopen_page, name="verification_reopen"),
    path(f"{ONE}aside/", verifications.aside_page, name="verification_aside"),
    path(f"{ONE}count/", verifications.count_page, name="verification_count"),
    path(
        "verifications/adjustments/<int:adjustment_id>/remove/",
        verifications.remove_page,
        name="verification_adjustment_remove",
    ),
]
