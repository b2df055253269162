"""A site's specific consumption beside consumption norms by trade and beside its peers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy.facts import EnergyFact
from khuyencong.domain.energy_use.own_rules import own_rule
from khuyencong.domain.foundation.text import fold

KWH_PER_TONNE = "kWh/t equivalent product"
TONNES = {"t", "tan"}


@dataclass(frozen=True, slots=True, kw_only=True)
class NormRow:
    """A consumption norm as it stands on a day, and the site's figure beside it where both have
    the same unit. ``state``: in_force, expired or not_on.
    """

    fact: EnergyFact
    state: str
    specific: float | None
    share: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Peers:
    """Peers of a site: how many, their median, how many use less; None: too few to say."""

    count: int
    needed: int
    median: float | None
    lowest: float | None
    highest: float | None
    less: int | None


def list_norms(
    *, on: date, facts: FactBook, unit: str = "", specific_kwh: float | None = None, asked: str = ""
) -> tuple[NormRow, ...]:
    """Return the last stage of each norm; ``unit`` is that of the product,
    ``facts`` are those of the installation.

    ``asked`` is the norm of the site's trade, which a person names: only that one has a share.

    Only norms in kWh for a tonne are compared, with a product in tonnes: for the others nobody
    told how the product is turned into theirs.
    """
    last: dict[str, EnergyFact] = {}
    for fact in (line.fact for line in facts.of_section("norms")):
        if isinstance(fact, EnergyFact) and fact.valid_from and fact.valid_from <= on:
            last[fact.id] = fact
    fits = fold(unit) in TONNES and specific_kwh is not None
    rows = []
    for fact in last.values():
        mine = specific_kwh if fits and fact.unit == KWH_PER_TONNE else None
        share = None if mine is None or fact.id != asked else mine / float(fact.value)
        rows.append(NormRow(fact=fact, state=_state(fact, on), specific=mine, share=share))
    return tuple(rows)


def beside_peers(own: float, others: Sequence[float]) -> Peers:
    """Return where a site stands among its peers; few of them stay hidden.

    Examples
    --------
    >>> beside_peers(10.0, [8.0, 12.0, 20.0]).median
    12.0
    >>> beside_peers(10.0, [8.0]).median is None
    True
    """
    needed = int(own_rule("peers_at_least"))
    if len(others) < needed:
        return Peers(
            count=len(others), needed=needed, median=None, lowest=None, highest=None, less=None
        )
    return Peers(
        count=len(others),
        needed=needed,
        median=median(others),
        lowest=min(others),
        highest=max(others),
        less=sum(1 for each in others if each < own),
    )


def _state(fact: EnergyFact, on: date) -> str:
    if not fact.is_on:
        return "not_on"
    return "in_force" if fact.covers(on) else "expired"
