"""Addresses of what anybody may read: law, guide, projects, open data."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.portal import content_guide, law, projects
from khuyencong.interfaces.portal.open_data import pages as data

urlpatterns = [
    path("du-lieu/", data.data_page, name="data"),
    path("du-lieu/<slug:name>/", data.dataset_page, name="dataset"),
    path("du-lieu/<slug:name>.csv", data.csv_file, name="data_csv"),
    path("du-lieu/<slug:name>.json", data.json_file, name="data_json"),
    path("du-lieu/<slug:name>.schema.json", data.schema_file, name="data_schema"),
    path("de-an/", projects.projects_page, name="projects"),
    path("de-an/<slug:number>/", projects.project_page, name="project"),
    path("huong-dan/", content_guide.contents_page, name="contents"),
    path("huong-dan/bieu-mau/", content_guide.forms_page, name="forms"),
    path("huong-dan/bieu-mau/<str:name>", content_guide.form_file, name="form_file"),
    path("huong-dan/<slug:name>/", content_guide.content_page, name="content"),
    path("van-ban/", law.law_page, name="law"),
    path("van-ban/<slug:name>/", law.document_page, name="law_document"),
]
