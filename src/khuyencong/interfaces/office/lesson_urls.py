"""Addresses of lessons, commitments, reviews and the points of a year."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import (
    commitments,
    lesson_write,
    lessons,
    reviews,
    year_points,
)

LESSONS = "lessons/"
LESSON = f"{LESSONS}<int:lesson_id>/"
COMMITMENTS = "commitments/"
COMMITMENT = f"{COMMITMENTS}<int:commitment_id>/"
REVIEWS = "reviews/"
REVIEW = f"{REVIEWS}<int:review_id>/"
lesson_paths: list[URLPattern] = [
    path("projects/<int:project_id>/lessons/", lessons.of_project, name="project_lessons"),
    path(LESSONS, lessons.list_page, name="lessons"),
    path(f"{LESSONS}export.xlsx", lessons.export, name="lessons_export"),
    path(f"{LESSONS}new/", lesson_write.new_page, name="lesson_new"),
    path(LESSON, lessons.page, name="lesson"),
    path(f"{LESSON}edit/", lesson_write.edit_page, name="lesson_edit"),
    path(f"{LESSON}remove/", lesson_write.remove, name="lesson_remove"),
    path(f"{LESSON}restore/", lesson_write.restore, name="lesson_restore"),
    path(f"{LESSON}vote/", lessons.vote, name="lesson_vote"),
    path(COMMITMENTS, commitments.list_page, name="commitments"),
    path(f"{COMMITMENTS}export.xlsx", commitments.export, name="commitments_export"),
    path(f"{COMMITMENTS}new/", commitments.new_page, name="commitment_new"),
    path(COMMITMENT, commitments.page, name="commitment"),
    path(f"{COMMITMENT}edit/", commitments.edit_page, name="commitment_edit"),
    path(f"{COMMITMENT}end/", commitments.end_page, name="commitment_end"),
    path(f"{COMMITMENT}reopen/", commitments.reopen, name="commitment_reopen"),
    path(REVIEWS, reviews.list_page, name="reviews"),
    path(f"{REVIEWS}export.xlsx", reviews.export, name="reviews_export"),
    path(REVIEW, reviews.page, name="review"),
    path(f"{REVIEW}answer/", reviews.answer_page, name="review_answer"),
    path(f"{REVIEW}assign/", reviews.assign_page, name="review_assign"),
    path(f"{REVIEW}lesson/", reviews.draw_lesson, name="review_lesson"),
    path(f"{REVIEW}close/", reviews.close_page, name="review_close"),
    path(f"{REVIEW}reopen/", reviews.reopen, name="review_reopen"),
    path("next-year/", year_points.this_year, name="next_year"),
    path("next-year/<int:year>/", year_points.page, name="year_points"),
]
