"""Addresses of the error guard."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import error_checks, lists

error_check_paths = [
    path("findings/", error_checks.list_page, name="findings"),
    path("findings/export.xlsx", lists.findings_export, name="findings_export"),
    path("findings/checks/", error_checks.table_page, name="checks"),
    path("findings/<int:finding_id>/pass/", error_checks.pass_page, name="finding_pass"),
    path("findings/<int:finding_id>/reopen/", error_checks.reopen_page, name="finding_reopen"),
    path("projects/<int:project_id>/checks/", error_checks.project_page, name="project_checks"),
    path("projects/<int:project_id>/checks/now/", error_checks.check_now, name="project_check"),
]
