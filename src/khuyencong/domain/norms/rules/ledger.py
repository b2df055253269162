"""Which text stands behind a refusal of the ledger on a day.

References: TT 36/2013/TT-BCT, Điều 12 and 15.1; TTLT 26/2014/TTLT-BTC-BCT, Điều 8.1 and 8.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.norms.rules.advances import Fund
from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerBasis(Fact):
    """A sentence of law that the named refusals of the ledger carry out, for these funds."""

    funds: tuple[Fund, ...]
    refusals: tuple[str, ...]


def sources_of_refusal(refusal: str, *, fund: str, on: date) -> tuple[LegalSource, ...]:
    """Return the texts behind a refusal; none: it is a rule of the system itself."""
    facts = in_force(load_facts("ledger", LedgerBasis), on=on)
    found = (fact for fact in facts if refusal in fact.refusals and fund in fact.funds)
    return tuple(fact.source(on) for fact in found)
