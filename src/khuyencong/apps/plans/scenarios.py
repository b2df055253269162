"""What each scenario of a comparison changes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from khuyencong.apps.plans.models import Comparison, Scenario
from khuyencong.domain.foundation.money import Rounding, share_of_vnd

SCENARIO_SECONDS = 20
"""For each scenario, its search and its rows; far below what counts as a killed worker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One scenario: its money, and what goes first or must be in."""

    code: Scenario.Code
    kcqg_vnd: int
    kcdp_vnd: int
    areas_first: bool = False
    musts: dict[str, str] = field(default_factory=dict)
    kept_first: bool = False
    """Projects of the plan that is replaced go before everything else."""


def settings_of(comparison: Comparison) -> list[Setting]:
    """Return the scenarios to compute, in their order.

    Hand-picked only when something was; the former plan first only where there is one to replace.
    """
    kept = 1 - Decimal(comparison.cut_percent) / 100
    given = Setting(
        code=Scenario.Code.AS_GIVEN, kcqg_vnd=comparison.kcqg_vnd, kcdp_vnd=comparison.kcdp_vnd
    )
    cut = replace(
        given,
        code=Scenario.Code.CUT,
        kcqg_vnd=share_of_vnd(given.kcqg_vnd, kept, rounding=Rounding.DOWN),
        kcdp_vnd=share_of_vnd(given.kcdp_vnd, kept, rounding=Rounding.DOWN),
    )
    found = [given, cut, replace(given, code=Scenario.Code.AREAS_FIRST, areas_first=True)]
    if comparison.picks:
        musts = dict.fromkeys(comparison.picks, comparison.pick_reason)
        found.append(replace(given, code=Scenario.Code.HAND_PICKED, musts=musts))
    if comparison.replaces_id:
        found.append(replace(given, code=Scenario.Code.KEPT_FIRST, kept_first=True))
    return found
