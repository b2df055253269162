"""Record that somebody asked for consultancy."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.consultancy.entries import write_entry_of
from khuyencong.apps.consultancy.facts import RequestFacts, settled
from khuyencong.apps.consultancy.holding import RECORD
from khuyencong.apps.consultancy.models import Engagement


@transaction.atomic
def record_request(*, unit: Unit, facts: RequestFacts, actor: Account, at: datetime) -> Engagement:
    """Keep who asks for what. Raises NotAllowed, or BadInput that names the field."""
    require(actor, RECORD, unit=unit)
    engagement = Engagement.objects.create(
        unit=unit,
        province=province_of(unit),
        recorded_at=at,
        recorded_by=actor,
        **columns(settled(facts, actor=actor, at=at)),
    )
    write_entry_of(engagement, "request.recorded", told(engagement), actor=actor, at=at)
    return engagement


def columns(facts: RequestFacts) -> dict[str, Any]:
    """Return the facts by column."""
    return {field.name: getattr(facts, field.name) for field in fields(facts)}


def told(engagement: Engagement) -> dict[str, Any]:
    """Return a request as the journal keeps it."""
    said: dict[str, Any] = {
        "consultancy_kind": engagement.kind,
        "client": engagement.client_name,
        "received_on": engagement.received_on.isoformat(),
    }
    if audit := engagement.audit:
        said["done_by_audit"] = f"{audit.site.name}, {audit.visited_on:%d/%m/%Y}"
    if held := engagement.cleaner_file:
        said["done_by_cleaner_file"] = f"{held.site.name}, {held.opened_on:%d/%m/%Y}"
    return said
