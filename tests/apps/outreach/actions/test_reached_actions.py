"""Those reached: added once, marked, taken back; and what went out by channels."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.outreach.actions.add_reached import add_reached
from khuyencong.apps.outreach.actions.drop_reached import drop_reached
from khuyencong.apps.outreach.actions.mark_reached import Mark, mark_reached
from khuyencong.apps.outreach.actions.save_channel import Reach, save_channel
from khuyencong.apps.outreach.actions.undo_marks import undo_marks
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.outreach_cast import campaign_of, firm_of


@pytest.fixture
def campaign(centre: Any, officer: Any, at: Any) -> Any:
    return campaign_of(centre, actor=officer, at=at)


@pytest.fixture
def by(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


@pytest.fixture
def row(campaign: Any, establishment: Any, by: dict[str, Any]) -> Any:
    add_reached(campaign=campaign, establishments=[establishment], **by)
    return campaign.reached.get()


def test_added_once(campaign: Any, establishment: Any, row: Any, by: dict[str, Any]) -> None:
    assert add_reached(campaign=campaign, establishments=[establishment] * 2, **by) is None
    assert campaign.reached.count() == 1
    entry = Entry.objects.get(verb="outreach.campaign.reached_added")
    assert entry.data == {"count": 1, "row_keys": [establishment.pk]}


def test_another_province_is_refused(campaign: Any, outsider: Any, by: dict[str, Any]) -> None:
    foreign = firm_of(outsider.main_unit(), "X")
    with pytest.raises(BadInput, match="không thuộc tỉnh"):
        add_reached(campaign=campaign, establishments=[foreign], **by)


def test_marked_and_taken_back(campaign: Any, row: Any, by: dict[str, Any]) -> None:
    marks = {row.pk: Mark(is_invited=True, has_come=True, note=" đến muộn ")}
    entry = mark_reached(campaign=campaign, marks=marks, **by)
    row.refresh_from_db()
    assert (row.is_invited, row.has_come, row.note) == (True, True, "đến muộn")
    assert mark_reached(campaign=campaign, marks=marks, **by) is None
    undo_marks(campaign=campaign, entry_id=entry.pk, **by)  # type: ignore[union-attr]
    row.refresh_from_db()
    assert (row.is_invited, row.has_come, row.note) == (False, False, "")
    with pytest.raises(BadInput, match="mới nhất"):
        undo_marks(campaign=campaign, entry_id=entry.pk, **by)  # type: ignore[union-attr]


def test_a_row_of_another_campaign_is_refused(
    campaign: Any, row: Any, centre: Any, by: dict[str, Any]
) -> None:
    other = campaign_of(centre, **by)
    with pytest.raises(BadInput, match="không còn"):
        mark_reached(campaign=other, marks={row.pk: Mark(is_invited=True, has_come=False)}, **by)
    long = {row.pk: Mark(is_invited=True, has_come=False, note="x" * 501)}
    with pytest.raises(BadInput, match="500"):
        mark_reached(campaign=campaign, marks=long, **by)


def test_dropped_unless_somebody_marked_it(
    campaign: Any, establishment: Any, row: Any, by: dict[str, Any]
) -> None:
    asked: dict[str, Any] = {"campaign": campaign, "establishment_ids": [establishment.pk], **by}
    mark_reached(campaign=campaign, marks={row.pk: Mark(is_invited=True, has_come=True)}, **by)
    with pytest.raises(BadInput, match="có mặt"):
        drop_reached(**asked)
    mark_reached(campaign=campaign, marks={row.pk: Mark(is_invited=True, has_come=False)}, **by)
    assert drop_reached(**asked) == 1
    with pytest.raises(BadInput, match="không có"):
        drop_reached(**asked)


class TestChannels:
    def test_kept_changed_and_dropped(self, campaign: Any, by: dict[str, Any]) -> None:
        first = Reach(copies=500, source="Phiếu giao nhận")
        assert save_channel(campaign=campaign, channel="leaflet", reach=first, **by) == Reach()
        later = Reach(copies=600, listeners=900)
        assert save_channel(campaign=campaign, channel="leaflet", reach=later, **by) == first
        assert (campaign.channels.get().copies, campaign.channels.get().listeners) == (600, 900)
        assert save_channel(campaign=campaign, channel="leaflet", reach=Reach(), **by) == later
        assert not campaign.channels.exists()
        assert Entry.objects.filter(verb="outreach.campaign.channel_saved").count() == 3

    @pytest.mark.parametrize(
        ("channel", "reach", "field"),
        [
            ("pigeon", Reach(copies=1), "channel"),
            ("leaflet", Reach(copies=-1), "copies"),
            ("radio", Reach(listeners=10**12), "listeners"),
            ("radio", Reach(listeners=1, source="x" * 301), "source"),
        ],
    )
    def test_what_cannot_be_is_named(
        self, campaign: Any, by: dict[str, Any], channel: str, reach: Reach, field: str
    ) -> None:
        with pytest.raises(BadInput) as refused:
            save_channel(campaign=campaign, channel=channel, reach=reach, **by)
        assert refused.value.field == field


def test_only_officers_of_the_unit(
    campaign: Any, establishment: Any, row: Any, appraiser: Any, outsider: Any, at: Any
) -> None:
    for actor in (appraiser, outsider):
        given: dict[str, Any] = {"campaign": campaign, "actor": actor, "at": at}
        for deed in (
            lambda given=given: add_reached(establishments=[establishment], **given),
            lambda given=given: drop_reached(establishment_ids=[establishment.pk], **given),
            lambda given=given: mark_reached(marks={}, **given),
            lambda given=given: save_channel(channel="radio", reach=Reach(listeners=1), **given),
        ):
            with pytest.raises(NotAllowed):
                deed()
