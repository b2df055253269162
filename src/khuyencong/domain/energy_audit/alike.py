"""Enterprises like this one: how many were told a measure, how many did it, how soon it paid."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from statistics import median

from khuyencong.domain.foundation.yaml_rows import parse_yaml

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A measure told to an establishment: status, cost [VND], net saving [VND/year]."""

    establishment: int
    status: str
    """proposed, accepted, refused or done."""
    investment_vnd: int
    saving_vnd: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """What may be shown of those told. A count is None where fewer than the least stand behind it.

    Counts are of establishments; one that did the measure counts as told too. Nothing is known
    of a measure that nobody was told: ``told`` is 0.
    """

    told: int | None
    done: int | None
    refused: int | None
    median_payback_years: Decimal | None
    """Of those with cost and a saving above nothing, refused or not [year]."""


@cache
def least_shown() -> int:
    """Return how many establishments must stand behind a figure that others may read."""
    path = DATA / "sharing.yaml"
    rows = parse_yaml(path.read_text(encoding="utf-8"), name=path.name)
    return int(rows["least_establishments"])


def alike_of(rows: Iterable[Told]) -> Alike:
    """Return counts and median of one measure; small ones are held back.

    The payback is cost over the saving of a year, of each measure told; it is shown when enough
    different establishments stand behind it.

    Examples
    --------
    >>> rows = [Told(establishment=n, status="done", investment_vnd=10, saving_vnd=5 * n)
    ...         for n in (1, 2, 4)]
    >>> alike_of(rows).median_payback_years
    Decimal('1')
    >>> alike_of(rows[:2]).told is None
    True
    """
    kept = list(rows)
    told = {each.establishment for each in kept}
    if told and len(told) < least_shown():
        return Alike(told=None, done=None, refused=None, median_payback_years=None)
    priced = [each for each in kept if each.investment_vnd > 0 and (each.saving_vnd or 0) > 0]
    paybacks = [Decimal(each.investment_vnd) / Decimal(each.saving_vnd or 1) for each in priced]
    enough = len({each.establishment for each in priced}) >= least_shown()
    return Alike(
        told=len(told),
        done=_shown({each.establishment for each in kept if each.status == "done"}),
        refused=_shown({each.establishment for each in kept if each.status == "refused"}),
        median_payback_years=median(paybacks) if enough else None,
    )


def _shown(establishments: set[int]) -> int | None:
    count = len(establishments)
    return count if count == 0 or count >= least_shown() else None
