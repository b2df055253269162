"""Addresses of the office."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from khuyencong.interfaces.office.forms.sign_in import SignInForm
from khuyencong.interfaces.office.pages import (
    files,
    home,
    imports,
    jobs,
    journal,
    lists,
    needs,
    norm_confirm,
    norm_lines,
    norm_local,
    norm_look_up,
    outbox,
    plan_decisions,
    plans,
    projects,
    scenarios,
    search,
)

app_name = "office"
urlpatterns = [
    path(
        "sign-in/",
        LoginView.as_view(
            template_name="office/sign_in.html",
            authentication_form=SignInForm,
            redirect_authenticated_user=True,
        ),
        name="sign_in",
    ),
    path("sign-out/", LogoutView.as_view(), name="sign_out"),
    path("", home.home, name="home"),
    path("norms/", norm_look_up.look_up, name="norm_look_up"),
    path("norms/lines/", norm_lines.lines, name="norm_lines"),
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
    path("projects/<int:project_id>/", projects.project_page, name="project"),
    path("plans/", plans.list_page, name="plans"),
    path("plans/<int:plan_id>/", plans.plan_page, name="plan"),
    path("needs/export.xlsx", lists.needs_export, name="needs_export"),
    path("projects/export.xlsx", lists.projects_export, name="projects_export"),
    path("plans/export.xlsx", lists.plans_export, name="plans_export"),
    path("views/<slug:list_key>/keep/", lists.keep_view, name="keep_view"),
    path("views/<int:view_id>/drop/", lists.drop_view, name="drop_view"),
    path("search/", search.search, name="search"),
    path("plans/<int:plan_id>/accept/", plan_decisions.accept, name="plan_accept"),
    path("plans/<int:plan_id>/withdraw/", plan_decisions.withdraw, name="plan_withdraw"),
    path("plans/<int:plan_id>/papers/", plan_decisions.write_papers, name="plan_papers"),
    path("scenarios/", scenarios.list_page, name="scenarios"),
    path("scenarios/new/", scenarios.new, name="scenario_new"),
    path("scenarios/<int:comparison_id>/", scenarios.comparison_page, name="comparison"),
    path("jobs/<int:job_id>/", jobs.job_page, name="job"),
    path("jobs/<int:job_id>/restart/", jobs.restart, name="job_restart"),
    path("files/<int:file_id>/", files.download, name="file"),
    path("journal/", journal.journal_page, name="journal"),
    path("journal/<slug:kind>/<str:object_id>/", journal.record_page, name="journal_of"),
    path("outbox/", outbox.outbox, name="outbox"),
]
