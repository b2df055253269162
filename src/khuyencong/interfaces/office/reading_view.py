"""The load of a meter laid out for its page: a week as 24 x 7 cells, bands, months."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.domain.energy_use.intervals.figures import DayKind, Figures, MonthUse

WEEKDAYS = (_("T2"), _("T3"), _("T4"), _("T5"), _("T6"), _("T7"), _("CN"))
BANDS: dict[str, Any] = {
    "peak": _("Cao điểm"),
    "normal": _("Bình thường"),
    "offpeak": _("Thấp điểm"),
}
DAYS: dict[DayKind, Any] = {
    "workday": _("Thứ Hai – Sáu"),
    "saturday": _("Thứ Bảy"),
    "sunday": _("Chủ nhật"),
}
TONES = 6
CELL_WIDTH, CELL_HEIGHT, LEFT, TOP = 38, 26, 64, 22


@dataclass(frozen=True, slots=True)
class Cell:
    """One hour of the week: its place, its tone 0 to 5 (empty without a reading), its words."""

    x: int
    y: int
    tone: str
    title: str


@dataclass(frozen=True, slots=True)
class MeterView:
    """What the page of a meter shows."""

    most_kw: Decimal | None
    mean_kw: Decimal | None
    base_kw: Decimal | None
    load_factor: Decimal | None
    cells: list[Cell]
    weekdays: list[tuple[int, Any]]
    hours: list[tuple[int, int]]
    tones: list[tuple[int, str, str]]
    bands: list[tuple[str, Any, Decimal, Decimal, int]]
    days: list[Any]
    rows: list[tuple[str, list[Decimal | None]]]
    months: list[tuple[MonthUse, list[Decimal], Decimal, Decimal]]
    most_in: str
    width: int = LEFT + 24 * CELL_WIDTH
    height: int = TOP + 7 * CELL_HEIGHT


def view_of(figures: Figures) -> MeterView:
    """Return the figures laid out."""
    shares = figures.shares
    month, weekday, hour = figures.most_in
    return MeterView(
        most_kw=kw(figures.most_kw),
        mean_kw=kw(figures.mean_kw),
        base_kw=kw(figures.base_kw),
        load_factor=None if figures.load_factor is None else _rounded(figures.load_factor, 2),
        cells=_cells(figures),
        weekdays=[(TOP + 17 + CELL_HEIGHT * k, label) for k, label in enumerate(WEEKDAYS)],
        hours=[(LEFT + CELL_WIDTH * hour, hour) for hour in range(0, 24, 2)],
        tones=_tones(figures),
        bands=[
            (band, label, kwh(figures.kwh[band]), _rounded(share, 4), int(1000 * share))
            for band, label in BANDS.items()
            for share in (shares.get(band, 0.0),)
        ],
        days=list(DAYS.values()),
        rows=[
            (_span(hour), [kw(figures.day_kw[kind][hour]) for kind in DAYS]) for hour in range(24)
        ],
        months=[
            (each, [kwh(each.kwh[band]) for band in BANDS], kwh(each.total_kwh), _load(each))
            for each in figures.months
        ],
        most_in=f"{_span(hour)}, {WEEKDAY_WORDS[weekday - 1]}, {month:%m/%Y}",
    )


WEEKDAY_WORDS = (
    *(_("thứ Hai"), _("thứ Ba"), _("thứ Tư"), _("thứ Năm"), _("thứ Sáu"), _("thứ Bảy")),
    _("Chủ nhật"),
)


def kwh(value: float) -> Decimal:
    """Return an energy as whole kWh, as pages show it."""
    return _rounded(value, 0)


def kw(value: float | None) -> Decimal | None:
    """Return a load with one digit behind the comma; None where nothing was read."""
    return None if value is None else _rounded(value, 1)


def _load(month: MonthUse) -> Decimal:
    return _rounded(month.most_kw, 1)


def _rounded(value: float, digits: int) -> Decimal:
    return round(Decimal(str(value)), digits)


def _span(hour: int) -> str:
    return f"{hour}–{hour + 1} h"


def _top(figures: Figures) -> float:
    loads = [load for day in figures.profile_kw for load in day if load is not None]
    return max(loads, default=0.0) or 1.0


def _tone(load: float, top: float) -> int:
    return min(TONES - 1, int(load / top * TONES))


def _cells(figures: Figures) -> list[Cell]:
    top = _top(figures)
    cells = []
    for day, loads in enumerate(figures.profile_kw):
        for hour, load in enumerate(loads):
            x, y = LEFT + hour * CELL_WIDTH, TOP + day * CELL_HEIGHT
            tone = "" if load is None else str(_tone(load, top))
            words = _("không có số đọc") if load is None else f"{load:.1f} kW".replace(".", ",")
            cells.append(Cell(x, y, tone, f"{WEEKDAY_WORDS[day]}, {_span(hour)}: {words}"))
    return cells


def _tones(figures: Figures) -> list[tuple[int, str, str]]:
    """Return each tone with the loads it stands for [kW]."""
    top = _top(figures)
    edges = [f"{top * k / TONES:.1f}".replace(".", ",") for k in range(TONES + 1)]
    return [(k, edges[k], edges[k + 1]) for k in range(TONES)]
