"""Addresses about appraisals."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import (
    appraisal_sheets,
    appraisals,
    estimates,
    opinions,
    project_appraisals,
)

appraisal_paths = [
    path("appraisals/", appraisals.list_page, name="appraisals"),
    path("appraisals/new/", appraisals.new, name="appraisal_new"),
    path("appraisals/<int:session_id>/", appraisals.session_page, name="appraisal"),
    path("appraisals/<int:session_id>/edit/", appraisals.edit, name="appraisal_edit"),
    path("appraisals/<int:session_id>/do/<slug:deed>/", appraisals.do, name="appraisal_do"),
    path("appraisals/projects/<int:item_id>/", appraisal_sheets.item_page, name="appraisal_item"),
    path(
        "appraisals/projects/<int:item_id>/take-out/",
        appraisal_sheets.take_out,
        name="appraisal_take_out",
    ),
    path(
        "appraisals/projects/<int:item_id>/sheets/<int:member_id>/",
        appraisal_sheets.sheet_page,
        name="appraisal_sheet",
    ),
    path(
        "appraisals/projects/<int:item_id>/files/<int:paper_id>/",
        appraisal_sheets.file,
        name="appraisal_file",
    ),
    path(
        "projects/<int:project_id>/appraisals/",
        project_appraisals.tab,
        name="project_appraisals",
    ),
    path("projects/<int:project_id>/recuse/", project_appraisals.recuse, name="recusal_new"),
    path("opinions/", opinions.list_page, name="opinions"),
    path("opinions/new/", opinions.new, name="opinion_new"),
    path("opinions/<int:request_id>/", opinions.opinion_page, name="opinion"),
    path("opinions/<int:request_id>/extend/", opinions.extend, name="opinion_extend"),
    path("opinions/<int:request_id>/do/<slug:deed>/", opinions.do, name="opinion_do"),
    path("opinions/<int:request_id>/papers/<int:paper_id>/", opinions.paper, name="opinion_paper"),
    path("estimates/", estimates.list_page, name="estimates"),
    path("estimates/<int:project_id>/", estimates.estimate_page, name="estimate"),
    path("recusals/<int:recusal_id>/end/", project_appraisals.end, name="recusal_end"),
]
