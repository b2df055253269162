"""Addresses of cleaner production."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import (
    cleaner_file_write,
    cleaner_files,
    cleaner_options,
    cleaner_quick,
    cleaner_report,
    cleaner_rows,
)

ALL = "cleaner-production/"
FILE = f"{ALL}<int:file_id>/"
ROWS = f"{FILE}rows/"
QUICK = f"{ALL}quick/"
cleaner_production_paths: list[URLPattern] = [
    path(ALL, cleaner_files.list_page, name="cleaner_files"),
    path(f"{ALL}export.xlsx", cleaner_files.export, name="cleaner_files_export"),
    path(f"{ALL}new/", cleaner_file_write.new_page, name="cleaner_file_new"),
    path(f"{ALL}options/", cleaner_options.list_page, name="cleaner_options"),
    path(f"{ALL}options/export.xlsx", cleaner_options.export, name="cleaner_options_export"),
    path(
        f"{ALL}options/<int:option_id>/status/",
        cleaner_options.status_page,
        name="cleaner_option_status",
    ),
    path(QUICK, cleaner_quick.list_page, name="quick_assessments"),
    path(f"{QUICK}export.xlsx", cleaner_quick.export, name="quick_assessments_export"),
    path(f"{QUICK}new/", cleaner_quick.new_page, name="quick_assessment_new"),
    path(f"{QUICK}<int:assessment_id>/", cleaner_quick.page, name="quick_assessment"),
    path(
        f"{QUICK}<int:assessment_id>/remove/", cleaner_quick.remove, name="quick_assessment_remove"
    ),
    path(FILE, cleaner_files.overview, name="cleaner_file"),
    path(f"{FILE}edit/", cleaner_file_write.edit_page, name="cleaner_file_edit"),
    path(f"{FILE}finish/", cleaner_file_write.finish, name="cleaner_file_finish"),
    path(f"{FILE}reopen/", cleaner_file_write.reopen, name="cleaner_file_reopen"),
    path(f"{FILE}tasks/<slug:task>/", cleaner_file_write.task_page, name="cleaner_task"),
    path(f"{FILE}process/", cleaner_files.process_page, name="cleaner_process"),
    path(f"{FILE}balance/", cleaner_files.balance_page, name="cleaner_balance"),
    path(f"{FILE}waste/", cleaner_files.waste_page, name="cleaner_waste"),
    path(f"{FILE}options/", cleaner_files.options_page, name="cleaner_file_options"),
    path(f"{FILE}plan/", cleaner_files.plan_page, name="cleaner_plan"),
    path(f"{FILE}indicators/", cleaner_files.indicators_page, name="cleaner_indicators"),
    path(f"{FILE}report.docx", cleaner_report.report_docx, name="cleaner_report_docx"),
    path(f"{FILE}report.pdf", cleaner_report.report_pdf, name="cleaner_report_pdf"),
    path(f"{ROWS}<slug:what>/new/", cleaner_rows.row_page, name="cleaner_row_new"),
    path(f"{ROWS}<slug:what>/<int:row_id>/", cleaner_rows.row_page, name="cleaner_row"),
    path(f"{ROWS}<slug:what>/<int:row_id>/remove/", cleaner_rows.remove, name="cleaner_row_remove"),
    path(f"{ROWS}<int:entry_id>/undo/", cleaner_rows.undo, name="cleaner_row_undo"),
]
