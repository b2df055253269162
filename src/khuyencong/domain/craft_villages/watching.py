"""Why a village is watched; the thresholds are ours and stand in ``data/watch.yaml``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from khuyencong.domain.foundation.yaml_rows import parse_yaml

FILE = Path(__file__).parent / "data" / "watch.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearSeen:
    """What a review of one year says that the watch looks at."""

    year: int
    households_in_craft: int | None = None
    environment_met: bool | None = None
    has_waste_treatment: bool | None = None
    meets_rule: bool | None = None


def watch_reasons(
    reviews: Sequence[YearSeen], *, year: int, is_recognised: bool, since: int | None = None
) -> list[str]:
    """Return the codes of the reasons, the gravest first; ``year`` is the year of today.

    ``since`` is the year of the recognition: with no review at all, the years count from it.

    Examples
    --------
    >>> seen = [YearSeen(year=2024, households_in_craft=200),
    ...         YearSeen(year=2025, households_in_craft=180, environment_met=False)]
    >>> watch_reasons(seen, year=2026, is_recognised=True)  # 20 of 200 is 10 %
    ['environment', 'falling']
    """
    rows = sorted(reviews, key=lambda each: each.year)
    newest = rows[-1] if rows else None
    found = []
    if newest and is_recognised and newest.meets_rule is False:
        found.append("below_rule")
    if newest and False in (newest.environment_met, newest.has_waste_treatment):
        found.append("environment")
    if _has_fallen(rows):
        found.append("falling")
    last = newest.year if newest else since
    if is_recognised and last is not None and year - last > years_unreviewed():
        found.append("no_review")
    return found


def _has_fallen(rows: Sequence[YearSeen]) -> bool:
    counts = [row.households_in_craft for row in rows if row.households_in_craft is not None]
    if len(counts) < 2 or counts[-2] == 0:
        return False
    before, after = counts[-2:]
    return Decimal(before - after) / before >= falling_share()


def falling_share() -> Decimal:
    """Return from which fall on a village is watched, 0 to 1."""
    return Decimal(_read()["thresholds"]["falling_share"])


def years_unreviewed() -> int:
    """Return after how many years without a review a village is watched."""
    return int(_read()["thresholds"]["years_unreviewed"])


def reason_labels() -> dict[str, str]:
    """Return the reasons with their words, the gravest first."""
    labels: dict[str, str] = _read()["reasons"]
    return labels


def basis_of_watch() -> str:
    """Return what the thresholds stand on."""
    return str(_read()["basis"])


@cache
def _read() -> dict[str, Any]:
    return parse_yaml(FILE.read_text(encoding="utf-8"), name=FILE.name)
