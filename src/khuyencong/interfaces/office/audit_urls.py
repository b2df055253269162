"""Addresses of energy audits."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import (
    audit_exchange,
    audit_parts,
    audit_report,
    audits,
    instrument_uses,
    measure_runs,
    measures,
)

AUDIT = "audits/<int:audit_id>/"
MEASURE = "measures/<int:measure_id>/"
audit_paths = [
    path("audits/", audits.list_page, name="audits"),
    path("audits/export.xlsx", audits.export, name="audits_export"),
    path("audits/new/", audits.new_page, name="audit_new"),
    path("audits/import/", audit_exchange.import_page, name="audit_import"),
    path(AUDIT, audits.audit_page, name="audit"),
    path(f"{AUDIT}export.json", audit_exchange.export, name="audit_export"),
    path(f"{AUDIT}report/", audit_report.report_page, name="audit_report"),
    path(
        f"{AUDIT}report.<str:kind>",
        audit_report.report_file,
        name="audit_report_file",
    ),
    path(f"{AUDIT}letter.pdf", audit_report.letter_file, name="audit_letter"),
    path(f"{AUDIT}report/<slug:key>/", audit_report.section_page, name="audit_section"),
    path(f"{AUDIT}sign/", audit_report.sign_page, name="audit_sign"),
    path(f"{AUDIT}unsign/", audit_report.unsign_page, name="audit_unsign"),
    path(f"{AUDIT}bills/", audits.bills_page, name="audit_bills"),
    path(f"{AUDIT}packages/", audits.packages_page, name="audit_packages"),
    path(f"{AUDIT}edit/", audits.edit_page, name="audit_edit"),
    path(f"{AUDIT}systems/new/", audit_parts.system_page, name="audit_system_new"),
    path(f"{AUDIT}systems/<int:system_id>/", audit_parts.system_page, name="audit_system"),
    path(f"{AUDIT}findings/new/", audit_parts.finding_page, name="audit_finding_new"),
    path(f"{AUDIT}findings/<int:finding_id>/", audit_parts.finding_page, name="audit_finding"),
    path(f"{AUDIT}instruments/", instrument_uses.list_of_audit, name="audit_instruments"),
    path(f"{AUDIT}instruments/new/", instrument_uses.of_audit, name="audit_instrument_new"),
    path(f"{AUDIT}measures/new/", measures.new_page, name="measure_new"),
    path(f"{AUDIT}packages/new/", audit_parts.package_edit, name="audit_package_new"),
    path(f"{AUDIT}packages/<int:package_id>/", audit_parts.package_page, name="audit_package"),
    path(
        f"{AUDIT}packages/<int:package_id>/edit/",
        audit_parts.package_edit,
        name="audit_package_edit",
    ),
    path(f"{AUDIT}<slug:part>/<int:row_id>/remove/", audit_parts.remove, name="audit_part_remove"),
    path(f"{AUDIT}removed/<int:entry_id>/undo/", audit_parts.restore, name="audit_part_restore"),
    path(f"{AUDIT}status/<int:entry_id>/undo/", measures.status_undo, name="measure_status_undo"),
    path("measures/", audits.measures_page, name="measures"),
    path("measures/export.xlsx", audits.measures_export, name="measures_export"),
    path(MEASURE, measures.measure_page, name="measure"),
    path(f"{MEASURE}edit/", measures.edit_page, name="measure_edit"),
    path(f"{MEASURE}status/", measures.status_page, name="measure_status"),
    path(f"{MEASURE}runs/", measure_runs.choose_page, name="measure_runs"),
    path(f"{MEASURE}runs/<slug:name>/", measure_runs.run_page, name="measure_run"),
    path(f"{MEASURE}savings/", measure_runs.line_page, name="measure_line"),
    path(
        f"{MEASURE}savings/<int:line_id>/remove/",
        measure_runs.remove_line,
        name="measure_line_remove",
    ),
    path("kept-runs/<int:run_id>/", measure_runs.kept_page, name="kept_run"),
    path("kept-runs/<int:run_id>/remove/", measure_runs.remove_run, name="kept_run_remove"),
]
