"""Addresses of what anybody may read: law, guide, projects, open data."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.portal import content_guide, law, projects

urlpatterns = [
    path("de-an/", projects.projects_page, name="projects"),
    path("de-an/<slug:number>/", projects.project_page, name="project"),
    path("huong-dan/", content_guide.contents_page, name="contents"),
    path("huong-dan/bieu-mau/", content_guide.forms_page, name="forms"),
    path("huong-dan/bieu-mau/<str:name>", content_guide.form_file, name="form_file"),
    path("huong-dan/<slug:name>/", content_guide.content_page, name="content"),
    path("van-ban/", law.law_page, name="law"),
    path("van-ban/<slug:name>/", law.document_page, name="law_document"),
]
