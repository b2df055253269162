"""Record a study visit or a meeting."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import VISITS
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.exchange.visit_facts import VisitFacts, store_facts
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def record_visit(*, facts: VisitFacts, unit: Unit, actor: Account, at: datetime) -> Visit:
    """Record a visit of the unit. Raises NotAllowed, or BadInput that names the field."""
    require(actor, VISITS, unit=unit)
    if unit.province_id is None:
        raise NotAllowed("exchange.no_province", "{unit} không thuộc tỉnh nào", unit=unit.name)
    read = facts.settled()
    visit = Visit(unit=unit, province_id=unit.province_id)
    store_facts(visit, read)
    visit.save()
    write_entry_of(visit, "recorded", read.told(), actor=actor, at=at)
    return visit
