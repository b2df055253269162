"""When an establishment is asked again after its project was closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from khuyencong.domain.foundation.months import months_after
from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRule:
    """The months after closing at which somebody asks; the choice is ours."""

    valid_from: date
    basis: Literal["ours"]
    months: tuple[int, ...]


@cache
def follow_up_rule() -> FollowUpRule:
    """Return the shipped rule. Raises BadInput that names file and key."""
    path = DATA / "follow_ups.yaml"
    rows = parse_yaml(path.read_text(encoding="utf-8"), name=path.name)
    return build_row(rows, kind=FollowUpRule, name=path.name)


def days_to_ask(
    closed_on: date, months: tuple[int, ...] | None = None
) -> tuple[tuple[int, date], ...]:
    """Return the months after closing, each with its day; those we ship when none are given.

    Examples
    --------
    >>> days_to_ask(date(2030, 8, 31))[0]
    (6, datetime.date(2031, 2, 28))
    """
    asked = follow_up_rule().months if months is None else months
    return tuple((each, months_after(closed_on, each)) for each in asked)


def year_of_turnover(seen_on: date) -> int:
    """Return the year in which most of the twelve months before a day lie; the choice is ours.

    Examples
    --------
    >>> year_of_turnover(date(2031, 5, 30)), year_of_turnover(date(2031, 7, 31))
    (2030, 2031)
    """
    return seen_on.year if seen_on.month > 6 else seen_on.year - 1
