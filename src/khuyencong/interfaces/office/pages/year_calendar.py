"""The year as a picture: dated steps of the law, own projects' days, days off; and its days set."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.deadlines.actions.record_swap_day import record_swap_day
from khuyencong.apps.deadlines.actions.set_override import set_override
from khuyencong.apps.deadlines.actions.withdraw_override import withdraw_override
from khuyencong.apps.deadlines.actions.withdraw_swap_day import withdraw_swap_day
from khuyencong.apps.deadlines.models import DeadlineOverride, ProjectDeadline, SwapDay
from khuyencong.apps.deadlines.people import bodies_anywhere
from khuyencong.apps.deadlines.permissions import calendar_unit
from khuyencong.apps.deadlines.province_calendar import overridable_rules
from khuyencong.apps.deadlines.queries import (
    deadlines_for,
    overrides_in_sight,
    swap_days_in_sight,
)
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.foundation.working_days import is_working_day
from khuyencong.domain.norms.rules.due_calendar import DatedStep, dated_steps
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.deadlines import (
    OverrideForm,
    SwapDayForm,
    first_of_year,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page

FIRST_YEAR, LAST_YEAR = 2014, 2100
MOST = 300


@dataclass(frozen=True, slots=True)
class Day:
    """A square of the picture; ``marks`` says what is due: law, own, or both."""

    on: date | None
    is_off: bool = False
    is_today: bool = False
    marks: str = ""


@dataclass(frozen=True, slots=True)
class DueLine:
    """One line beside the picture: a step of the law, or a project's deadline."""

    on: date
    step: DatedStep | None
    deadline: ProjectDeadline | None
    told_by: DeadlineOverride | None
    is_off: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A month with its weeks and what is due in it."""

    number: int
    weeks: list[list[Day]]
    lines: list[DueLine]


@office_page("deadlines.read")
def year_page(request: OfficeRequest) -> HttpResponse:
    """Show a year; own projects' open deadlines stand among the dated steps."""
    today = timezone.localdate(request.now)
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else today.year
    year = min(max(year, FIRST_YEAR), LAST_YEAR)
    first, last = date(year, 1, 1), date(year, 12, 31)
    swaps = list(swap_days_in_sight(request.user, year=year))
    off = {swap.day: swap.is_worked for swap in swaps}
    given = list(overrides_in_sight(request.user))
    own = deadlines_for(request.user, bodies=bodies_anywhere(request.user))
    rows = list(own.filter(due_on__range=(first, last))[: MOST + 1])
    lines = [*_law(first, last, given, off), *_own(rows[:MOST], off)]
    context = {
        "year": year,
        "months": _months(year, sorted(lines, key=lambda line: line.on), off, today),
        "swaps": swaps,
        "is_cut": len(rows) > MOST,
        "earlier": year - 1 if year > FIRST_YEAR else None,
        "later": year + 1 if year < LAST_YEAR else None,
    }
    return render(request, "office/year_calendar.html", context)


def _law(
    first: date, last: date, given: Sequence[DeadlineOverride], off: dict[date, bool]
) -> list[DueLine]:
    """Return the dated steps of a year, each on the day guidance gave it, if any did."""
    set_days = {(each.rule, each.plan_year): each for each in reversed(given)}
    wide = dated_steps(since=date(first.year - 1, 1, 1), until=date(first.year + 1, 12, 31))
    lines = []
    for step in wide:
        told_by = set_days.get((step.due.step, step.plan_year or 0))
        on = told_by.last_on if told_by else step.due.last_on
        if first <= on <= last:
            lines.append(DueLine(on, step, None, told_by, _is_off(on, off)))
    return lines


def _own(rows: Sequence[ProjectDeadline], off: dict[date, bool]) -> list[DueLine]:
    return [DueLine(each.due_on, None, each, None, _is_off(each.due_on, off)) for each in rows]


