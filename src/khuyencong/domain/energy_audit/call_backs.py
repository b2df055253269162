"""When the owner is called back after an audit, to hear what became of the measures."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from khuyencong.domain.foundation.months import months_after
from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallBackRule:
    """The months after the visit at which somebody calls; the choice is ours."""

    valid_from: date
    basis: Literal["ours"]
    months: tuple[int, ...]


@cache
def call_back_rule() -> CallBackRule:
    """Return the shipped rule. Raises BadInput that names file and key."""
    path = DATA / "call_backs.yaml"
    rows = parse_yaml(path.read_text(encoding="utf-8"), name=path.name)
    return build_row(rows, kind=CallBackRule, name=path.name)


def call_back_day(visited_on: date, months: int) -> date:
    """Return the day on which the owner is called.

    Examples
    --------
    >>> call_back_day(date(2030, 8, 31), 6)
    datetime.date(2031, 2, 28)
    """
    return months_after(visited_on, months)


def last_visit_due(on: date, months: int) -> date:
    """Return the latest visit whose call is due on a day or before it.

    Examples
    --------
    >>> last_visit_due(date(2031, 2, 28), 6), last_visit_due(date(2031, 2, 27), 6)
    (datetime.date(2030, 8, 31), datetime.date(2030, 8, 27))
    """
    visit = months_after(on, -months)
    if on.day < monthrange(on.year, on.month)[1]:
        return visit
    return visit.replace(day=monthrange(visit.year, visit.month)[1])
