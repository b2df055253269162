"""Campaigns are opened, edited, closed and opened again by their unit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.surveys.actions.close_campaign import close_campaign
from khuyencong.apps.surveys.actions.edit_campaign import edit_campaign
from khuyencong.apps.surveys.actions.open_campaign import open_campaign
from khuyencong.apps.surveys.actions.reopen_campaign import reopen_campaign
from khuyencong.apps.surveys.campaign_facts import facts_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@pytest.fixture
def who(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


def test_each_has_an_address_of_its_own(campaign: Any, centre: Any, who: Any) -> None:
    made = open_campaign(facts=facts_of(campaign), unit=centre, **who)
    assert len(made.code) == 8
    assert made.code != campaign.code
    assert Entry.objects.filter(verb="surveys.campaign.opened").count() == 2


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"year": 1900}, "year"),
        ({"closes_on": date(2016, 10, 1)}, "closes_on"),
        ({"question": "x" * 2_001}, "question"),
        ({"lines": ("khong-co",)}, "lines"),
    ],
)
def test_what_cannot_be_is_refused(
    campaign: Any, who: Any, changes: dict[str, Any], field: str
) -> None:
    facts = replace(facts_of(campaign), **changes)
    with pytest.raises(BadInput) as refusal:
        edit_campaign(campaign=campaign, facts=facts, seen_version=1, **who)
    assert refusal.value.field == field


def test_an_edit_over_another_is_refused(campaign: Any, who: Any) -> None:
    facts = replace(facts_of(campaign), name="Tên khác")
    edit_campaign(campaign=campaign, facts=facts, seen_version=1, **who)
    edit_campaign(campaign=campaign, facts=facts, seen_version=2, **who)  # nothing new
    with pytest.raises(BadInput, match="người khác sửa"):
        edit_campaign(campaign=campaign, facts=facts, seen_version=1, **who)
    assert Entry.objects.filter(verb="surveys.campaign.edited").count() == 1


def test_is_closed_and_opened_again(campaign: Any, who: Any, at: Any) -> None:
    for _ in range(2):
        close_campaign(campaign=campaign, **who)
    campaign.refresh_from_db()
    assert campaign.state_on(date(2016, 11, 23)) == "closed"
    campaign = reopen_campaign(campaign=campaign, **who)
    assert campaign.state_on(date(2016, 11, 23)) == "open"
    assert campaign.state_on(date(2016, 10, 31)) == "coming"
    assert campaign.state_on(date(2016, 12, 1)) == "closed"
    assert Entry.objects.filter(verb="surveys.campaign.closed").count() == 1


def test_others_may_not(campaign: Any, centre: Any, outsider: Any, at: Any) -> None:
    given: dict[str, Any] = {"actor": outsider, "at": at}
    deeds = (
        lambda: open_campaign(facts=facts_of(campaign), unit=centre, **given),
        lambda: edit_campaign(campaign=campaign, facts=facts_of(campaign), seen_version=1, **given),
        lambda: close_campaign(campaign=campaign, **given),
        lambda: reopen_campaign(campaign=campaign, **given),
    )
    for deed in deeds:
        with pytest.raises(NotAllowed):
            deed()