def _is_off(on: date, off: dict[date, bool]) -> bool:
    return not is_working_day(on, overrides=off)


def _months(year: int, lines: Sequence[DueLine], off: dict[date, bool], today: date) -> list[Month]:
    marks: dict[date, set[str]] = defaultdict(set)
    for line in lines:
        marks[line.on].add("law" if line.step else "own")

    def square(on: date, month: int) -> Day:
        if on.month != month:
            return Day(None)
        found = marks.get(on, set())
        words = "both" if len(found) == 2 else next(iter(found), "")
        return Day(on, _is_off(on, off), on == today, words)

    weeks = calendar.Calendar(firstweekday=0)
    return [
        Month(
            month,
            [[square(on, month) for on in week] for week in weeks.monthdatescalendar(year, month)],
            [line for line in lines if line.on.month == month],
        )
        for month in range(1, 13)
    ]


@office_page("deadlines.read")
def days_page(request: OfficeRequest) -> HttpResponse:
    """Show the days set by guidance and swapped, with their papers."""
    today = timezone.localdate(request.now)
    keeps = calendar_unit(request.user)
    rules = overridable_rules()
    context = {
        "overrides": [
            (each, rules[each.rule].label_vi)
            for each in overrides_in_sight(request.user)
            if each.rule in rules
        ],
        "swaps": swap_days_in_sight(request.user, year=today.year),
        "later_swaps": swap_days_in_sight(request.user, year=today.year + 1),
        "rules": rules.values(),
        "keeps": keeps,
    }
    return render(request, "office/calendar_days.html", context)


@office_page("deadlines.keep_calendar")
def override_page(request: OfficeRequest) -> HttpResponse:
    """Enter the last day that yearly guidance set."""
    form = OverrideForm(posted(request), initial=first_of_year(timezone.localdate(request.now)))
    given: dict[str, Any] = {"actor": request.user, "at": request.now}
    if succeeds(form, lambda data: set_override(**data, **given)):
        messages.success(request, _("Đã ghi ngày; thời hạn của các đề án liên quan đã đổi theo."))
        return redirect("office:calendar_days")
    return show_form(
        request, form, title=_("Ghi ngày theo hướng dẫn hằng năm"), submit=_("Ghi"), **_back()
    )


@office_page("deadlines.keep_calendar")
def swap_day_page(request: OfficeRequest) -> HttpResponse:
    """Enter a day that is swapped."""
    form = SwapDayForm(posted(request))
    given: dict[str, Any] = {"actor": request.user, "at": request.now}
    if succeeds(form, lambda data: record_swap_day(**data, **given)):
        messages.success(request, _("Đã ghi ngày."))
        return redirect("office:calendar_days")
    return show_form(request, form, title=_("Ghi ngày nghỉ bù, làm bù"), submit=_("Ghi"), **_back())


@office_page("deadlines.keep_calendar")
@require_POST
def withdraw_override_page(request: OfficeRequest, override_id: int) -> HttpResponse:
    """Let the day of the text count again."""
    row = rows_visible_to(DeadlineOverride.objects.all(), request.user).get(pk=override_id)
    return _withdrawn(request, lambda given: withdraw_override(override=row, **given))


@office_page("deadlines.keep_calendar")
@require_POST
def withdraw_swap_day_page(request: OfficeRequest, swap_day_id: int) -> HttpResponse:
    """Let the calendar's own answer count again."""
    row = rows_visible_to(SwapDay.objects.all(), request.user).get(pk=swap_day_id)
    return _withdrawn(request, lambda given: withdraw_swap_day(swap_day=row, **given))


def _withdrawn(request: OfficeRequest, withdraw: Any) -> HttpResponse:
    try:
        withdraw({"actor": request.user, "at": request.now})
        messages.success(request, _("Đã rút ngày này."))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    return redirect("office:calendar_days")


def _back() -> dict[str, str]:
    return {"back": reverse("office:calendar_days"), "back_label": _("Ngày của lịch")}
