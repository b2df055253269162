"""An answer comes in once, whatever the network does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.surveys.actions.close_campaign import close_campaign
from khuyencong.apps.surveys.actions.take_answer import take_answer
from khuyencong.apps.surveys.models import Answer
from khuyencong.apps.surveys.told import Told
from khuyencong.domain.foundation.errors import BadInput

TOLD = Told(
    establishment_name="Cơ sở  bún",
    wish="Máy đùn bún",
    commune="An Thái",
    phone="0912345678",
    consents=True,
)


def take(campaign: Any, at: Any, told: Told = TOLD, key: UUID | None = None, **more: Any) -> Answer:
    given: dict[str, Any] = {"client": "10.0.0.1", "actor": None} | more
    return take_answer(campaign=campaign, told=told, client_key=key or uuid4(), at=at, **given)


class TestTakeAnswer:
    def test_keeps_it_and_journals_without_name_or_number(self, campaign: Any, at: Any) -> None:
        answer = take(campaign, at)
        assert (answer.establishment_name, answer.state) == ("Cơ sở bún", "new")
        entry = Entry.objects.get(verb="surveys.answer.received")
        assert entry.actor_id is None
        assert "0912345678" not in str(entry.data)

    def test_the_same_key_is_the_same_answer(self, campaign: Any, at: Any) -> None:
        key = uuid4()
        first = take(campaign, at, key=key)
        again = take(campaign, at + timedelta(days=300), key=key)  # long after the campaign
        assert first == again
        assert Answer.objects.count() == 1
        assert Entry.objects.filter(verb="surveys.answer.received").count() == 1

    def test_a_key_taken_at_the_same_moment_gives_that_answer(
        self, campaign: Any, at: Any, monkeypatch: Any
    ) -> None:
        """Another process inserts after this one has looked."""
        key = uuid4()
        first = take(campaign, at, key=key)
        real, calls = Answer.objects.filter, []

        def blind_at_first(*args: Any, **kwargs: Any) -> Any:
            calls.append(kwargs)
            return real(pk=None) if len(calls) == 1 else real(*args, **kwargs)

        monkeypatch.setattr(Answer.objects, "filter", blind_at_first)
        assert take(campaign, at, key=key) == first

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"establishment_name": ""}, "establishment_name"),
            ({"wish": "x" * 1_001}, "wish"),
            ({"line": "khong-co"}, "line"),
            ({"total_vnd": -1}, "total_vnd"),
            ({"own_vnd": 10**18}, "own_vnd"),
            ({"consents": False}, "consents"),
            ({"phone": "", "email": ""}, "phone"),
            ({"email": "x@"}, "email"),
        ],
    )
    def test_refuses_and_names_the_field(
        self, campaign: Any, at: Any, wrong: dict[str, Any], field: str
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            take(campaign, at, replace(TOLD, **wrong))
        assert refusal.value.field == field
        assert not Answer.objects.exists()

    def test_written_in_time_without_a_signal_it_is_still_taken(
        self, campaign: Any, at: Any
    ) -> None:
        late = at + timedelta(days=12)  # 05/12; the campaign closed on 30/11
        with pytest.raises(BadInput, match="hiện không nhận"):
            take(campaign, late)
        assert take(campaign, late, written_at=at).received_at == late

    @pytest.mark.parametrize("days", [-1, 31])
    def test_a_clock_ahead_or_long_back_is_not_believed(
        self, campaign: Any, at: Any, days: int
    ) -> None:
        late = at + timedelta(days=40)
        with pytest.raises(BadInput):
            take(campaign, late, written_at=late - timedelta(days=days))

    def test_closed_by_hand_takes_what_was_written_before(
        self, campaign: Any, officer: Any, at: Any
    ) -> None:
        close_campaign(campaign=campaign, actor=officer, at=at)
        campaign.refresh_from_db()
        later = at + timedelta(hours=2)
        with pytest.raises(BadInput):
            take(campaign, later)
        assert take(campaign, later, written_at=at - timedelta(hours=1))
