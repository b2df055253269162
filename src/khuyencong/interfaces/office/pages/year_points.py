"""What next year is done differently: chosen from lessons, reviews and commitments of a year."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.exchange.actions.save_year_points import save_year_points
from khuyencong.apps.exchange.models import YearPoint
from khuyencong.apps.exchange.queries import list_year_points
from khuyencong.apps.exchange.visit_facts import FIRST_YEAR, LAST_YEAR
from khuyencong.apps.exchange.year_points import (
    ContentChoices,
    Point,
    choices_of_year,
    mark_of_points,
    point_of,
)
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.interfaces.office.page import OfficeRequest, office_page

READ, RECORD = "lessons.read", "exchange.record"


@office_page(READ)
def this_year(request: OfficeRequest) -> HttpResponse:
    """Lead to the plan of next year."""
    return redirect("office:year_points", request.now.date().year + 1)


@office_page(READ)
def page(request: OfficeRequest, year: int) -> HttpResponse:
    """Show what the year before taught, by content, with what was chosen; choose."""
    if not FIRST_YEAR < year <= LAST_YEAR:
        raise Http404
    unit = request.user.main_unit()
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào")
    stored = list(list_year_points(unit_id=unit.pk, year=year, visible_to=request.user))
    groups = choices_of_year(unit, year - 1, visible_to=request.user)
    if request.method == "POST" and _saved(request, unit, year, groups):
        return redirect("office:year_points", year)
    chosen = {_key_of(each): each for each in stored}
    context = {
        "unit": unit,
        "year": year,
        "before": year - 1,
        "stored": stored,
        "groups": [
            (group, [(each, chosen.get(each.key)) for each in group.choices]) for group in groups
        ],
        "own": [each for each in stored if _key_of(each) == ""],
        "seen": mark_of_points([point_of(each) for each in stored]),
        "may": bool(can(request.user, RECORD, unit=unit)),
    }
    return render(request, "office/year_points.html", context)


def _saved(request: OfficeRequest, unit: Unit, year: int, groups: list[ContentChoices]) -> bool:
    """Keep what was ticked, in the words that were typed, and the free lines below."""
    picked = set(request.POST.getlist("pick"))
    points = [
        Point(**{**each.point.values(), "text": request.POST.get(f"text-{each.key}", "")})
        for group in groups
        for each in group.choices
        if each.key in picked
    ]
    free = request.POST.get("own", "").splitlines()
    points += [Point(text=line) for line in free if line.strip()]
    seen = request.POST.get("seen", "")
    try:
        entry = save_year_points(
            unit=unit, year=year, points=points, seen=seen, actor=request.user, at=request.now
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return False
    messages.success(request, _("Đã lưu.") if entry else _("Không có gì thay đổi."))
    return True


def _key_of(stored: YearPoint) -> str:
    for kind in ("lesson", "review", "commitment"):
        if key := getattr(stored, f"{kind}_id"):
            return f"{kind}-{key}"
    return ""
