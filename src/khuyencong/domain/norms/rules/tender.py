"""Whether a project is put out to tender or selected, as far as the texts say.

References: TT 36/2013/TT-BCT, Điều 3; TTLT 26/2014/TTLT-BTC-BCT, Điều 4.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts

Chain = Literal["KCQG", "KCDP"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TenderRule(Fact):
    """Contents that are put out to tender where tender law asks for it; ours maps the lines."""

    lines: tuple[str, ...] = ()

    @property
    def is_tender(self) -> bool:
        return bool(self.lines)


def tender_rule(*, chain: Chain, line: str, on: date) -> TenderRule | None:
    """Return what the text of a day says of a project of that line; None when none rules it.

    A rule with lines: a tender, when tender law asks for it. One without: it is selected, or as the
    People's Committee rules. The one found is shown to whoever decides.
    """
    if chain == "KCDP":
        return next(iter(_of("local", on)), None)
    named = (rule for rule in _of("facts", on) if line in rule.lines)
    return next(named, None) or next(iter(_of("others", on)), None)


def _of(section: str, on: date) -> tuple[TenderRule, ...]:
    return in_force(load_facts("tender", TenderRule, section), on=on)
