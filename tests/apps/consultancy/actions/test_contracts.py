"""From the request to the contract, its annexes and its end: change, journal, refusal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.consultancy.actions.add_annex import AnnexFacts, add_annex
from khuyencong.apps.consultancy.actions.add_milestone import MilestoneFacts, add_milestone
from khuyencong.apps.consultancy.actions.change_request import change_request
from khuyencong.apps.consultancy.actions.end_engagement import end_engagement, reopen_engagement
from khuyencong.apps.consultancy.actions.finish_milestone import finish_milestone, reopen_milestone
from khuyencong.apps.consultancy.actions.make_offer import make_offer
from khuyencong.apps.consultancy.actions.set_member import remove_member, set_member
from khuyencong.apps.consultancy.actions.sign_contract import ContractFacts, sign_contract
from khuyencong.apps.consultancy.facts import RequestFacts
from khuyencong.apps.consultancy.models import Engagement
from khuyencong.apps.consultancy.queries import list_engagements, search_engagements
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.audits.told import told
from tests.consultancy_cast import ASKED, MILLION, ON, SIGNED, asked, bill, contracted, milestone_of

__all__ = ["told"]


@pytest.fixture
def given(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


@pytest.fixture
def request_(centre: Any, officer: Any, at: Any) -> Engagement:
    return asked(centre, officer, at)


@pytest.fixture
def row(centre: Any, officer: Any, at: Any) -> Engagement:
    return contracted(centre, officer, at)


def stored(row: Engagement) -> Engagement:
    return Engagement.objects.get(pk=row.pk)


def last_verb() -> str:
    return Entry.objects.latest("pk").verb


class TestRequest:
    def test_belongs_to_the_unit_and_is_found_without_accents(
        self, request_: Engagement, officer: Any, outsider: Any
    ) -> None:
        line = Entry.objects.get(verb="consultancy.request.recorded")
        assert (line.object_kind, line.object_id) == ("engagement", str(request_.pk))
        assert list(search_engagements(list_engagements(visible_to=officer), "do lo say"))
        assert list(search_engagements(list_engagements(visible_to=officer), "xuong moc"))
        assert not list_engagements(visible_to=outsider)

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"title": " "}, "title"),
            ({"title": "x" * 301}, "title"),
            ({"title": "\x00"}, "title"),
            ({"kind": "'; drop table"}, "kind"),
            ({"channel": ""}, "channel"),
            ({"client_name": ""}, "client_name"),
            ({"says": "x" * 5001}, "says"),
            ({"received_on": date(2099, 1, 1)}, "received_on"),
            ({"received_on": "hôm qua"}, "received_on"),
        ],
    )
    def test_what_cannot_be_names_its_field(
        self, centre: Any, officer: Any, at: Any, wrong: dict[str, Any], field: str
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            asked(centre, officer, at, **wrong)
        assert refusal.value.field == field
        assert not Engagement.objects.exists()

    def test_only_who_keeps_it_for_the_unit(
        self, centre: Any, appraiser: Any, outsider: Any, at: Any
    ) -> None:
        for other in (appraiser, outsider):
            with pytest.raises(NotAllowed):
                asked(centre, other, at)

    def test_a_correction_over_another_one_is_refused(
        self, request_: Engagement, given: dict[str, Any]
    ) -> None:
        facts = RequestFacts(
            title="Đo lò", kind="measurement", received_on=ASKED, channel="phone", client_name="X"
        )
        change_request(engagement=request_, facts=facts, seen_version=1, **given)
        with pytest.raises(BadInput, match="Người khác vừa sửa"):
            change_request(engagement=request_, facts=facts, seen_version=1, **given)
        assert stored(request_).client_name == "X"


class TestContract:
    def test_follows_an_offer_or_comes_at_once(
        self, request_: Engagement, given: dict[str, Any]
    ) -> None:
        make_offer(engagement=request_, offered_on=SIGNED, offer_vnd=120 * MILLION, **given)
        assert stored(request_).state == "offered"
        facts = ContractFacts(number="01/TV", signed_on=SIGNED, value_vnd=100 * MILLION)
        sign_contract(engagement=request_, facts=facts, **given)
        signed = stored(request_)
        assert (signed.state, signed.total_vnd) == ("contracted", 100 * MILLION)
        assert last_verb() == "consultancy.contract.signed"
        with pytest.raises(BadInput, match="đã có hợp đồng"):
            sign_contract(engagement=request_, facts=facts, **given)
        with pytest.raises(BadInput, match="trước khi ký"):
            make_offer(engagement=request_, offered_on=SIGNED, offer_vnd=MILLION, **given)

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"number": ""}, "number"),
            ({"value_vnd": 0}, "value_vnd"),
            ({"value_vnd": -1}, "value_vnd"),
            ({"value_vnd": 1.5}, "value_vnd"),
            ({"value_vnd": 10**15}, "value_vnd"),
            ({"signed_on": date(2016, 10, 31)}, "signed_on"),
            ({"ends_on": date(2016, 11, 1)}, "ends_on"),
        ],
    )
    def test_what_cannot_be_names_its_field(
        self, request_: Engagement, given: dict[str, Any], wrong: dict[str, Any], field: str
    ) -> None:
        facts = {"number": "01/TV", "signed_on": SIGNED, "value_vnd": MILLION} | wrong
        with pytest.raises(BadInput) as refusal:
            sign_contract(engagement=request_, facts=ContractFacts(**facts), **given)
        assert refusal.value.field == field

    def test_one_number_is_one_contract(
        self, row: Engagement, centre: Any, officer: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match="đã được ghi"):
            contracted(centre, officer, at)

    def test_annexes_change_value_and_last_day(
        self, row: Engagement, given: dict[str, Any], officer: Any, at: Any
    ) -> None:
        """100 less 30 are 70; with 60 invoiced it cannot go below."""
        end = date(2017, 3, 1)
        facts = AnnexFacts(
            number="1", signed_on=ON, says="Bớt việc", change_vnd=-30 * MILLION, ends_on=end
        )
        add_annex(engagement=row, facts=facts, **given)
        assert (stored(row).total_vnd, stored(row).value_vnd) == (70 * MILLION, 100 * MILLION)
        assert stored(row).ends_on == end
        with pytest.raises(BadInput, match="Phụ lục số này"):
            add_annex(engagement=row, facts=facts, **given)
        bill(row, 60 * MILLION, officer, at)
        less = AnnexFacts(number="2", signed_on=ON, says="Bớt nữa", change_vnd=-11 * MILLION)
        with pytest.raises(BadInput, match=r"60\.000\.000"):
            add_annex(engagement=row, facts=less, **given)
        assert stored(row).annexes.count() == 1


class TestMilestone:
    def test_half_and_half_is_the_whole_and_no_more(
        self, row: Engagement, officer: Any, at: Any
    ) -> None:
        first = milestone_of(row, officer, at)
        assert first.worth_vnd == 50 * MILLION
        milestone_of(row, officer, at, share=None, amount_vnd=50 * MILLION)
        with pytest.raises(BadInput, match="vượt giá trị"):
            milestone_of(row, officer, at, share=None, amount_vnd=1)
        milestone_of(row, officer, at, share=None)  # stands for no part

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"what": ""}, "what"),
            ({"share": Decimal("1.01")}, "share"),
            ({"share": Decimal("NaN")}, "share"),
            ({"share": Decimal(0)}, "share"),
            ({"share": Decimal("0.1"), "amount_vnd": 1}, "share"),
            ({"amount_vnd": 0}, "amount_vnd"),
            ({"due_on": date(2016, 11, 1)}, "due_on"),
        ],
    )
    def test_what_cannot_be_names_its_field(
        self, row: Engagement, given: dict[str, Any], wrong: dict[str, Any], field: str
    ) -> None:
        facts = MilestoneFacts(**({"what": "Báo cáo", "due_on": ON} | wrong))
        with pytest.raises(BadInput) as refusal:
            add_milestone(engagement=row, facts=facts, **given)
        assert refusal.value.field == field

    def test_is_reached_once_and_opened_again(
        self, row: Engagement, given: dict[str, Any], officer: Any, at: Any
    ) -> None:
        milestone = milestone_of(row, officer, at)
        finish_milestone(milestone=milestone, done_on=ON, **given)
        with pytest.raises(BadInput, match="đã xong"):
            finish_milestone(milestone=milestone, done_on=ON, **given)
        reopen_milestone(milestone=milestone, **given)
        assert last_verb() == "consultancy.milestone.reopened"
        assert row.milestones.get().done_on is None


class TestTeam:
    def test_people_of_the_unit_only(
        self, row: Engagement, given: dict[str, Any], officer: Any, appraiser: Any
    ) -> None:
        set_member(engagement=row, account=officer, role="Đo đạc", **given)
        set_member(engagement=row, account=officer, role="Chủ trì", **given)
        assert row.team.get().role == "Chủ trì"
        with pytest.raises(BadInput, match="của đơn vị"):
            set_member(engagement=row, account=appraiser, role="Chủ trì", **given)
        assert remove_member(engagement=row, account=officer, **given).role == "Chủ trì"
        assert not row.team.exists()


class TestEnd:
    def test_what_is_left_open_asks_for_a_reason(
        self, row: Engagement, given: dict[str, Any]
    ) -> None:
        how = {"engagement": row, "state": "finished", "ended_on": ON}
        with pytest.raises(BadInput, match="chưa xuất hóa đơn") as refusal:
            end_engagement(**how, **given)
        assert refusal.value.field == "reason"
        end_engagement(**how, reason="Hai bên dừng", **given)
        assert (stored(row).state, stored(row).end_reason) == ("finished", "Hai bên dừng")
        with pytest.raises(BadInput, match="đã kết thúc"):
            end_engagement(**how, reason="x", **given)
        reopen_engagement(engagement=row, **given)
        assert (stored(row).state, stored(row).end_reason) == ("contracted", "")

    def test_a_request_is_cancelled_with_a_reason(
        self, request_: Engagement, given: dict[str, Any]
    ) -> None:
        how = {"engagement": request_, "ended_on": ON}
        with pytest.raises(BadInput, match="Chưa ký hợp đồng"):
            end_engagement(state="finished", reason="x", **how, **given)
        with pytest.raises(BadInput, match="vì sao hủy"):
            end_engagement(state="cancelled", **how, **given)
        with pytest.raises(BadInput, match="Chọn"):
            end_engagement(state="contracted", reason="x", **how, **given)
        end_engagement(state="cancelled", reason="Thôi", **how, **given)
        reopen_engagement(engagement=request_, **given)
        assert stored(request_).state == "requested"


def test_what_it_is_done_by_is_of_the_client(
    centre: Any, officer: Any, at: Any, told: Any, establishment: Any
) -> None:
    audit = told().audit
    firm = audit.site.establishment
    assert asked(centre, officer, at, establishment=firm, audit=audit).audit == audit
    assert "done_by_audit" in Entry.objects.latest("pk").data
    for wrong in (None, establishment):
        with pytest.raises(BadInput, match="cơ sở khác") as refusal:
            asked(centre, officer, at, establishment=wrong, audit=audit)
        assert refusal.value.field == "audit"


def test_an_audit_one_may_not_see_is_none(
    centre: Any, officer: Any, outsider: Any, at: Any, told: Any
) -> None:
    audit = told(unit=outsider.main_unit()).audit
    with pytest.raises(BadInput, match="Không có hồ sơ này"):
        asked(centre, officer, at, audit=audit)
