"""A province's own rule over the national tables."""

from __future__ import annotations

import pytest

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.lifecycle.checks import require_sound
from khuyencong.domain.lifecycle.local_rules import ApprovalTier
from khuyencong.domain.lifecycle.steps import Standing, weigh
from khuyencong.domain.lifecycle.variants import (
    Approver,
    LocalOrder,
    list_seen_practice,
    with_local_order,
)
from khuyencong.domain.lifecycle.versions import get_lifecycle

BASE = get_lifecycle("kcdp-2012")
SOUND = {"content_known": True, "has_budget": True}


def order(**given: object) -> LocalOrder:
    return LocalOrder(id=7, act="QĐ minh họa", article="Điều 5", **given)  # type: ignore[arg-type]


class TestWithLocalOrder:
    @pytest.mark.parametrize(
        ("approver", "who"),
        [
            ("peoples_committee", ("peoples_committee",)),
            ("department", ("department",)),
            ("either", ("department", "peoples_committee")),
        ],
    )
    def test_says_who_approves_and_stops(self, approver: Approver, who: tuple[str, ...]) -> None:
        made = with_local_order(BASE, order(approver=approver))
        assert made.transitions_by_id["approve"].who == who
        assert made.transitions_by_id["stop"].who == who
        assert made.transitions_by_id["appraise"].who == ("department",)
        assert "Điều 5 QĐ minh họa" in made.transitions_by_id["approve"].article

    @pytest.mark.parametrize(
        ("support_vnd", "who"),
        [
            (0, "department"),
            (200_000_000, "department"),  # up to and including
            (200_000_001, "peoples_committee"),
        ],
    )
    def test_the_support_decides_between_two(self, support_vnd: int, who: str) -> None:
        tiers = (
            ApprovalTier(approver="peoples_committee"),
            ApprovalTier(approver="department", up_to_vnd=200_000_000),
        )
        ruled = order(approver="either", tiers=tiers)
        made = with_local_order(BASE, ruled, support_vnd=support_vnd)
        assert made.transitions_by_id["approve"].who == (who,)
        require_sound(made, "variant")

    def test_above_every_tier_the_rule_as_a_whole_holds(self) -> None:
        tiers = (ApprovalTier(approver="department", up_to_vnd=200),)
        made = with_local_order(BASE, order(tiers=tiers), support_vnd=201)
        assert made.transitions_by_id["approve"].who == ("peoples_committee",)

    def test_is_sound_and_keeps_the_states_of_the_nation(self) -> None:
        made = with_local_order(BASE, order(once_per_beneficiary=True, in_batches=True))
        require_sound(made, "variant")
        assert made.states == BASE.states
        assert made.id == "kcdp-2012@7"
        assert get_lifecycle(made.id) is BASE  # its words are those of the nation

    def test_once_for_each_beneficiary(self) -> None:
        step = with_local_order(BASE, order(once_per_beneficiary=True)).transitions_by_id["submit"]
        here = Standing(state="draft", facts=SOUND)
        assert weigh(step, here).obstacles == (
            "Nối đơn vị thụ hưởng với hồ sơ cơ sở trước: tỉnh chỉ hỗ trợ mỗi cơ sở một lần "
            "(Điều 5 QĐ minh họa)",
        )
        known = SOUND | {"beneficiary_registered": True}
        refused = weigh(step, Standing(state="draft", facts=known | {"first_support": False}))
        assert "đã được hỗ trợ" in refused.obstacles[0]
        first = weigh(step, Standing(state="draft", facts=known | {"first_support": True}))
        assert first.obstacles == ()

    def test_recoverable_support_needs_a_rule(self) -> None:
        step = BASE.transitions_by_id["submit"]
        asked = SOUND | {"support_is_recoverable": True}
        assert "thu hồi" in weigh(step, Standing(state="draft", facts=asked)).obstacles[0]
        ruled = asked | {"recoverable_ruled": True}
        assert weigh(step, Standing(state="draft", facts=ruled)).obstacles == ()


def test_what_was_seen_is_second_hand_and_never_in_force() -> None:
    assert {each.grade for each in list_seen_practice()} == {Grade.SECONDARY}
    names = {"approver", "in_batches", "allows_recoverable", "once_per_beneficiary"}
    assert {each.rule for each in list_seen_practice()} <= names
