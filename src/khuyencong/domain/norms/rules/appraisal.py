"""What an appraisal looks at, what every support must meet, and the order of choice.

References: TT 36/2013/TT-BCT, Điều 4, 5, 7, 9; TTLT 26/2014/TTLT-BTC-BCT, Điều 7 (both funds).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionStep(Fact):
    order: int


def list_appraisal_heads(*, on: date) -> tuple[Fact, ...]:
    """Return the five heads of appraisal."""
    return _section("heads", on)


def list_principles(*, on: date) -> tuple[Fact, ...]:
    """Return the principles a project must fit."""
    return _section("principles", on)


def list_project_heads(*, on: date) -> tuple[Fact, ...]:
    """Return the eight heads a written project has."""
    return _section("project_heads", on)


def list_conditions(*, on: date) -> tuple[Fact, ...]:
    """Return the conditions of support under both funds; those after 10/05/2018 were not read."""
    return _section("conditions", on)


def list_selection_steps(*, on: date) -> tuple[SelectionStep, ...]:
    """Return the order in which national projects are chosen."""
    return in_force(load_facts("appraisal", SelectionStep, "selection"), on=on)


def _section(section: str, on: date) -> tuple[Fact, ...]:
    return in_force(load_facts("appraisal", Fact, section), on=on)
