"""What a need does not say yet."""

from __future__ import annotations

from typing import Any

from khuyencong.apps.needs.actions.decide_need import decide_need
from khuyencong.apps.needs.actions.reopen_need import reopen_need
from khuyencong.apps.needs.gaps import gaps_of_need
from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.queries import lock_need


def test_only_what_is_asked_for_and_empty(open_need: Any) -> None:
    assert gaps_of_need(open_need) == ["total_vnd", "own_vnd"]
    open_need.beneficiary, open_need.own_vnd = "", 0
    assert gaps_of_need(open_need) == ["beneficiary", "total_vnd"]  # 0 đồng is an answer


def test_nothing_of_a_need_that_ended(open_need: Any, officer: Any, at: Any) -> None:
    decide_need(need=open_need, outcome="deferred", reason="Đợi", actor=officer, at=at)
    assert gaps_of_need(Need.objects.get(pk=open_need.pk)) == []
    reopen_need(need=open_need, actor=officer, at=at)
    assert gaps_of_need(lock_need(open_need)) == ["total_vnd", "own_vnd"]
