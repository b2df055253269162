"""Reads of recognitions, reviews, crafts and clusters.

For reports: ``counted_villages`` is the source of "craft villages by state of recognition and year,
with their households and workers"; it takes the villages the reader may see
(``establishments.queries.list_craft_villages``) and a year.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.craft_villages.models import (
    ClusterYear,
    Craft,
    IndustrialCluster,
    Recognition,
    VillageReview,
)
from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.apps.search.queries import matching


def list_crafts(*, visible_to: Account) -> QuerySet[Craft]:
    """Return the crafts the account may see by name."""
    rows = Craft.objects.filter(removed_at=None).select_related("province", "village")
    return rows_visible_to(rows, visible_to).order_by("search", "pk")


def search_crafts(rows: QuerySet[Craft], text: str) -> QuerySet[Craft]:
    """Keep the crafts whose name or place holds the words."""
    return matching(rows, text)


def get_craft(craft_id: int, *, visible_to: Account) -> Craft:
    """Return one craft, removed or not. Raises Craft.DoesNotExist."""
    rows = Craft.objects.select_related("unit", "province", "village")
    return rows_visible_to(rows, visible_to).get(pk=craft_id)


def list_clusters(*, visible_to: Account) -> QuerySet[IndustrialCluster]:
    """Return the industrial clusters the account may see by name."""
    rows = IndustrialCluster.objects.filter(removed_at=None).select_related("province")
    return rows_visible_to(rows, visible_to).order_by("search", "pk")


def search_clusters(rows: QuerySet[IndustrialCluster], text: str) -> QuerySet[IndustrialCluster]:
    """Keep the clusters whose name, place or investor holds the words."""
    return matching(rows, text)


def get_cluster(cluster_id: int, *, visible_to: Account) -> IndustrialCluster:
    """Return one cluster, removed or not. Raises IndustrialCluster.DoesNotExist."""
    rows = IndustrialCluster.objects.select_related("unit", "province")
    return rows_visible_to(rows, visible_to).get(pk=cluster_id)


def get_recognition(recognition_id: int, *, visible_to: Account) -> Recognition:
    """Return one decision, removed or not. Raises Recognition.DoesNotExist."""
    rows = Recognition.objects.select_related("unit", "village", "craft", "file")
    return rows_visible_to(rows, visible_to).get(pk=recognition_id)


def get_review(review_id: int, *, visible_to: Account) -> VillageReview:
    """Return one review, removed or not. Raises VillageReview.DoesNotExist."""
    rows = VillageReview.objects.select_related("unit", "village")
    return rows_visible_to(rows, visible_to).get(pk=review_id)


def get_cluster_year(year_id: int, *, visible_to: Account) -> ClusterYear:
    """Return one year of a cluster, removed or not. Raises ClusterYear.DoesNotExist."""
    rows = ClusterYear.objects.select_related("unit", "cluster")
    return rows_visible_to(rows, visible_to).get(pk=year_id)


def recognitions_of(subject: CraftVillage | Craft) -> list[Recognition]:
    """Return the decisions about a village or a craft, the newest first."""
    rows = subject.recognitions.filter(removed_at=None).select_related("file")
    return list(rows.order_by("-decided_on", "-pk"))


def reviews_of(village: CraftVillage) -> list[VillageReview]:
    """Return the reviews of a village, the newest year first."""
    return list(village.reviews.filter(removed_at=None).order_by("-year"))


def kind_on(recognitions: Iterable[Recognition], day: date) -> tuple[str, str]:
    """Return state and kind on a day by the decisions about one village or craft.

    ``("recognised", kind)`` while one holds, ``("withdrawn", kind)`` when the newest of those
    there were was withdrawn, ``("", "")`` when none was made yet.
    """
    made = [row for row in recognitions if row.removed_at is None and row.decided_on <= day]
    made.sort(key=lambda row: (row.decided_on, row.pk), reverse=True)
    holding = [row for row in made if row.withdrawn_on is None or row.withdrawn_on > day]
    if holding:
        return CraftVillage.State.RECOGNISED.value, holding[0].recognised_as
    return (CraftVillage.State.WITHDRAWN.value, made[0].recognised_as) if made else ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedVillages:
    """Villages of one state at the end of a year, and the sums of that year's reviews.

    ``reviewed`` says of how many villages the sums are; None: no review gives the figure.
    """

    state: str
    kind: str
    villages: int
    reviewed: int
    households_in_craft: int | None
    workers: int | None


def counted_villages(*, villages: QuerySet[CraftVillage], year: int) -> list[CountedVillages]:
    """Return the villages by state of recognition and kind on 31 December of the year.

    Every village is in exactly one row; figures come from the reviews of that very year, never
    from another one. Three statements.
    """
    keys = list(villages.order_by().values_list("pk", flat=True))
    decisions: dict[int, list[Recognition]] = {key: [] for key in keys}
    for row in Recognition.objects.filter(village__in=villages.order_by().values("pk")):
        decisions[row.village_id or 0].append(row)
    reviews = VillageReview.objects.filter(
        village__in=villages.order_by().values("pk"), year=year, removed_at=None
    )
    seen = {row.village_id: row for row in reviews}
    day, groups = date(year, 12, 31), dict[tuple[str, str], list[int]]()
    for key in keys:
        groups.setdefault(kind_on(decisions[key], day), []).append(key)
    order = ("recognised", "withdrawn", "")
    return [
        _counted(state, kind, members, seen)
        for (state, kind), members in sorted(
            groups.items(), key=lambda item: (order.index(item[0][0]), item[0][1])
        )
    ]


def _counted(
    state: str, kind: str, members: list[int], seen: dict[int, VillageReview]
) -> CountedVillages:
    rows = [seen[key] for key in members if key in seen]
    return CountedVillages(
        state=state,
        kind=kind,
        villages=len(members),
        reviewed=len(rows),
        households_in_craft=_sum(row.households_in_craft for row in rows),
        workers=_sum(row.workers for row in rows),
    )


def _sum(figures: Iterable[int | None]) -> int | None:
    told = [figure for figure in figures if figure is not None]
    return sum(told) if told else None


def newest_reviews(villages: Iterable[CraftVillage]) -> dict[int, VillageReview]:
    """Return the newest review of each village that has any; one statement."""
    keys = [village.pk for village in villages]
    rows = VillageReview.objects.filter(village__in=keys, removed_at=None).order_by("year")
    return {row.village_id: row for row in rows}
