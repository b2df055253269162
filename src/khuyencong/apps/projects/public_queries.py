"""Reads of supported projects for anybody."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.projects.models import PublishedProject, UnitPublishing
from khuyencong.apps.search.queries import matching
from khuyencong.domain.results.contents import get_content

PAGE_ROWS = 20
COUNTS_TO = 1000
Place = tuple[int, str]
"""Year and number of the last row of a page: the next page begins behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFilter:
    """What a reader asks for; an empty word, a year of None, filters nothing."""

    words: str = ""
    year: int | None = None
    line: str = ""
    place: str = ""
    province: str = ""
    """Uid."""
    fund: str = ""


@dataclass(frozen=True, slots=True)
class PublicPage:
    """Rows of one page; ``after`` is where the next one begins, None at the end."""

    rows: list[PublishedProject]
    after: Place | None


def published_projects(asked: PublicFilter | None = None) -> QuerySet[PublishedProject]:
    """Return the rows a reader asks for, newest year first."""
    rows = PublishedProject.objects.select_related("unit", "province").order_by("-year", "number")
    if asked is None:
        return rows
    told: dict[str, Any] = {
        "year": asked.year,
        "line": asked.line,
        "place": asked.place,
        "province__uid": asked.province,
    }
    rows = rows.filter(**{key: value for key, value in told.items() if value})
    if asked.fund in ("KCQG", "KCDP"):
        rows = rows.filter(**{f"{asked.fund.lower()}_vnd__gt": 0})
    return matching(rows, asked.words)


def public_models(provinces: Collection[int] | None = None) -> QuerySet[PublishedProject]:
    """Return demonstration models that anybody may see, newest first, none that was stopped."""
    content = get_content("demonstration_model")
    rows = PublishedProject.objects.filter(line__in=content.lines if content else ())
    if provinces is not None:
        rows = rows.filter(province__in=provinces)
    return rows.exclude(state="stopped").order_by("-year", "number")


def count_public_models() -> dict[int, int]:
    """Return how many there are in each province, by its key."""
    rows = public_models().values("province").annotate(count=Count("pk")).order_by()
    return {row["province"]: row["count"] for row in rows}


def page_after(rows: QuerySet[PublishedProject], after: Place | None) -> PublicPage:
    """Return the page that begins behind a row; the first one for None."""
    if after:
        year, number = after
        rows = rows.filter(Q(year__lt=year) | Q(year=year, number__gt=number))
    found = list(rows[: PAGE_ROWS + 1])
    shown = found[:PAGE_ROWS]
    more = len(found) > PAGE_ROWS
    return PublicPage(shown, (shown[-1].year, shown[-1].number) if more else None)


def count_published(rows: QuerySet[PublishedProject]) -> int:
    """Return how many rows there are, at most one more than ``COUNTS_TO``."""
    return rows.order_by()[: COUNTS_TO + 1].count()


def published_values(column: str) -> list[Any]:
    """Return the different values of a column that are not empty, in order."""
    found = PublishedProject.objects.order_by(column).values_list(column, flat=True).distinct()
    return [value for value in found if value]


def publishes(unit: Unit) -> bool:
    """Tell whether a unit tells the public of its projects."""
    return UnitPublishing.objects.filter(unit=unit, is_on=True).exists()
