"""Addresses of owners."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.portal.owners import home, projects

app_name = "owners"
urlpatterns = [
    path("", home.home_page, name="home"),
    path("ho-so/<int:establishment_id>/", home.establishment_page, name="establishment"),
    path("de-an/<int:project_id>/", projects.project_page, name="project"),
    path("de-an/<int:project_id>/cam-ket/", projects.promises_page, name="promises"),
]
