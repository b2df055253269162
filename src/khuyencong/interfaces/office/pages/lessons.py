"""Lessons: the list, one with where it shows up, and what people think of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.exchange.actions.vote_on_lesson import vote_on_lesson
from khuyencong.apps.exchange.links import Kind
from khuyencong.apps.exchange.queries import get_lesson, lessons_at, vote_of
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.projects.queries import get_project_to_edit
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.lessons import LESSONS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page

READ = "lessons.read"
RECORD = "lessons.record"
LINES_SHOWN = 5
VOTES = {"useful": True, "not_useful": False, "none": None}
WORDS = {vote: word for word, vote in VOTES.items()}


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the lessons, the most useful first."""
    return list_response(request, LESSONS, "office/lessons.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the lessons picked, or all the filters keep, as a sheet."""
    return export_response(request, LESSONS)


@office_page(READ)
def page(request: OfficeRequest, lesson_id: int) -> HttpResponse:
    """Show a lesson."""
    lesson = get_lesson(lesson_id, visible_to=request.user)
    is_kept = lesson.removed_at is None
    holds = bool(can(request.user, RECORD, unit=lesson.unit))
    context = {
        "lesson": lesson,
        "my_vote": vote_of(lesson, request.user),
        "may": is_kept and holds,
        "may_restore": not is_kept and holds,
        "may_commit": is_kept and bool(can(request.user, "exchange.record", unit=lesson.unit)),
        "is_over": bool(lesson.valid_until and lesson.valid_until < request.now.date()),
        "today": request.now.date(),
        "journal": list_entries_of("lesson", lesson.pk)[:LINES_SHOWN],
    }
    return render(request, "office/lesson.html", context)


@office_page(READ)
def of_project(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Give the lessons of the contents of a project, for its page to show beside it."""
    project = get_project_to_edit(project_id, visible_to=request.user)
    contents = [project.line, *(each.line for each in project.budget_lines.all())]
    today = timezone.localdate(request.now)
    found = lessons_at(Kind.CONTENT, contents, on=today, visible_to=request.user)
    context = {
        "lessons_here": found,
        "next": record_address("project", project.pk),
        "is_draft": "draft" in request.GET,
    }
    return render(request, "office/parts/lessons_here.html", context)


@require_POST
@office_page(RECORD)
def vote(request: OfficeRequest, lesson_id: int) -> HttpResponse:
    """Say that it was of use, or not; back to the page one came from."""
    lesson = get_lesson(lesson_id, visible_to=request.user)
    said = VOTES.get(request.POST.get("vote", ""))
    try:
        before = vote_on_lesson(lesson=lesson, is_useful=said, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        if before is not said:
            fields = {"vote": WORDS[before], "next": request.POST.get("next", "")}
            offer_undo(request, _("Đã ghi đánh giá."), to=request.path, fields=fields)
    back = request.POST.get("next", "")
    if back and url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        return redirect(back)
    return redirect(record_address("lesson", lesson.pk))
