"""Write a lesson, change it, take it off and put it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.exchange.actions.amend_lesson import amend_lesson
from khuyencong.apps.exchange.actions.record_lesson import record_lesson
from khuyencong.apps.exchange.actions.remove_lesson import remove_lesson
from khuyencong.apps.exchange.actions.restore_lesson import restore_lesson
from khuyencong.apps.exchange.models import Lesson, Visit
from khuyencong.apps.exchange.queries import get_lesson, get_visit
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.forms.lessons import LessonForm, NewLessonForm
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.page import OfficeRequest, office_page

RECORD = "lessons.record"


@office_page(RECORD)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Write a lesson of a unit of the person's own; ``?visit=`` says from which visit."""
    visit = asked_visit(request)
    units = [visit.unit] if visit else units_with(request.user, RECORD)
    if not units:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào của một tỉnh")
    first = visit.ends_on if visit else timezone.localdate(request.now)
    initial: dict[str, Any] = {"learned_on": first}
    if visit:
        initial["evidence"] = visit.title
    form = NewLessonForm(posted(request), units=units, initial=initial)
    made: list[Lesson] = []

    def record(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now, "visit": visit}
        unit, links = form.own_unit, form.links()
        made.append(record_lesson(facts=form.facts(), links=links, unit=unit, **given))

    if succeeds(form, record):
        messages.success(request, _("Đã ghi bài học."))
        if visit:
            return redirect("office:visit_home", visit.pk)
        return redirect("office:lesson", made[0].pk)
    back = record_address("visit_home", visit.pk) if visit else page_address("lessons")
    label = visit.title if visit else _("Bài học")
    return _show(request, form, title=_("Bài học mới"), href=back, label=label)


@office_page(RECORD)
def edit_page(request: OfficeRequest, lesson_id: int) -> HttpResponse:
    """Change a lesson, and where it shows up."""
    lesson = get_lesson(lesson_id, visible_to=request.user)
    form = LessonForm(posted(request), lesson=lesson)

    def amend(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        given |= {"seen_version": data["version"] or 0, "links": form.links()}
        amend_lesson(lesson=lesson, facts=form.facts(), **given)

    if succeeds(form, amend):
        messages.success(request, _("Đã lưu."))
        return redirect("office:lesson", lesson.pk)
    back = record_address("lesson", lesson.pk)
    return _show(request, form, title=_("Sửa bài học"), href=back, label=lesson.title)


@require_POST
@office_page(RECORD)
def remove(request: OfficeRequest, lesson_id: int) -> HttpResponse:
    """Take the lesson off the list."""
    return _move(request, lesson_id, remove_lesson, _("Đã bỏ bài học này."), "restore")


@require_POST
@office_page(RECORD)
def restore(request: OfficeRequest, lesson_id: int) -> HttpResponse:
    """Put the lesson back."""
    return _move(request, lesson_id, restore_lesson, _("Đã khôi phục bài học này."), "remove")


def asked_visit(request: OfficeRequest) -> Visit | None:
    """Return the visit that the address names. Raises Visit.DoesNotExist."""
    key = request.GET.get("visit", "")
    return get_visit(int(key), visible_to=request.user) if key.isdecimal() else None


def _show(request: OfficeRequest, form: Any, **context: Any) -> HttpResponse:
    context |= {"form": form}
    return render(request, "office/lesson_write.html", context, status=status_of(form))


def _move(
    request: OfficeRequest, lesson_id: int, action: Callable[..., Any], text: str, back: str
) -> HttpResponse:
    lesson = get_lesson(lesson_id, visible_to=request.user)
    try:
        action(lesson=lesson, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(request, text, to=record_address(f"lesson_{back}", lesson.pk))
    return redirect("office:lesson", lesson.pk)
