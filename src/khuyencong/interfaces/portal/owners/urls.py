"""Addresses of owners."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.portal.owners import corrections, home, needs, papers, projects

app_name = "owners"
urlpatterns = [
    path("", home.home_page, name="home"),
    path("ho-so/<int:establishment_id>/", home.establishment_page, name="establishment"),
    path("ho-so/<int:establishment_id>/sua/", corrections.correct_page, name="correct"),
    path("ho-so/<int:establishment_id>/nhu-cau/", needs.need_page, name="need"),
    path("de-nghi/<int:proposal_id>/rut/", corrections.withdraw, name="proposal_withdraw"),
    path("giay-to/<int:paper_id>/", papers.file, name="file"),
    path("de-an/<int:project_id>/giay-to/", papers.papers_page, name="papers"),
    path("de-an/<int:project_id>/giay-to/<str:kind>/", papers.bring_page, name="bring"),
    path(
        "de-an/<int:project_id>/giay-to/<str:kind>/dung-lai/<int:paper_id>/",
        papers.reuse,
        name="reuse",
    ),
    path("de-an/<int:project_id>/", projects.project_page, name="project"),
    path("de-an/<int:project_id>/cam-ket/", projects.promises_page, name="promises"),
]
