"""Somebody outside brings what a need lacks; nothing changes in it yet."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from khuyencong.apps.accounts.throttle import TooOften
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.needs.actions.decide_need import decide_need
from khuyencong.apps.needs.actions.decide_supplement import withdraw_supplement
from khuyencong.apps.needs.actions.supplement_need import supplement_need
from khuyencong.apps.needs.models import Need, NeedSupplement
from khuyencong.apps.needs.supplementing import can_supplement, list_waiting_supplements
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@pytest.fixture
def bring(open_need: Any, door: Any, at: Any) -> Any:
    """Return what brings something to the need: ``bring(total_vnd=5)``."""

    def act(*, note: str = "", actor: Any = door, at: Any = at, **values: Any) -> NeedSupplement:
        return supplement_need(need=open_need, values=values, note=note, actor=actor, at=at)

    return act


class TestBring:
    def test_it_waits_and_the_need_stays(self, bring: Any, open_need: Any, door: Any) -> None:
        note = "Chủ cơ sở  góp 30%"
        row = bring(total_vnd=400_000_000, own_vnd=120_000_000, place=" ", note=note)
        assert row.after == {"total_vnd": 400_000_000, "own_vnd": 120_000_000}
        assert (row.state, row.note) == ("new", "Chủ cơ sở góp 30%")
        assert (row.unit, row.province) == (open_need.unit, open_need.province)
        stored = Need.objects.get(pk=open_need.pk)
        assert (stored.total_vnd, stored.own_vnd) == (None, None)
        line = Entry.objects.get(verb="needs.need.supplement_brought")
        assert line.object_id == str(open_need.pk)
        assert line.data["before"] == {"total_vnd": None, "own_vnd": None}
        assert line.data["after"] == row.after

    @pytest.mark.parametrize("amount", [0, 10**15])
    def test_the_ends_of_what_an_amount_may_be(self, bring: Any, amount: int) -> None:
        assert bring(own_vnd=amount).after == {"own_vnd": amount}

    def test_the_share_of_the_owner_is_not_weighed_against_the_total(self, bring: Any) -> None:
        assert bring(total_vnd=1, own_vnd=2).after == {"total_vnd": 1, "own_vnd": 2}

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"total_vnd": -1}, "total_vnd"),
            ({"own_vnd": 10**15 + 1}, "own_vnd"),
            ({"own_vnd": "5"}, "own_vnd"),
            ({"total_vnd": True}, "total_vnd"),
            ({"total_vnd": 1.5}, "total_vnd"),
            ({"place": "x" * 301}, "place"),
            ({"beneficiary": 5}, "beneficiary"),
            ({"total_vnd": 5, "note": "x" * 501}, "note"),
            ({"place": "An Nhơn", "total_vnd": 5}, "place"),  # the need says it already
        ],
    )
    def test_a_fault_names_its_field(self, bring: Any, values: dict[str, Any], field: str) -> None:
        with pytest.raises(BadInput) as refusal:
            bring(**values)
        assert refusal.value.field == field
        assert str(refusal.value)
        assert not NeedSupplement.objects.exists()

    @pytest.mark.parametrize("values", [{}, {"own_vnd": None, "place": ""}, {"title": "Khác"}])
    def test_nothing_given_is_refused(self, bring: Any, values: dict[str, Any]) -> None:
        with pytest.raises(BadInput, match="Chưa điền"):
            bring(**values, note="lời")

    def test_text_as_long_as_a_need_takes_it(self, bring: Any, open_need: Any) -> None:
        Need.objects.filter(pk=open_need.pk).update(place="")
        assert bring(place="x" * 300).after == {"place": "x" * 300}
        longest = {Need._meta.get_field(name).max_length for name in ("place", "beneficiary")}
        assert longest == {300}

    def test_one_waits_at_a_time(self, bring: Any, door: Any, at: Any) -> None:
        first = bring(total_vnd=5)
        with pytest.raises(BadInput, match="còn chờ"):
            bring(own_vnd=5)
        withdraw_supplement(supplement=first, actor=door, at=at)
        bring(own_vnd=5)

    def test_not_to_a_need_that_ended(
        self, bring: Any, open_need: Any, officer: Any, at: Any
    ) -> None:
        decide_need(need=open_need, outcome="declined", reason="x", actor=officer, at=at)
        with pytest.raises(BadInput, match="đã có kết quả"):
            bring(total_vnd=5)

    def test_twenty_an_hour(self, bring: Any, door: Any, at: Any) -> None:
        for _ in range(20):
            withdraw_supplement(supplement=bring(total_vnd=5), actor=door, at=at)
        with pytest.raises(TooOften):
            bring(total_vnd=5)
        bring(total_vnd=5, at=at + timedelta(hours=1, seconds=1))


class TestWhoMay:
    def test_only_who_comes_through_the_door(
        self, bring: Any, open_need: Any, door: Any, officer: Any, outsider: Any
    ) -> None:
        assert can_supplement(door, open_need)
        for actor in (officer, outsider):
            with pytest.raises(NotAllowed):
                bring(total_vnd=5, actor=actor)
        Need.objects.filter(pk=open_need.pk).update(place="Xã khác")
        with pytest.raises(NotAllowed):
            bring(total_vnd=5)

    def test_the_units_of_the_need_see_what_waits(
        self, bring: Any, officer: Any, appraiser: Any, outsider: Any
    ) -> None:
        row = bring(total_vnd=5)
        for account, seen in ((officer, [row]), (appraiser, [row]), (outsider, [])):
            assert list(list_waiting_supplements(visible_to=account)) == seen


class TestDatabase:
    @pytest.mark.parametrize(
        "changes",
        [
            {"state": "accepted"},
            {"state": "refused", "reason": "x"},
            {"decided_at": "2016-11-23T00:00:00Z"},
        ],
    )
    def test_holds_who_decided(self, bring: Any, changes: dict[str, Any]) -> None:
        rows = NeedSupplement.objects.filter(pk=bring(total_vnd=5).pk)
        with pytest.raises(IntegrityError, match="need_supplement_decided"), transaction.atomic():
            rows.update(**changes)

    def test_holds_the_reason(self, bring: Any, officer: Any, at: Any) -> None:
        rows = NeedSupplement.objects.filter(pk=bring(total_vnd=5).pk)
        decided = {"state": "refused", "decided_by": officer, "decided_at": at}
        with pytest.raises(IntegrityError, match="refused_why"), transaction.atomic():
            rows.update(**decided, reason="")

    def test_holds_that_one_waits(self, bring: Any) -> None:
        row = bring(total_vnd=5)
        row.pk = None
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()
