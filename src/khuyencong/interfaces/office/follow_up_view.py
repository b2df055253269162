"""Promised, accepted, and what was seen after 6, 12, 24 months, side by side for one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.results.acceptance import Acceptance, AcceptedRow
from khuyencong.apps.results.models import FollowUp, FollowUpItem
from khuyencong.domain.foundation.numbers import format_vnd

BAR_HEIGHT, BAR_STEP = 24, 14
FIGURE_LABELS: dict[str, tuple[Any, Any]] = {
    "jobs": (_("Lao động"), _("người")),
    "income_vnd": (_("Thu nhập bình quân một người, một tháng"), _("đồng")),
    "turnover_vnd": (_("Doanh thu 12 tháng qua"), _("đồng")),
    "energy_kwh": (_("Điện dùng 12 tháng qua"), _("kWh")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar of the small picture, in units of its view box."""

    x: int
    y: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One figure over the months; ``told`` holds None where nobody answered."""

    label: Any
    unit: Any
    months: tuple[int, ...]
    told: tuple[int | None, ...]

    @property
    def cells(self) -> list[tuple[int, int | None]]:
        """Return each figure with its months."""
        return list(zip(self.months, self.told, strict=True))

    @property
    def bars(self) -> tuple[Bar, ...]:
        """Return the bars, none when fewer than two figures are there to compare."""
        known = [each for each in self.told if each is not None]
        if len(known) < 2 or not max(known):
            return ()
        return tuple(
            _bar(place, value, max(known))
            for place, value in enumerate(self.told)
            if value is not None
        )

    @property
    def change(self) -> str:
        """Return the difference of the last two figures, with its sign."""
        known = [each for each in self.told if each is not None]
        if len(known) < 2:
            return ""
        difference = known[-1] - known[-2]
        sign = "+" if difference > 0 else "−" if difference < 0 else ""
        return f"{sign}{format_vnd(abs(difference))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenRow:
    """One machine: promised and found at acceptance, then what was seen of it each time."""

    accepted: AcceptedRow
    seen: tuple[tuple[int, FollowUpItem | None], ...]
    """Each time, with its months."""


def figure_rows(follow_ups: Sequence[FollowUp]) -> list[FigureRow]:
    """Return each figure that somebody told, over all follow-ups."""
    months = tuple(each.months for each in follow_ups)
    rows = [
        FigureRow(
            label=label,
            unit=unit,
            months=months,
            told=tuple(getattr(each, name) for each in follow_ups),
        )
        for name, (label, unit) in FIGURE_LABELS.items()
    ]
    return [row for row in rows if any(each is not None for each in row.told)]


def seen_rows(acceptance: Acceptance, follow_ups: Sequence[FollowUp]) -> list[SeenRow]:
    """Return each machine or work that lasts."""
    told = [(each.months, {item.row_id: item for item in each.items.all()}) for each in follow_ups]
    return [
        SeenRow(accepted=row, seen=tuple((months, items.get(row.row_id)) for months, items in told))
        for row in acceptance.rows
        if row.content.field("is_running")
    ]


def _bar(place: int, value: int, most: int) -> Bar:
    height = max(1, round(BAR_HEIGHT * value / most))
    return Bar(x=place * BAR_STEP, y=BAR_HEIGHT - height, height=height)
