"""Both sides' figures of a visit, by the indicators of reports, beside published ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.reports.counting.counts import Ask
from khuyencong.apps.reports.place_figures import PlaceFigure, figures_of_place
from khuyencong.domain.indicators.indicators import get_indicator
from khuyencong.domain.indicators.periods import years
from khuyencong.domain.indicators.published import Figure, told_otherwise

ASKS = [
    Ask(indicator, fund)
    for indicator in ("approved_vnd", "approved_projects")
    for fund in ("both", "KCQG", "KCDP")
]
SIDES = ("guest", "host")
Side = dict[str, dict[str, Any]]


def told_figures(
    sides: Sequence[AdminUnit | None], *, first: int, last: int, visible_to: Account
) -> dict[str, Any]:
    """Return the table of both sides (guest, host) over the years, as plain JSON.

    Counted and published as reports do; what sources name otherwise than the indicators follows in
    their own words. A side without a province has no cells.
    """
    found = [
        _side(side, first=first, last=last, visible_to=visible_to) if side else {} for side in sides
    ]
    words = dict.fromkeys(each for side in found for each in side)  # the indicators come first
    rows = [
        {
            "label": each,
            "unit": next(side[each]["unit"] for side in found if each in side),
            **{name: side.get(each) for name, side in zip(SIDES, found, strict=True)},
        }
        for each in words
    ]
    return {"first": first, "last": last, "rows": rows}


def _side(province: AdminUnit, *, first: int, last: int, visible_to: Account) -> Side:
    """Return what is known of one side: by the label of an indicator, then the sources' words."""
    figures = figures_of_place(ASKS, province, years(first, last), visible_to=visible_to)
    found = {each.label_vi: _counted(each) for each in figures}
    names = {(ask.indicator, ask.fund) for ask in ASKS}
    for figure in told_otherwise(names, scope=province.name, first=first, last=last):
        found.setdefault(figure.indicator, _in_own_words(figure))
    return found


def _counted(figure: PlaceFigure) -> dict[str, Any]:
    row = {"unit": get_indicator(figure.ask.indicator).unit, "counted": figure.counted}
    for first in figure.published[:1]:  # another source may tell it too: the first stands
        row |= {
            "published": first.value,
            "source": first.source_and_note,
            "grade": first.grade,
        }
    return row


def _in_own_words(figure: Figure) -> dict[str, Any]:
    value = figure.counted_value
    is_money = value is not None and figure.unit.endswith("đồng")
    return {
        "unit": "đồng" if is_money else figure.unit,
        "counted": None,
        "published": str(figure.value) if value is None else value,
        "source": figure.source,
        "grade": figure.grade.value,
    }
