"""Craft villages as anybody may read of them: what a decision or a named source says."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Count, QuerySet

from khuyencong.apps.establishments.models import CraftVillage


def list_public_villages(provinces: Collection[int]) -> QuerySet[CraftVillage]:
    """Return those of these provinces by name."""
    rows = public_villages().filter(province__in=provinces).select_related("province")
    return rows.order_by("search", "pk")


def count_public_villages() -> dict[int, int]:
    """Return how many villages each province has, by its key."""
    rows = public_villages().values("province").annotate(count=Count("pk")).order_by()
    return {row["province"]: row["count"] for row in rows}


def public_villages() -> QuerySet[CraftVillage]:
    """Return every village, but for those whose recognition ended."""
    return CraftVillage.objects.exclude(state=CraftVillage.State.WITHDRAWN)
