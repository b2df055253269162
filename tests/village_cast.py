"""A village with its decision, review, craft, and a cluster with a year, for tests."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any


def decision_of(**changes: Any) -> Any:
    """Return a decision of 2014 by the rules of then, made up."""
    from khuyencong.apps.craft_villages.facts import DecisionFacts

    told: dict[str, Any] = {
        "recognised_as": "village",
        "number": "12/QĐ-MH",
        "decided_on": date(2014, 5, 6),
        "decided_by": "UBND tỉnh Bình Định",
        "rule_set": "rules_2006",
    }
    return DecisionFacts(**told | changes)


def review_of(**changes: Any) -> Any:
    """Return a review of 2015: a quarter of the households are in the craft."""
    from khuyencong.apps.craft_villages.facts import ReviewFacts

    told: dict[str, Any] = {
        "year": 2015,
        "households_total": 400,
        "households_in_craft": 100,
        "workers": 260,
        "turnover_vnd": 9_000_000_000,
        "stable_years": 20,
    }
    return ReviewFacts(**told | changes)


def craft_of(**changes: Any) -> Any:
    """Return a craft older than fifty years."""
    from khuyencong.apps.craft_villages.facts import CraftFacts

    told: dict[str, Any] = {"name": "Nghề làm bún", "age_years": 120, "is_alive": True}
    return CraftFacts(**told | changes)


def cluster_of(**changes: Any) -> Any:
    """Return a cluster, made up."""
    from decimal import Decimal

    from khuyencong.apps.craft_villages.facts import ClusterFacts

    told: dict[str, Any] = {
        "name": "Cụm công nghiệp Gò Mít (minh họa)",
        "area_ha": Decimal(40),
        "leasable_ha": Decimal(25),
    }
    return ClusterFacts(**told | changes)


def cluster_year_of(**changes: Any) -> Any:
    """Return figures of a year: ten of the hectares are let."""
    from decimal import Decimal

    from khuyencong.apps.craft_villages.facts import ClusterYearFacts

    told: dict[str, Any] = {"year": 2015, "leased_ha": Decimal(10), "establishments": 7}
    return ClusterYearFacts(**told | changes)


def rows_of(village: Any, unit: Any, *, at: datetime) -> dict[str, int]:
    """Store one of each as rows, without any action; return their keys."""
    from khuyencong.apps.craft_villages.models import (
        ClusterYear,
        Craft,
        IndustrialCluster,
        Recognition,
        VillageReview,
    )

    owner: dict[str, Any] = {"unit": unit, "province": unit.province}
    craft = Craft.objects.create(name="Nghề làm bún", search="nghe lam bun", **owner)
    cluster = IndustrialCluster.objects.create(name="Cụm Gò Mít", search="cum go mit", **owner)
    decided: dict[str, Any] = {"number": "1", "decided_on": at.date(), "decided_by": "UBND tỉnh"}
    held = Recognition.objects.create(village=village, recognised_as="village", **decided, **owner)
    review = VillageReview.objects.create(village=village, year=2015, workers=3, **owner)
    year = ClusterYear.objects.create(cluster=cluster, year=2015, workers=3, **owner)
    return {
        "craft": craft.pk,
        "cluster": cluster.pk,
        "recognition": held.pk,
        "review": review.pk,
        "cluster_year": year.pk,
    }
