"""An officer accepts what was brought to a need, or refuses it; one takes his own back."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.needs.actions.add_need import add_need
from khuyencong.apps.needs.actions.decide_need import decide_need
from khuyencong.apps.needs.actions.decide_supplement import decide_supplement, withdraw_supplement
from khuyencong.apps.needs.actions.remove_need import remove_need
from khuyencong.apps.needs.actions.supplement_need import supplement_need
from khuyencong.apps.needs.imports.rows import NeedRow
from khuyencong.apps.needs.models import Need, NeedSupplement
from khuyencong.apps.needs.queries import list_needs, search_needs
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

TOTAL, OWN = 400_000_000, 120_000_000


@pytest.fixture
def bare(open_need: Any, centre: Any, officer: Any, binh_dinh: Any, at: Any) -> Need:
    """A need that says nothing but what is wanted."""
    who = {"unit": centre, "actor": officer, "at": at}
    return add_need(row=NeedRow(title="Lò sấy"), year=2017, province=binh_dinh, **who)[0]


@pytest.fixture
def brought(bare: Need, door: Any, at: Any) -> NeedSupplement:
    values = {"beneficiary": "Cơ sở Hòa Bình", "total_vnd": TOTAL, "own_vnd": OWN}
    return supplement_need(need=bare, values=values, actor=door, at=at)


@pytest.fixture
def who(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


class TestAccept:
    def test_fills_what_is_empty(self, brought: NeedSupplement, bare: Need, who: Any) -> None:
        decide_supplement(supplement=brought, accept=True, **who)
        bare.refresh_from_db()
        assert (bare.beneficiary, bare.total_vnd, bare.own_vnd) == ("Cơ sở Hòa Bình", TOTAL, OWN)
        assert (bare.title, bare.place) == ("Lò sấy", "")
        brought.refresh_from_db()
        assert (brought.state, brought.decided_by) == ("accepted", who["actor"])
        line = Entry.objects.get(verb="needs.need.supplement_accepted")
        empty = {"beneficiary": "", "total_vnd": None, "own_vnd": None}
        assert (line.data["before"], line.data["after"]) == (empty, brought.after)

    def test_search_finds_it_by_the_new_words(
        self, brought: NeedSupplement, bare: Need, officer: Any, who: Any
    ) -> None:
        def found() -> list[Need]:
            return list(search_needs(list_needs(visible_to=officer), "hoa binh"))

        assert found() == []
        decide_supplement(supplement=brought, accept=True, **who)
        assert found() == [bare]
        bare.refresh_from_db()
        assert bare.search == "lo say co so hoa binh"

    def test_the_same_words_sent_again_are_the_same_need(
        self, brought: NeedSupplement, bare: Need, centre: Any, binh_dinh: Any, who: Any
    ) -> None:
        decide_supplement(supplement=brought, accept=True, **who)
        given: dict[str, Any] = {"year": 2017, "province": binh_dinh, "unit": centre, **who}
        assert add_need(row=NeedRow(title="Lò sấy"), **given) == (bare, False)

    def test_never_over_what_the_need_says_by_now(
        self, brought: NeedSupplement, bare: Need, who: Any
    ) -> None:
        Need.objects.filter(pk=bare.pk).update(own_vnd=0)
        with pytest.raises(BadInput, match="Vốn cơ sở: nhu cầu đã ghi rồi") as refusal:
            decide_supplement(supplement=brought, accept=True, **who)
        assert refusal.value.field == "own_vnd"
        bare.refresh_from_db()
        assert (bare.beneficiary, bare.total_vnd, bare.own_vnd) == ("", None, 0)
        decide_supplement(supplement=brought, accept=False, reason="Đã có", **who)

    def test_two_people_may_bring_different_things(
        self, bare: Need, brought: NeedSupplement, centre: Any, make_account: Any, who: Any
    ) -> None:
        from khuyencong.apps.needs.supplementing import let_supplement

        other = make_account(centre, "finance")
        let_supplement(lambda actor, need: actor == other)
        given = {"actor": other, "at": who["at"]}
        second = supplement_need(need=bare, values={"place": "An Hòa"}, **given)
        for each in (brought, second):
            decide_supplement(supplement=each, accept=True, **who)
        bare.refresh_from_db()
        assert (bare.place, bare.total_vnd) == ("An Hòa", TOTAL)
        assert bare.search == "lo say co so hoa binh an hoa"

    def test_not_once_the_need_ended(self, brought: NeedSupplement, bare: Need, who: Any) -> None:
        decide_need(need=bare, outcome="deferred", reason="Đợi", **who)
        with pytest.raises(BadInput, match="đã có kết quả"):
            decide_supplement(supplement=brought, accept=True, **who)
        decide_supplement(supplement=brought, accept=False, reason="Đã để lại", **who)


class TestRefuse:
    @pytest.mark.parametrize("reason", ["  ", "x" * 501])
    def test_has_a_reason(self, brought: NeedSupplement, who: Any, reason: str) -> None:
        with pytest.raises(BadInput) as refusal:
            decide_supplement(supplement=brought, accept=False, reason=reason, **who)
        assert refusal.value.field == "reason"

    def test_leaves_the_need(self, brought: NeedSupplement, bare: Need, who: Any) -> None:
        decide_supplement(supplement=brought, accept=False, reason=" Chưa rõ ", **who)
        bare.refresh_from_db()
        assert (bare.beneficiary, bare.total_vnd) == ("", None)
        brought.refresh_from_db()
        assert (brought.state, brought.reason) == ("refused", "Chưa rõ")
        assert Entry.objects.get(verb="needs.need.supplement_refused").reason == "Chưa rõ"


class TestOnce:
    @pytest.mark.parametrize("first", [True, False])
    @pytest.mark.parametrize("second", [True, False])
    def test_the_second_of_two_officers_is_told(
        self, brought: NeedSupplement, who: Any, first: bool, second: bool
    ) -> None:
        """Both opened the page before either pressed: each holds the row as it waited."""
        seen = [NeedSupplement.objects.get(pk=brought.pk) for _ in range(2)]
        decide_supplement(supplement=seen[0], accept=first, reason="x", **who)
        with pytest.raises(BadInput, match="đã được xem"):
            decide_supplement(supplement=seen[1], accept=second, reason="x", **who)
        verbs = ("needs.need.supplement_accepted", "needs.need.supplement_refused")
        assert Entry.objects.filter(verb__in=verbs).count() == 1

    def test_what_was_decided_is_not_withdrawn(
        self, brought: NeedSupplement, door: Any, who: Any
    ) -> None:
        decide_supplement(supplement=brought, accept=True, **who)
        with pytest.raises(BadInput, match="đã được xem"):
            withdraw_supplement(supplement=brought, actor=door, at=who["at"])


class TestWhoMay:
    def test_decided_in_its_unit_withdrawn_by_who_sent_it(
        self, brought: NeedSupplement, door: Any, outsider: Any, appraiser: Any, at: Any, who: Any
    ) -> None:
        for actor in (door, outsider, appraiser):
            with pytest.raises(NotAllowed):
                decide_supplement(supplement=brought, accept=True, actor=actor, at=at)
        with pytest.raises(NotAllowed):
            withdraw_supplement(supplement=brought, **who)
        withdraw_supplement(supplement=brought, actor=door, at=at)
        brought.refresh_from_db()
        assert brought.state == "withdrawn"
        assert Entry.objects.filter(verb="needs.need.supplement_withdrawn").exists()

    def test_a_leader_decides_too(
        self, brought: NeedSupplement, centre: Any, make_account: Any, at: Any
    ) -> None:
        leader = make_account(centre, "leader")
        decide_supplement(supplement=brought, accept=True, actor=leader, at=at)


class TestRemoved:
    def test_a_need_stays_while_something_waits_or_holds(
        self, brought: NeedSupplement, bare: Need, who: Any
    ) -> None:
        with pytest.raises(BadInput, match="phần bổ sung"):
            remove_need(need=bare, **who)
        decide_supplement(supplement=brought, accept=True, **who)
        with pytest.raises(BadInput, match="phần bổ sung"):
            remove_need(need=bare, **who)

    def test_what_was_refused_goes_with_it(
        self, brought: NeedSupplement, bare: Need, who: Any
    ) -> None:
        decide_supplement(supplement=brought, accept=False, reason="x", **who)
        remove_need(need=bare, **who)
        assert not NeedSupplement.objects.exists()
