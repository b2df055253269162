"""Addresses of results."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import (
    follow_up_links,
    follow_up_months,
    follow_ups,
    lists,
    project_results,
    result_findings,
)

result_paths = [
    path(
        "projects/<int:project_id>/results/", project_results.results_page, name="project_results"
    ),
    path(
        "projects/<int:project_id>/results/new/<slug:content>/",
        project_results.new_page,
        name="result_new",
    ),
    path(
        "projects/<int:project_id>/results/found/<slug:content>/",
        result_findings.found_new_page,
        name="result_found_new",
    ),
    path(
        "projects/<int:project_id>/results/accept/",
        project_results.accept_page,
        name="result_accept",
    ),
    path(
        "projects/<int:project_id>/follow-ups/",
        follow_ups.list_page,
        name="project_follow_ups",
    ),
    path("follow-ups/", follow_ups.all_page, name="follow_ups"),
    path("follow-ups/months/", follow_up_months.list_page, name="follow_up_months"),
    path("follow-ups/months/new/", follow_up_months.new_page, name="follow_up_months_new"),
    path("follow-ups/export.xlsx", lists.follow_ups_export, name="follow_ups_export"),
    path("follow-ups/<int:follow_up_id>/link/", follow_up_links.link_page, name="follow_up_link"),
    path("follow-ups/<int:follow_up_id>/", follow_ups.answer_page, name="follow_up"),
    path(
        "follow-ups/<int:follow_up_id>/confirm/", follow_ups.confirm_page, name="follow_up_confirm"
    ),
    path(
        "projects/<int:project_id>/results/reopen/", project_results.reopen, name="results_reopen"
    ),
    path("projects/<int:project_id>/results/close/", project_results.close, name="results_close"),
    path("results/<int:row_id>/plan/", project_results.plan_page, name="result_plan"),
    path("results/<int:row_id>/remove/", project_results.remove, name="result_remove"),
    path("results/<int:row_id>/found/", result_findings.found_page, name="result_found"),
    path("results/<int:row_id>/explain/", project_results.explain_page, name="result_explain"),
]
