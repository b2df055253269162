"""Which facts of energy an audit counts with."""

from __future__ import annotations

from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.energy_use.own_heats import own_heats_of
from khuyencong.apps.library.energy_facts import installation_facts
from khuyencong.domain.energy.book import FactBook


def known_facts(audit: EnergyAudit) -> FactBook:
    """Return the shipped facts with what people confirmed here and the site knows of its fuels.

    A signed report keeps those of the moment it was signed: what is confirmed, withdrawn or
    measured later changes none of its figures. One signed elsewhere, or before confirmations
    counted, has the shipped ones.
    """
    if audit.signed_on and not audit.signed_at:
        return FactBook.shipped()
    as_of = audit.signed_at if audit.signed_on else None
    own = own_heats_of(audit.site_id, as_of=as_of)
    return installation_facts(as_of=as_of).with_own_heats(own)
