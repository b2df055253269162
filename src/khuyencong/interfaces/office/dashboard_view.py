"""The parts of the overview of a year, and in which order each kind of person reads them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import provinces_in_sight, sees_many_units
from khuyencong.apps.accounts.roles import Role
from khuyencong.apps.deadlines.queries import deadlines_for
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.mapped import money_on_map
from khuyencong.apps.reports.overview import (
    Tile,
    paid_curves,
    parts_of_money,
    states_of_money,
    tiles,
)
from khuyencong.apps.reports.targets import list_targets, results_of
from khuyencong.domain.lifecycle.model import BODIES_VI
from khuyencong.interfaces.common.figures import amount_text
from khuyencong.interfaces.common.line_chart import lines_of
from khuyencong.interfaces.office.map_view import map_context
from khuyencong.interfaces.office.page import OfficeRequest
from khuyencong.interfaces.office.target_view import shown_targets, summary

MILLION, YEARS_BACK, MOST_LATE, MONTHS = 1_000_000, 3, 10, 12
MOST_TARGETS = 12
USUAL = ("money", "targets", "late", "months", "places")
ORDERS: Mapping[str, tuple[str, ...]] = {
    Role.OFFICER: ("late", "money", "targets", "months", "places"),
    Role.AGENCY: ("money", "places", "targets", "months", "late"),
}
"""An officer begins with what waits for him, the agency with where the money goes."""


def parts_for(account: Account) -> list[tuple[str, str]]:
    """Return the name and heading of the parts in the order the person reads them."""
    headings = {
        "money": _("Tiền đã đến bước nào"),
        "targets": _("Kết quả so với chỉ tiêu"),
        "late": _("Đang quá hạn"),
        "months": _("Giải ngân theo tháng"),
        "places": _("Tiền ở đâu"),
    }
    members = account.current_memberships()
    names = ORDERS.get(members[0].role, USUAL) if members else USUAL
    return [(name, headings[name]) for name in names]


def scope_of_account(account: Account) -> Scope:
    """Return everything the person may see."""
    return Scope("", "", account=account)


def money_part(request: OfficeRequest, year: int) -> dict[str, Any]:
    """Return the states of money beside the plan, and who holds it where that is several."""
    account = request.user
    scope = scope_of_account(account)
    by = "province" if provinces_in_sight(account) is None else "unit"
    parts = parts_of_money(scope, year, by) if sees_many_units(account) else []
    states = states_of_money(scope, year)
    return {
        "states": states,
        "has_plan": any(each.share is not None for each in states),
        "has_money": any(each.sum_vnd for each in states),
        "parts": parts if len(parts) > 1 else [],
        "by_province": by == "province",
        "largest": max((part.approved_vnd for part in parts), default=0),
    }


def targets_part(request: OfficeRequest, year: int) -> dict[str, Any]:
    """Return the first targets that hold in the year, those of the nation before those of
    provinces and units, each beside its result so far."""
    held = list_targets(year, visible_to=request.user)
    rows = held.order_by("covers", "-first_year", "pk")[:MOST_TARGETS]
    today = timezone.localdate(request.now)
    shown = shown_targets(results_of(rows, account=request.user, today=today))
    return {"rows": shown, "sentence": summary(shown)}


def late_part(request: OfficeRequest, year: int) -> dict[str, Any]:
    """Return what is late today, whatever the year: by whose turn it is, and the longest ones."""
    today = timezone.localdate(request.now)
    rows = deadlines_for(request.user, bodies=None).filter(due_on__lt=today)
    labels: Mapping[str, str] = {str(body): label for body, label in BODIES_VI.items()}
    by_body = rows.order_by().values("body").annotate(n=Count("pk"))
    bodies = [(labels[each["body"]], each["n"]) for each in by_body.order_by("-n")]
    return {
        "today": today,
        "bodies": bodies,
        "count": sum(count for _body, count in bodies),
        "rows": [(row, (today - row.due_on).days) for row in rows[:MOST_LATE]],
    }


def months_part(request: OfficeRequest, year: int) -> dict[str, Any]:
    """Return what had been paid by the end of each month, beside the years before."""
    today = timezone.localdate(request.now)
    curves = paid_curves(scope_of_account(request.user), year, back=YEARS_BACK)
    until = _months_told(year, today)
    lines = [
        (_("Năm %(year)s") % {"year": each}, _told(paid, until if each == year else MONTHS))
        for each, paid in curves.items()
    ]
    return {
        "chart": lines_of([str(month) for month in range(1, MONTHS + 1)], lines),
        "sentence": _curve_words(curves, year, until),
        "years_told": list(curves),
        "rows": [
            (
                month,
                [
                    paid[month - 1] if each != year or month <= until else None
                    for each, paid in curves.items()
                ],
            )
            for month in range(1, MONTHS + 1)
        ],
        "has_money": any(any(paid) for paid in curves.values()),
    }


def places_part(request: OfficeRequest, year: int) -> dict[str, Any]:
    """Return a map where several provinces are seen whole, a tile for each place within one."""
    account, scope = request.user, scope_of_account(request.user)
    provinces = provinces_in_sight(account)
    sight = None if provinces is None else set(provinces.values_list("pk", flat=True))
    today = timezone.localdate(request.now)
    context: dict[str, Any] = {}
    if sight is None or (len(sight) > 1 and sees_many_units(account)):
        rows = money_on_map(scope, year, sight=sight, today=today)
        if sum(row.in_sight for row in rows) > 1:
            context |= map_context(rows, year)
    if sight is None:
        return context
    found = tiles(scope, year, "place")
    return {"tiles": found, "sentence": _tile_words(found), **context}


PARTS: Mapping[str, Callable[[OfficeRequest, int], dict[str, Any]]] = {
    "money": money_part,
    "targets": targets_part,
    "late": late_part,
    "months": months_part,
    "places": places_part,
}


def _months_told(year: int, today: date) -> int:
    """Return how many months of the year have begun; the rest of a curve is not drawn."""
    if year == today.year:
        return today.month
    return MONTHS if year < today.year else 0


def _told(paid: tuple[int, ...], until: int) -> list[float | None]:
    return [value / MILLION if at < until else None for at, value in enumerate(paid)]


def _curve_words(curves: Mapping[int, tuple[int, ...]], year: int, until: int) -> str:
    """Return how far the year is beside the year before at the same month."""
    if not until:
        return _("Năm %(year)s chưa bắt đầu.") % {"year": year}
    now = curves[year][until - 1]
    told = {"year": year, "month": until, "now": amount_text(now)}
    if year - 1 not in curves:
        return _("Đến hết tháng %(month)s năm %(year)s đã giải ngân %(now)s đồng.") % told
    told["before"] = amount_text(curves[year - 1][until - 1])
    return (
        _(
            "Đến hết tháng %(month)s năm %(year)s đã giải ngân %(now)s đồng; cùng lúc năm trước: "
            "%(before)s đồng."
        )
        % told
    )


def _tile_words(rows: list[Tile]) -> str:
    """Return in how many places money was approved, and where the most; "not known" is no place."""
    known = [row for row in rows if row.approved_vnd > 0 and row.key not in ("", None)]
    if not known:
        return ""
    most = max(known, key=lambda row: row.approved_vnd)
    return _("%(count)s nơi có đề án được phê duyệt; nhiều nhất là %(place)s, %(money)s đồng.") % {
        "count": len(known),
        "place": most.label_vi,
        "money": amount_text(most.approved_vnd),
    }
