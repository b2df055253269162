"""A campaign and some establishments, for tests of actions and pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any


def facts_of(**changes: Any) -> Any:
    """Return the head of a campaign: a meeting of one day, followed for half a year."""
    from khuyencong.apps.outreach.facts import CampaignFacts

    told: dict[str, Any] = {
        "name": "Tập huấn tiết kiệm điện cho xưởng gỗ",
        "occasion": "meeting",
        "starts_on": date(2016, 5, 10),
        "ends_on": date(2016, 5, 10),
        "follows_until": date(2016, 11, 30),
        "place": "Hội trường huyện An Lão",
    }
    return CampaignFacts(**told | changes)


def campaign_of(unit: Any, *, actor: Any, at: datetime, **changes: Any) -> Any:
    """Record a campaign of the unit."""
    from khuyencong.apps.outreach.actions.record_campaign import record_campaign

    return record_campaign(facts=facts_of(**changes), unit=unit, actor=actor, at=at)


def firm_of(unit: Any, name: str, workers: int | None = None, **more: Any) -> Any:
    """Return a record of the register of the unit's province, made up."""
    from khuyencong.apps.establishments.models import Establishment
    from khuyencong.domain.foundation.text import fold

    owner = {"unit": unit, "province": unit.province}
    return Establishment.objects.create(
        name=name, workers=workers, search=fold(name), **owner, **more
    )
