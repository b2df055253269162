"""Addresses of papers that are written from templates."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import paper_templates, project_papers

paper_paths = [
    path("projects/<int:project_id>/papers/", project_papers.papers_page, name="project_papers"),
    path(
        "projects/<int:project_id>/papers/write/<slug:kind>/",
        project_papers.write_page,
        name="paper_write",
    ),
    path("papers/<int:written_id>/", project_papers.written_page, name="written_paper"),
    path("papers/<int:written_id>/file/", project_papers.file_written, name="written_paper_file"),
    path("papers/<int:written_id>/sign/", project_papers.sign_page, name="written_paper_sign"),
    path("papers/templates/", paper_templates.list_page, name="paper_templates"),
    path("papers/templates/<slug:kind>/", paper_templates.kind_page, name="paper_template"),
    path(
        "papers/templates/<slug:kind>/<int:version>.docx",
        paper_templates.download,
        name="paper_template_file",
    ),
    path(
        "papers/templates/<slug:kind>/<int:version>.pdf",
        paper_templates.try_page,
        name="paper_template_try",
    ),
    path(
        "papers/templates/<slug:kind>/<int:version>/return/",
        paper_templates.return_page,
        name="paper_template_return",
    ),
]
