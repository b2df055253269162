"""An owner sends a need with what is known, and proposes a correction that an officer decides."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from khuyencong.apps.establishments.actions.decide_proposal import (
    decide_proposal,
    withdraw_proposal,
)
from khuyencong.apps.establishments.actions.propose_correction import propose_correction
from khuyencong.apps.establishments.models import RecordProposal
from khuyencong.apps.establishments.records import record_of
from khuyencong.apps.surveys.actions.accept_answers import accept_answers
from khuyencong.apps.surveys.actions.take_answer import take_answer
from khuyencong.apps.surveys.models import Answer
from khuyencong.apps.surveys.told import Told
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.establishment_owner_cast import Cast

BACKEND = "khuyencong.apps.accounts.backend.AccountBackend"
SENT = {
    "client_key": str(UUID(int=9)),
    "wish": "Máy đóng gói bún khô",
    "commune": "An Nhơn",
    "total_vnd": "300 triệu",
    "consents": "on",
}


class TestNeed:
    def test_known_facts_are_filled_in_and_the_name_is_not_asked(
        self, owner: Any, cast: Cast, campaign: Any, now: Any
    ) -> None:
        text = owner.get(f"/co-so/ho-so/{cast.own.pk}/nhu-cau/").content.decode()
        assert 'value="An Nhơn"' in text
        assert 'value="chu@example.vn"' in text
        assert "establishment_name" not in text

    def test_it_is_his_from_sending_to_project(
        self, owner: Any, cast: Cast, campaign: Any, officer: Any, now: Any, at: Any
    ) -> None:
        page = f"/co-so/ho-so/{cast.own.pk}/nhu-cau/"
        for _ in range(2):  # pressed twice
            assert owner.post(page, SENT)["Location"] == "/co-so/"
        answer = Answer.objects.get()
        assert (answer.establishment, answer.sender) == (cast.own, cast.owner)
        assert answer.establishment_name == "Cơ sở A"
        assert "chờ xem" in owner.get("/co-so/").content.decode()
        accept_answers(answers=[answer], actor=officer, at=at)
        answer.refresh_from_db()
        assert answer.need is not None
        assert answer.need.establishment == cast.own
        text = owner.get("/co-so/").content.decode()
        assert text.count("Máy đóng gói bún khô") == 1

    def test_nobody_sends_for_another(self, cast: Cast, campaign: Any, at: Any) -> None:
        told = Told(establishment_name="B", wish="x", commune="y", consents=True)
        given: dict[str, Any] = {"campaign": campaign, "told": told, "client": "::1"}
        with pytest.raises(NotAllowed):
            take_answer(
                **given,
                client_key=UUID(int=1),
                actor=cast.owner,
                establishment=cast.other,
                at=at,
            )
        with pytest.raises(NotAllowed):
            take_answer(**given, client_key=UUID(int=1), actor=None, establishment=cast.own, at=at)

    def test_without_a_survey_the_page_says_whom_to_call(
        self, owner: Any, cast: Cast, now: Any
    ) -> None:
        answer = owner.get(f"/co-so/ho-so/{cast.own.pk}/nhu-cau/")
        assert "không mở đợt" in answer.content.decode()
        assert owner.post(f"/co-so/ho-so/{cast.own.pk}/nhu-cau/", SENT).status_code == 200
        assert not Answer.objects.exists()


def propose(cast: Cast, at: Any, **changes: Any) -> RecordProposal:
    record = record_of(cast.own).to_json() | {"products": "Bún khô", "workers": 12}
    given: dict[str, Any] = {"establishment": cast.own, "why": "", "actor": cast.owner}
    return propose_correction(**{**given, "wanted": record, "at": at, **changes})


class TestCorrection:
    def test_nothing_changes_before_an_officer_accepts(
        self, cast: Cast, officer: Any, at: Any
    ) -> None:
        proposal = propose(cast, at)
        assert proposal.before == {"products": "", "workers": None}
        assert proposal.after == {"products": "Bún khô", "workers": 12}
        cast.own.refresh_from_db()
        assert (cast.own.products, cast.own.version) == ("", 1)
        decide_proposal(proposal=proposal, accept=True, actor=officer, at=at)
        cast.own.refresh_from_db()
        assert (cast.own.products, cast.own.workers, cast.own.version) == ("Bún khô", 12, 2)

    def test_it_is_decided_once(self, cast: Cast, officer: Any, at: Any) -> None:
        proposal = propose(cast, at)
        decide_proposal(proposal=proposal, accept=True, actor=officer, at=at)
        with pytest.raises(BadInput, match="đã được xem"):
            decide_proposal(proposal=proposal, accept=False, reason="x", actor=officer, at=at)
        with pytest.raises(BadInput):
            withdraw_proposal(proposal=proposal, actor=cast.owner, at=at)

    def test_a_refusal_has_its_reason(self, cast: Cast, officer: Any, at: Any) -> None:
        proposal = propose(cast, at)
        with pytest.raises(BadInput, match="lý do"):
            decide_proposal(proposal=proposal, accept=False, reason="  ", actor=officer, at=at)
        decide_proposal(proposal=proposal, accept=False, reason="Chưa rõ", actor=officer, at=at)
        cast.own.refresh_from_db()
        assert cast.own.products == ""

    def test_one_waits_at_a_time(self, cast: Cast, at: Any) -> None:
        first = propose(cast, at)
        with pytest.raises(BadInput, match="còn chờ"):
            propose(cast, at)
        withdraw_proposal(proposal=first, actor=cast.owner, at=at)
        propose(cast, at)

    def test_only_for_ones_own_and_decided_by_its_unit(
        self, cast: Cast, outsider: Any, appraiser: Any, officer: Any, at: Any
    ) -> None:
        for actor, firm in ((cast.owner, cast.other), (outsider, cast.own), (officer, cast.own)):
            with pytest.raises(NotAllowed):
                propose(cast, at, actor=actor, establishment=firm)
        proposal = propose(cast, at)
        for actor in (cast.owner, outsider, appraiser):
            with pytest.raises(NotAllowed):
                decide_proposal(proposal=proposal, accept=True, actor=actor, at=at)
        with pytest.raises(NotAllowed):
            withdraw_proposal(proposal=proposal, actor=officer, at=at)

    def test_what_no_record_may_hold_is_refused_at_its_field(self, cast: Cast, at: Any) -> None:
        for field, value in (("code", "123"), ("workers", -1), ("name", " ")):
            wanted = record_of(cast.own).to_json() | {field: value}
            with pytest.raises(BadInput) as refusal:
                propose(cast, at, wanted=wanted)
            assert refusal.value.field == field
        with pytest.raises(BadInput, match="Chưa sửa"):
            propose(cast, at, wanted=record_of(cast.own).to_json())

    def test_fields_of_the_law_are_not_his_to_change(self, cast: Cast, at: Any) -> None:
        proposal = propose(
            cast, at, wanted={"kind": "large", "note": "x", "trade": "a", "products": "Bún"}
        )
        assert set(proposal.after) == {"products"}

    def test_both_pages(self, owner: Any, cast: Cast, officer: Any, now: Any) -> None:
        page = f"/co-so/ho-so/{cast.own.pk}/sua/"
        assert 'value="Cơ sở A"' in owner.get(page).content.decode()
        owner.post(page, {"name": "Cơ sở A mới", "production_place": "An Nhơn", "why": "Đổi tên"})
        assert "Cơ sở A mới" in owner.get(f"/co-so/ho-so/{cast.own.pk}/").content.decode()
        proposal = RecordProposal.objects.get()
        desk = Client()
        desk.force_login(officer, backend=BACKEND)
        assert "Cơ sở A" in desk.get("/office/establishments/proposals/").content.decode()
        text = desk.get(f"/office/establishments/{cast.own.pk}/owners/").content.decode()
        assert "Cơ sở A mới" in text
        assert "Đổi tên" in text
        decide = f"/office/establishments/{cast.own.pk}/proposals/{proposal.pk}/"
        desk.post(decide, {"step": "accept"})
        cast.own.refresh_from_db()
        assert cast.own.name == "Cơ sở A mới"
        elsewhere = f"/office/establishments/{cast.other.pk}/proposals/{proposal.pk}/"
        assert desk.post(elsewhere, {"step": "accept"}).status_code == 404

    def test_an_owner_takes_his_back(self, owner: Any, cast: Cast, at: Any, now: Any) -> None:
        proposal = propose(cast, at)
        assert owner.get(f"/co-so/de-nghi/{proposal.pk}/rut/").status_code == 404
        owner.post(f"/co-so/de-nghi/{proposal.pk}/rut/")
        proposal.refresh_from_db()
        assert proposal.state == "withdrawn"
