"""What a village was given over the years: projects of its establishments, other programmes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.establishments.models import CraftVillage, OtherSupport
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.projects.models import Project

MOST_NEARBY = 50


@dataclass(slots=True)
class YearOfSupport:
    """The money of a year [VND]: from the ledger, and as other programmes told it."""

    year: int
    approved_vnd: int = 0
    advanced_vnd: int = 0
    settled_vnd: int = 0
    other_vnd: int = 0


@dataclass(slots=True)
class SupportHistory:
    """Projects, rows of other programmes, and their sums by year, the newest first.

    ``nearby`` are projects in the same commune that no establishment of the village has: shown,
    never summed.
    """

    projects: list[Project] = field(default_factory=list)
    others: list[OtherSupport] = field(default_factory=list)
    nearby: list[Project] = field(default_factory=list)
    years: list[YearOfSupport] = field(default_factory=list)


def support_of(village: CraftVillage, *, visible_to: Account) -> SupportHistory:
    """Return what the village was given; four statements."""
    every = rows_visible_to(Project.objects.select_related("establishment"), visible_to)
    own = every.filter(establishment__craft_village=village).order_by("-year", "code")
    projects = list(own.prefetch_related("positions"))
    others = OtherSupport.objects.filter(establishment__craft_village=village)
    rows = list(others.select_related("establishment", "file"))
    history = SupportHistory(projects=projects, others=rows)
    history.years = _years((p for each in projects for p in each.positions.all()), rows)
    if commune := commune_of(village):
        near = every.filter(province=village.province_id, place__icontains=commune)
        near = near.exclude(pk__in=[each.pk for each in projects]).order_by("-year", "code")
        history.nearby = list(near[:MOST_NEARBY])
    return history


def commune_of(village: CraftVillage) -> str:
    """Return the commune without the hamlets that stand in brackets behind it."""
    return village.commune.partition("(")[0].strip()


def _years(positions: Iterable[Position], others: Iterable[OtherSupport]) -> list[YearOfSupport]:
    found: dict[int, YearOfSupport] = {}
    for each in positions:
        year = found.setdefault(each.year, YearOfSupport(each.year))
        year.approved_vnd += each.approved_vnd
        year.advanced_vnd += each.advanced_vnd
        year.settled_vnd += each.settled_vnd
    for row in others:
        year = found.setdefault(row.year, YearOfSupport(row.year))
        year.other_vnd += row.amount_vnd or 0
    return sorted(found.values(), key=lambda each: -each.year)
