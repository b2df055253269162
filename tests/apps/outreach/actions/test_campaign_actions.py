"""A campaign is recorded, changed, taken off and put back; each with its line of the journal."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.outreach.actions.amend_campaign import amend_campaign
from khuyencong.apps.outreach.actions.record_campaign import record_campaign
from khuyencong.apps.outreach.actions.remove_campaign import remove_campaign
from khuyencong.apps.outreach.actions.restore_campaign import restore_campaign
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.outreach.queries import list_campaigns, search_campaigns
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.outreach_cast import campaign_of, facts_of


@pytest.fixture
def campaign(centre: Any, officer: Any, at: Any) -> Any:
    return campaign_of(centre, actor=officer, at=at)


def told(verb: str) -> Entry:
    return Entry.objects.get(verb=f"outreach.campaign.{verb}")


def test_it_is_recorded_and_found(campaign: Any, officer: Any) -> None:
    assert list(search_campaigns(list_campaigns(visible_to=officer), "xuong go")) == [campaign]
    assert told("recorded").data["occasion"] == "meeting"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 301}, "name"),
        ({"occasion": "party"}, "occasion"),
        ({"ends_on": date(2016, 5, 9)}, "ends_on"),
        ({"follows_until": date(2016, 5, 9)}, "follows_until"),
        ({"follows_until": date(2036, 5, 9)}, "follows_until"),
        ({"note": "x" * 5001}, "note"),
    ],
)
def test_what_is_wrong_is_named(
    centre: Any, officer: Any, at: Any, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        campaign_of(centre, actor=officer, at=at, **changes)
    assert refused.value.field == field
    assert not OutreachCampaign.objects.exists()


def test_only_officers_of_the_unit(
    campaign: Any, centre: Any, appraiser: Any, outsider: Any, at: Any
) -> None:
    for actor in (appraiser, outsider):
        given = {"actor": actor, "at": at}
        with pytest.raises(NotAllowed):
            record_campaign(facts=facts_of(), unit=centre, **given)
        with pytest.raises(NotAllowed):
            amend_campaign(campaign=campaign, facts=facts_of(), seen_version=1, **given)
        with pytest.raises(NotAllowed):
            remove_campaign(campaign=campaign, **given)
    assert not list_campaigns(visible_to=outsider).exists()


def test_a_change_keeps_what_was_before(campaign: Any, officer: Any, at: Any) -> None:
    given: dict[str, Any] = {"campaign": campaign, "seen_version": 1, "actor": officer, "at": at}
    amend_campaign(facts=facts_of(place=""), **given)
    assert told("amended").data == {
        "after": {"place": ""},
        "before": {"place": "Hội trường huyện An Lão"},
    }
    with pytest.raises(BadInput, match="vừa sửa"):
        amend_campaign(facts=facts_of(name="Khác"), **given)


def test_saved_as_it_is_writes_nothing(campaign: Any, officer: Any, at: Any) -> None:
    amend_campaign(campaign=campaign, facts=facts_of(), seen_version=1, actor=officer, at=at)
    assert not Entry.objects.filter(verb="outreach.campaign.amended").exists()


def test_taken_off_and_put_back(campaign: Any, officer: Any, at: Any) -> None:
    given: dict[str, Any] = {"campaign": campaign, "actor": officer, "at": at}
    remove_campaign(**given)
    assert not list_campaigns(visible_to=officer).exists()
    with pytest.raises(BadInput, match="đã bị bỏ"):
        remove_campaign(**given)
    restore_campaign(**given)
    assert list_campaigns(visible_to=officer).get() == campaign
    with pytest.raises(BadInput, match="đang có"):
        restore_campaign(**given)
    assert told("removed").object_id == told("restored").object_id == str(campaign.pk)
