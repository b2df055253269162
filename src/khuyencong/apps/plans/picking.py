"""Projects to pick by hand: found by words or by codes, among those of one unit and year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.queries import not_kept_from
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import search_projects

MOST_FOUND = 20
MOST_PICKED = 500
"""Beyond that the plan is written by hand, not computed; a form of a page holds no more either."""
_CODES = re.compile(r"^\s*\d{4}-\d+(?:[\s,;]+\d{4}-\d+)+[\s,;]*$")


def pickable_projects(
    *, unit: Unit, year: int, seen_by: Account | None = None
) -> QuerySet[Project]:
    """Return the projects one may pick from, by code, but for those kept from who looks."""
    rows = Project.objects.filter(unit=unit, year=year).order_by("code")
    rows = not_kept_from(rows, seen_by) if seen_by else rows
    return rows.only("code", "title", "beneficiary", "place")


def find_projects(
    *, unit: Unit, year: int, text: str, seen_by: Account | None = None
) -> tuple[list[Project], bool]:
    """Return the first that hold the words, and whether there are more; no words: the first of all.

    A list of codes ("2016-012, 2016-040") finds those, however many.
    """
    rows = pickable_projects(unit=unit, year=year, seen_by=seen_by)
    if _CODES.match(text):
        return list(rows.filter(code__in=_codes_in(text)[:MOST_PICKED])), False
    found = list(search_projects(rows, text)[: MOST_FOUND + 1])
    return found[:MOST_FOUND], len(found) > MOST_FOUND


def _codes_in(text: str) -> list[str]:
    return [code for code in re.split(r"[\s,;]+", text) if code]


def picked_projects(
    *, unit: Unit, year: int, codes: Iterable[str], seen_by: Account | None = None
) -> list[Project]:
    """Return the projects of these codes that the unit has in the year, by code."""
    asked = sorted(set(codes))[:MOST_PICKED]
    rows = pickable_projects(unit=unit, year=year, seen_by=seen_by)
    return list(rows.filter(code__in=asked)) if asked else []


def year_of_picks(*, unit: Unit, codes: Sequence[str]) -> int | None:
    """Return the newest year in which the unit has a project of these codes."""
    rows = Project.objects.filter(unit=unit, code__in=codes[:MOST_PICKED])
    return rows.order_by("-year").values_list("year", flat=True).first()
