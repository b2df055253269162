"""How near a site is to the thresholds that bring duties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from khuyencong.domain.energy.facts import EnergyFact
from khuyencong.domain.energy.unit_choices import shown_unit
from khuyencong.domain.energy_use.costs import CostSplit, fact_words
from khuyencong.domain.energy_use.site_year import SiteYear

BY_TOE = ("threshold.designated.industry", "threshold.ghg_inventory.energy")
BY_CO2 = ("threshold.ghg_inventory.emission",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A threshold with how much of it a period reaches; ``notes`` say what is left out."""

    id: str
    label_vi: str
    limit: Decimal
    unit: str
    reached: Decimal
    share: Decimal
    source: str
    notes: tuple[str, ...] = ()

    @property
    def is_reached(self) -> bool:
        return self.share >= 1


def find_thresholds(year: SiteYear, split: CostSplit) -> tuple[Threshold, ...]:
    """Return the thresholds in force on the last day of a period.

    The figures are of the period as it is: nothing is scaled up to twelve months.
    """
    on = year.ends_before - timedelta(days=1)
    missing = sum(len(each.missing) for each in year.carriers)
    short = (f"Thiếu {missing} tháng hóa đơn",) if missing else ()
    left_out = ("chưa gồm " + ", ".join(split.without_toe),) if split.without_toe else ()
    no_carbon = ("chưa gồm " + ", ".join(split.without_co2),) if split.without_co2 else ()
    by_toe = [
        _told(year.facts.find_fact(each, on=on), split.toe, (*short, *left_out)) for each in BY_TOE
    ]
    by_co2 = [
        _told(year.facts.find_fact(each, on=on), split.co2_t, (*short, *no_carbon))
        for each in BY_CO2
    ]
    return tuple(each for each in (*by_toe, *by_co2) if each)


def _told(fact: EnergyFact | None, reached: Decimal, notes: tuple[str, ...]) -> Threshold | None:
    if fact is None:
        return None
    return Threshold(
        id=fact.id,
        label_vi=fact.label_vi,
        limit=fact.value,
        unit=shown_unit(fact.unit).removesuffix("/năm"),
        reached=reached,
        share=reached / fact.value,
        source=fact_words(fact),
        notes=notes,
    )
