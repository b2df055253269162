"""What somebody answered, and what it says of the facts the rules look at."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.domain.foundation.admin_unit import UnitKind
from khuyencong.domain.norms.rules.establishment import EstablishmentFacts, Kind, Place
from khuyencong.domain.support_guide.questions import Aim, KindChoice, TradeChoice, ZoneChoice

_PLACES = {
    UnitKind.COMMUNE: Place.COMMUNE,
    UnitKind.TOWNSHIP: Place.TOWNSHIP,
    UnitKind.WARD: Place.WARD,
    UnitKind.SPECIAL_ZONE: Place.SPECIAL_ZONE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePlace:
    """The place of production: a commune of the day with the province it lies in."""

    uid: str
    kind: UnitKind
    province_uid: str
    province_name: str
    province_kind: UnitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideAnswers:
    """The six answers; ``cost_vnd`` [VND] is None when nobody knows it yet."""

    place: GuidePlace
    kind: KindChoice
    trade: TradeChoice
    zone: ZoneChoice
    aim: Aim
    cost_vnd: int | None = None

    def facts(self, aim: Aim | None = None) -> EstablishmentFacts:
        """Return the facts for the aim, or for another one.

        A ward of the map before 15/10/2025 stays undecided: the class of its city is not asked.
        """
        return EstablishmentFacts(
            kind=Kind(self.kind.kind),
            place=_PLACES.get(self.place.kind),
            in_centrally_run_city=self.place.province_kind is UnitKind.CITY,
            in_recognised_craft_village=self.zone.in_craft_village,
            trade=self.trade.trade,
            technology=self.trade.technology or None,
            cleaner_production=(aim or self.aim).cleaner_production,
        )
