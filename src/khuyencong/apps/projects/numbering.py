"""Codes of projects: "2016-003" is the third of its unit in 2016."""

from __future__ import annotations

import re

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.projects.models import Project


def next_number(unit: Unit, year: int) -> int:
    """Return the number after the highest one given. The caller holds the lock of the unit."""
    codes = Project.objects.filter(unit=unit, year=year).values_list("code", flat=True)
    given = (re.fullmatch(rf"{year}-([0-9]+)", code) for code in codes)
    return max((int(found[1]) for found in given if found), default=0) + 1


def project_code(year: int, number: int) -> str:
    """Return the code of a number.

    >>> project_code(2016, 3)
    '2016-003'
    """
    return f"{year}-{number:03d}"
