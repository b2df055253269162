"""Begin a draft of a regulation."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.regulations.entries import write_entry_of
from khuyencong.apps.regulations.facts import DraftFacts
from khuyencong.apps.regulations.models import RegulationDraft
from khuyencong.apps.regulations.storing import store_facts
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def start_draft(*, facts: DraftFacts, unit: Unit, actor: Account, at: datetime) -> RegulationDraft:
    """Begin a draft for the province of a unit. Raises NotAllowed; BadInput names the field."""
    require(actor, "regulations.draft", unit=unit)
    if unit.province_id is None:
        raise NotAllowed("regulations.no_province", "{unit} không thuộc tỉnh nào", unit=unit.name)
    read = facts.settled()
    draft = RegulationDraft(unit=unit, province_id=unit.province_id)
    store_facts(draft, read)
    draft.save()
    write_entry_of(draft, "started", read.told(), actor=actor, at=at)
    return draft
