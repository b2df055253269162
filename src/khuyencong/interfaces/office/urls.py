"""Addresses of the office."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from khuyencong.interfaces.office.forms.sign_in import SignInForm
from khuyencong.interfaces.office.pages import files, home, needs, norms, outbox, plans, projects

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
    path("norms/", norms.look_up, name="norm_look_up"),
    path("norms/lines/", norms.lines, name="norm_lines"),
    path("norms/lines/<slug:norm_id>/confirm/", norms.confirm_line, name="norm_confirm"),
    path("norms/confirm-document/", norms.confirm_document, name="norm_confirm_document"),
    path("norms/local/", norms.add_local, name="norm_add_local"),
    path("needs/", needs.list_page, name="needs"),
    path("needs/template.xlsx", needs.template, name="needs_template"),
    path("needs/imports/<int:import_id>/", needs.import_page, name="sheet_import"),
    path("projects/", projects.list_page, name="projects"),
    path("projects/<int:project_id>/", projects.project_page, name="project"),
    path("plans/", plans.list_page, name="plans"),
    path("plans/<int:plan_id>/", plans.plan_page, name="plan"),
    path("files/<int:file_id>/", files.download, name="file"),
    path("outbox/", outbox.outbox, name="outbox"),
]
