"""Addresses of reports, indicators and dashboards."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import (
    frozen_reports,
    made_reports,
    published_figures,
    report_pivot,
    report_schedules,
    reports,
    targets,
)

FROZEN = "reports/frozen/<int:frozen_id>/"
SCHEDULE = "reports/schedules/<int:schedule_id>/"
FIGURE = "reports/published/<int:figure_id>/"
report_paths: list[URLPattern] = [
    path("reports/", reports.list_page, name="reports"),
    path("reports/figure/", reports.figure_page, name="report_figure"),
    path("reports/pivot/", report_pivot.page, name="report_pivot"),
    path("reports/pivot/file.<slug:kind>", report_pivot.file, name="report_pivot_file"),
    path("reports/published/", published_figures.list_page, name="published_figures"),
    path("reports/published/new/", published_figures.new_page, name="published_figure_new"),
    path(f"{FIGURE}remove/", published_figures.remove, name="published_figure_remove"),
    path(f"{FIGURE}restore/", published_figures.restore, name="published_figure_restore"),
    path("reports/frozen/", frozen_reports.list_page, name="frozen_reports"),
    path(FROZEN, frozen_reports.frozen_page, name="frozen_report"),
    path(f"{FROZEN}file.<slug:kind>", frozen_reports.frozen_file, name="frozen_report_file"),
    path("reports/run/<slug:name>/freeze/", frozen_reports.new_page, name="report_freeze"),
    path("reports/schedules/", report_schedules.list_page, name="report_schedules"),
    path(f"{SCHEDULE}pause/", report_schedules.pause, name="report_schedule_pause"),
    path(f"{SCHEDULE}resume/", report_schedules.resume, name="report_schedule_resume"),
    path(
        "reports/sendings/<int:sending_id>/again/",
        report_schedules.again,
        name="report_sending_again",
    ),
    path("reports/run/<slug:name>/schedule/", report_schedules.new_page, name="report_schedule"),
    path("reports/made/<int:job_id>/", made_reports.made_page, name="report_made"),
    path("reports/made/<int:job_id>/file/", made_reports.made_file, name="report_made_file"),
    path("targets/", targets.list_page, name="targets"),
    path("targets/new/", targets.new_page, name="target_new"),
    path("targets/<int:target_id>/withdraw/", targets.withdraw, name="target_withdraw"),
    path("targets/<int:target_id>/restore/", targets.restore, name="target_restore"),
    path("reports/run/<slug:name>/", reports.report_page, name="report"),
    path("reports/run/<slug:name>/file.<slug:kind>", reports.report_file, name="report_file"),
]
