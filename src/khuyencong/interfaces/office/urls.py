"""Addresses of the office."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.appraisal_urls import appraisal_paths
from khuyencong.interfaces.office.archive_urls import archive_paths
from khuyencong.interfaces.office.audit_urls import audit_paths
from khuyencong.interfaces.office.cleaner_production_urls import cleaner_production_paths
from khuyencong.interfaces.office.comparison_urls import comparison_paths
from khuyencong.interfaces.office.complaint_urls import complaint_paths
from khuyencong.interfaces.office.consultancy_urls import consultancy_paths
from khuyencong.interfaces.office.craft_village_urls import craft_village_paths
from khuyencong.interfaces.office.deadline_urls import deadline_paths
from khuyencong.interfaces.office.energy_urls import energy_paths
from khuyencong.interfaces.office.energy_use_urls import energy_use_paths
from khuyencong.interfaces.office.error_check_urls import error_check_paths
from khuyencong.interfaces.office.establishment_urls import establishment_paths
from khuyencong.interfaces.office.facility_urls import facility_paths
from khuyencong.interfaces.office.integration_urls import integration_paths
from khuyencong.interfaces.office.lesson_urls import lesson_paths
from khuyencong.interfaces.office.measure_urls import measure_paths
from khuyencong.interfaces.office.money_urls import money_paths
from khuyencong.interfaces.office.outreach_urls import outreach_paths
from khuyencong.interfaces.office.pages import (
    components,
    craft_villages,
    dashboard,
    files,
    held_files,
    help,
    home,
    imports,
    jobs,
    journal,
    journal_proof,
    law_documents,
    lists,
    local_papers,
    needs,
    norm_confirm,
    norm_lines,
    norm_local,
    norm_look_up,
    outbox,
    plan_decisions,
    plan_money,
    plans,
    portal,
    project_bulk,
    project_dossier,
    project_life,
    project_write,
    projects,
    scenarios,
    search,
)
from khuyencong.interfaces.office.paper_urls import paper_paths
from khuyencong.interfaces.office.people_urls import people_paths
from khuyencong.interfaces.office.period_return_urls import period_return_paths
from khuyencong.interfaces.office.personal_data_urls import personal_data_paths
from khuyencong.interfaces.office.product_round_urls import product_round_paths
from khuyencong.interfaces.office.project_urls import project_paths
from khuyencong.interfaces.office.reading_urls import reading_paths
from khuyencong.interfaces.office.regulation_urls import regulation_paths
from khuyencong.interfaces.office.repayment_urls import repayment_paths
from khuyencong.interfaces.office.report_urls import report_paths
from khuyencong.interfaces.office.result_urls import result_paths
from khuyencong.interfaces.office.survey_urls import survey_paths
from khuyencong.interfaces.office.treasury_urls import treasury_paths
from khuyencong.interfaces.office.verification_urls import verification_paths
from khuyencong.interfaces.office.visit_urls import visit_paths
from khuyencong.interfaces.office.voucher_urls import voucher_paths

app_name = "office"
urlpatterns = [
    path("portal/", portal.portal, name="portal"),
    *energy_paths,
    *audit_paths,
    *measure_paths,
    *cleaner_production_paths,
    *consultancy_paths,
    *energy_use_paths,
    *reading_paths,
    *outreach_paths,
    *verification_paths,
    *people_paths,
    *personal_data_paths,
    *establishment_paths,
    *project_paths,
    *deadline_paths,
    *appraisal_paths,
    *result_paths,
    *repayment_paths,
    *voucher_paths,
    *archive_paths,
    *survey_paths,
    *complaint_paths,
    *error_check_paths,
    *paper_paths,
    *treasury_paths,
    *report_paths,
    *comparison_paths,
    *visit_paths,
    *lesson_paths,
    *regulation_paths,
    *facility_paths,
    *craft_village_paths,
    *product_round_paths,
    *period_return_paths,
    *integration_paths,
    path("", home.home, name="home"),
    path("norms/", norm_look_up.look_up, name="norm_look_up"),
    path("norms/lines/", norm_lines.lines, name="norm_lines"),
    path("norms/documents/", law_documents.list_page, name="law_documents"),
    path("norms/documents/<slug:name>/", law_documents.document_page, name="law_document"),
    path("norms/lines/<slug:norm_id>/confirm/", norm_confirm.confirm_line, name="norm_confirm"),
    path("norms/lines/<slug:norm_id>/end/", norm_local.end_line, name="norm_end_local"),
    path("norms/confirm-document/", norm_confirm.confirm_document, name="norm_confirm_document"),
    path(
        "norms/confirmations/<int:confirmation_id>/withdraw/",
        norm_confirm.withdraw,
        name="norm_withdraw",
    ),
    path("norms/local/", norm_local.add_file, name="norm_add_local"),
    path("norms/local/line/", norm_local.add_line, name="norm_add_line"),
    path("needs/", needs.list_page, name="needs"),
    path("needs/template.xlsx", needs.template, name="needs_template"),
    path("needs/imports/new/", imports.new_import, name="import_new"),
    path("needs/imports/<int:import_id>/", needs.import_page, name="sheet_import"),
    path("projects/", projects.list_page, name="projects"),
    path("projects/new/", project_write.new, name="project_new"),
    path("projects/change/undo/", project_bulk.undo, name="projects_undo"),
    path("projects/change/<slug:name>/", project_bulk.change, name="projects_change"),
    path("projects/to-scenario/", project_bulk.to_scenario, name="projects_to_scenario"),
    path("projects/<int:project_id>/", projects.project_page, name="project"),
    path("projects/local-papers/", local_papers.list_page, name="local_papers"),
    path(
        "projects/local-papers/<int:paper_id>/end/", local_papers.end_page, name="local_paper_end"
    ),
    path(
        "projects/<int:project_id>/dossier/", project_dossier.dossier_page, name="project_dossier"
    ),
    path(
        "projects/<int:project_id>/dossier/add/<str:kind>/",
        project_dossier.add_page,
        name="project_paper_add",
    ),
    path(
        "projects/<int:project_id>/dossier/files/", project_dossier.send_files, name="project_files"
    ),
    path("projects/<int:project_id>/dossier.zip", project_dossier.archive, name="project_archive"),
    path("projects/<int:project_id>/receipt/", project_dossier.receipt, name="project_receipt"),
    path("projects/<int:project_id>/life/", project_life.life_page, name="project_life"),
    path(
        "projects/<int:project_id>/steps/<slug:transition>/",
        project_life.step_page,
        name="project_step",
    ),
    path(
        "projects/<int:project_id>/steps/<int:step_id>/undo/",
        project_life.undo_page,
        name="project_step_undo",
    ),
    path("projects/<int:project_id>/edit/", project_write.edit, name="project_edit"),
    path("projects/<int:project_id>/undo/<int:version>/", project_write.undo, name="project_undo"),
    *money_paths,
    path("plans/", plans.list_page, name="plans"),
    path("plans/<int:plan_id>/", plans.plan_page, name="plan"),
    path("needs/export.xlsx", lists.needs_export, name="needs_export"),
    path("projects/export.xlsx", lists.projects_export, name="projects_export"),
    path("plans/export.xlsx", lists.plans_export, name="plans_export"),
    path("craft-villages/", craft_villages.list_page, name="craft_villages"),
    path("craft-villages/export.xlsx", lists.craft_villages_export, name="craft_villages_export"),
    path("craft-villages/<int:village_id>/", craft_villages.village_page, name="craft_village"),
    path("views/<slug:list_key>/keep/", lists.keep_view, name="keep_view"),
    path("views/<int:view_id>/drop/", lists.drop_view, name="drop_view"),
    path("search/", search.search, name="search"),
    path("plans/<int:plan_id>/money/", plan_money.plan_money_page, name="plan_money"),
    path("plans/<int:plan_id>/findings/", plans.findings_page, name="plan_findings"),
    path("plans/<int:plan_id>/accept/", plan_decisions.accept, name="plan_accept"),
    path("plans/<int:plan_id>/replace/", plan_decisions.replace, name="plan_replace"),
    path("plans/<int:plan_id>/withdraw/", plan_decisions.withdraw, name="plan_withdraw"),
    path("plans/<int:plan_id>/papers/", plan_decisions.write_papers, name="plan_papers"),
    path("scenarios/", scenarios.list_page, name="scenarios"),
    path("scenarios/new/", scenarios.new, name="scenario_new"),
    path("scenarios/new/projects/", scenarios.find, name="scenario_find"),
    path("scenarios/<int:comparison_id>/", scenarios.comparison_page, name="comparison"),
    path("jobs/", jobs.list_page, name="jobs"),
    path("jobs/<int:job_id>/", jobs.job_page, name="job"),
    path("jobs/<int:job_id>/stop/", jobs.stop, name="job_stop"),
    path("jobs/<int:job_id>/restart/", jobs.restart, name="job_restart"),
    path("files/<int:file_id>/", files.download, name="file"),
    path("held-files/", held_files.list_page, name="held_files"),
    path("held-files/<int:file_id>/", held_files.file_page, name="held_file"),
    path("journal/", journal.journal_page, name="journal"),
    path("journal/proof/", journal_proof.proof_page, name="journal_proof"),
    path("journal/<slug:kind>/<str:object_id>/", journal.record_page, name="journal_of"),
    path("dashboard/", dashboard.dashboard, name="dashboard"),
    path("dashboard/<int:year>/projects/", dashboard.items, name="dashboard_items"),
    path("components/", components.components, name="components"),
    path("help/", help.help_page, name="help"),
    path("help/tour/", help.tour_done, name="tour_done"),
    path("help/pictures/<str:name>", help.picture, name="manual_picture"),
    path("help/<slug:name>/", help.manual_page, name="manual"),
    path("outbox/", outbox.outbox, name="outbox"),
]
