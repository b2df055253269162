"""Which facts of energy an audit counts with."""

from __future__ import annotations

from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.library.energy_facts import installation_facts
from khuyencong.domain.energy.book import FactBook


def known_facts(audit: EnergyAudit) -> FactBook:
    """Return the shipped facts with what people confirmed here.

    A signed report keeps those of the moment it was signed: what is confirmed or withdrawn later
    changes none of its figures. One signed elsewhere, or before confirmations counted, has the
    shipped ones.
    """
    if not audit.signed_on:
        return installation_facts()
    return installation_facts(as_of=audit.signed_at) if audit.signed_at else FactBook.shipped()
