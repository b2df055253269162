"""Addresses about surveys and what becomes of needs."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import (
    answers,
    lists,
    need,
    need_bulk,
    need_supplements,
    surveys,
)

survey_paths = [
    path("surveys/", surveys.list_page, name="surveys"),
    path("surveys/new/", surveys.new, name="survey_new"),
    path("surveys/<int:campaign_id>/", surveys.campaign_page, name="survey"),
    path("surveys/<int:campaign_id>/edit/", surveys.edit, name="survey_edit"),
    path("surveys/<int:campaign_id>/close/", surveys.close, name="survey_close"),
    path("surveys/<int:campaign_id>/reopen/", surveys.reopen, name="survey_reopen"),
    path("surveys/answers/", answers.list_page, name="answers"),
    path("surveys/answers/export.xlsx", lists.answers_export, name="answers_export"),
    path("surveys/answers/accept/", answers.accept_many, name="answers_accept"),
    path("surveys/answers/<int:answer_id>/", answers.answer_page, name="answer"),
    path("surveys/answers/<int:answer_id>/accept/", answers.accept, name="answer_accept"),
    path("surveys/answers/<int:answer_id>/refuse/", answers.refuse, name="answer_refuse"),
    path("surveys/answers/<int:answer_id>/return/", answers.give_back, name="answer_return"),
    path("needs/many/end/", need_bulk.end, name="needs_end"),
    path("needs/many/draft/", need_bulk.draft, name="needs_draft"),
    path("needs/many/<int:job_id>/", need_bulk.ended, name="needs_ended"),
    path("needs/many/<int:job_id>/undo/", need_bulk.undo, name="needs_undo"),
    path("needs/supplements/", need_supplements.waiting_page, name="need_supplements"),
    path("needs/<int:need_id>/", need.need_page, name="need"),
    path("needs/<int:need_id>/end/", need.end, name="need_end"),
    path("needs/<int:need_id>/reopen/", need.reopen, name="need_reopen"),
    path("needs/<int:need_id>/draft/", need.draft, name="need_draft"),
    path("needs/<int:need_id>/join/", need.join, name="need_join"),
    path("needs/<int:need_id>/part/", need.part, name="need_part"),
    path(
        "needs/<int:need_id>/supplements/<int:supplement_id>/",
        need_supplements.decide,
        name="need_supplement",
    ),
]
