"""Whether an establishment may be supported on a day, and by which norms: law as data answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from khuyencong.apps.establishments.models import Establishment
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund, NormLine
from khuyencong.domain.norms.rules.eligibility import Eligibility, judge_eligibility
from khuyencong.domain.norms.rules.establishment import EstablishmentFacts, Kind, Place

OF_ONE = frozenset({"per_establishment", "per_model", "per_booth", "per_trademark", "per_product"})
"""Units of norms that one establishment can be given."""
OF_CLUSTERS = frozenset({"per_industrial_cluster"})
"""And those that only who invests in a cluster can."""


@dataclass(frozen=True, slots=True)
class SupportLine:
    """What a norm pays for, by each fund; None where our data hold no norm of the day."""

    national: NormLine | None
    local: NormLine | None

    @property
    def norm(self) -> NormLine:
        """Return the one that names the content."""
        return self.national or self.local  # type: ignore[return-value]  # one is there


@dataclass(frozen=True, slots=True)
class Eligible:
    """The answers about ordinary support and about cleaner production, and the norms of the day."""

    ordinary: Eligibility
    cleaner_production: Eligibility
    lines: tuple[SupportLine, ...]


def facts_of(establishment: Establishment, *, on: date) -> EstablishmentFacts:
    """Return what the record says of what decides; empty fields are not stated.

    Its craft village is a recognised one as the decisions of the village say on that day; without
    a village, or without a decision, that stays not stated.
    """
    village = establishment.craft_village
    return EstablishmentFacts(
        kind=Kind(establishment.kind) if establishment.kind else None,
        place=Place(establishment.production_place_kind)
        if establishment.production_place_kind
        else None,
        trade=establishment.trade or None,
        in_recognised_craft_village=village.is_recognised_on(on) if village else None,
    )


def judge_establishment(
    establishment: Establishment, *, on: date, library: NormLibrary
) -> Eligible:
    """Return who may be supported by the law of a day, and what the norms of the day pay."""
    facts = facts_of(establishment, on=on)
    return Eligible(
        ordinary=judge_eligibility(facts, on=on),
        cleaner_production=judge_eligibility(replace(facts, cleaner_production=True), on=on),
        lines=tuple(_lines(establishment, on=on, library=library)),
    )


def _lines(establishment: Establishment, *, on: date, library: NormLibrary) -> list[SupportLine]:
    units = OF_ONE | (OF_CLUSTERS if establishment.kind == Kind.CLUSTER_INVESTOR else frozenset())
    found = []
    for line in library.line_names():
        norms = {
            fund: library.choose(line=line, fund=fund, territory=establishment.province.uid, on=on)
            for fund in (Fund.NATIONAL, Fund.LOCAL)
        }
        kept = {
            fund: norm
            for fund, norm in norms.items()
            if norm and norm.unit in units and not norm.gives_no_amount
        }
        if kept:
            found.append(SupportLine(kept.get(Fund.NATIONAL), kept.get(Fund.LOCAL)))
    return sorted(found, key=lambda each: not any(_is_on(each)))


def _is_on(line: SupportLine) -> list[bool]:
    return [norm.is_on for norm in (line.national, line.local) if norm]
