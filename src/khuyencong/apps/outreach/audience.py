"""Whom a campaign is meant for: establishments of the register by trade, size and place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from django.db.models import F, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.queries import list_establishments
from khuyencong.apps.outreach.models import OutreachCampaign

MOST = 2_000
"""How many are taken into an audience at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Trade, most workers, kind of place, craft village; what is empty cuts nothing."""

    trade: str = ""
    most_workers: int | None = None
    place_kind: str = ""
    craft_village: int | None = None

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Self:
        """Return the audience from what a campaign keeps."""
        return cls(**{name: told[name] for name in cls.__dataclass_fields__ if name in told})

    def told(self) -> dict[str, Any]:
        """Return what was said."""
        return {name: value for name, value in asdict(self).items() if value not in ("", None)}


def choose(
    audience: Audience, *, campaign: OutreachCampaign, visible_to: Account
) -> QuerySet[Establishment]:
    """Return whom the campaign may still take, the smallest first, unknown size last."""
    rows = list_establishments(visible_to=visible_to).filter(province=campaign.province_id)
    rows = rows.exclude(outreach__campaign=campaign)
    if audience.trade:
        rows = rows.filter(trade=audience.trade)
    if audience.place_kind:
        rows = rows.filter(production_place_kind=audience.place_kind)
    if audience.craft_village:
        rows = rows.filter(craft_village=audience.craft_village)
    if audience.most_workers is not None:
        rows = rows.filter(workers__lte=audience.most_workers)
    return rows.order_by(F("workers").asc(nulls_last=True), "search", "pk")
