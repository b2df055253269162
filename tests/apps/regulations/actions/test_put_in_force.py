"""A draft becomes the rule of its province on a day, and can be taken back before its first use."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.library.models import LocalNorm, LocalOrder
from khuyencong.apps.library.queries import find_local_order, installation_norms
from khuyencong.apps.regulations.actions.put_in_force import Issued, put_in_force
from khuyencong.apps.regulations.actions.remove_draft import remove_draft
from khuyencong.apps.regulations.actions.save_part import save_part
from khuyencong.apps.regulations.actions.take_out_of_force import take_out_of_force
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.regulations.parts import Deadline, Tier
from tests.regulation_cast import STARTS_ON, past_project
from tests.regulation_rules import MILLION

ISSUED = Issued(act="Nghị quyết thử 02", signed_on=date(2016, 11, 20), starts_on=STARTS_ON)


def issue(draft: Any, actor: Any, at: Any, issued: Issued = ISSUED) -> Any:
    draft.refresh_from_db()
    seen = draft.version
    return put_in_force(draft=draft, issued=issued, seen_version=seen, actor=actor, at=at)


def ceiling_on(day: date, draft: Any, line: str = "machinery") -> int | None:
    norm = installation_norms().choose(
        line=line, fund=Fund.LOCAL, territory=draft.province.uid, on=day
    )
    own = norm is not None and norm.territory == draft.province.uid
    return norm.ceiling_vnd if norm and own else None


def test_the_new_rule_answers_from_its_day_and_the_old_one_before(
    former: Any, draft: Any, leader: Any, at: Any
) -> None:
    held = issue(draft, leader, at)
    assert ceiling_on(date(2017, 6, 30), draft) == 200 * MILLION
    assert ceiling_on(STARTS_ON, draft) == 300 * MILLION
    assert ceiling_on(date(2017, 6, 30), draft, "trademark") == 35 * MILLION
    assert ceiling_on(STARTS_ON, draft, "trademark") is None
    order = find_local_order(held.province_id, on=STARTS_ON)
    assert order is not None
    assert (order.approver, order.act) == ("peoples_committee", "Nghị quyết thử 02")
    assert find_local_order(held.province_id, on=date(2017, 6, 30)) is None
    verbs = list(Entry.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs[-1] == "regulations.draft.put_in_force"
    assert verbs.count("library.local_norm.ended") == 2


def test_tiers_and_watched_days_become_the_order_of_the_province(
    former: Any, draft: Any, leader: Any, at: Any
) -> None:
    given: dict[str, Any] = {"draft": draft, "actor": leader, "at": at}
    low = Tier(approver="department", up_to_vnd=200 * MILLION, article="Điều 6")
    save_part(kind="tier", part=low, **given)
    watched = Deadline(work="Phê duyệt", days=7, starts="appraise", ends="approve", article="Đ9")
    save_part(kind="deadline", part=watched, **given)
    held = issue(draft, leader, at)
    order = find_local_order(held.province_id, on=STARTS_ON)
    assert order is not None
    assert order.approver_of(200 * MILLION) == "department"
    assert order.approver_of(200 * MILLION + 1) == "peoples_committee"
    (days,) = order.days  # the deadline without steps stays words of the draft
    assert (days.work, days.days, days.starts, days.ends) == ("Phê duyệt", 7, "appraise", "approve")
    assert str(days.source) == "Đ9 Nghị quyết thử 02"


@pytest.mark.parametrize(
    ("steps", "field"),
    [
        ({"starts": "submit"}, "ends"),
        ({"ends": "submit"}, "starts"),
        ({"starts": "submit", "ends": "submit"}, "ends"),
        ({"starts": "nope", "ends": "submit"}, "starts"),
    ],
)
def test_days_are_between_two_steps_there_are(steps: dict[str, str], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        Deadline(work="Việc", days=7, **steps).settled()
    assert refused.value.field == field


def test_only_by_a_leader(former: Any, draft: Any, appraiser: Any, at: Any) -> None:
    with pytest.raises(NotAllowed):
        issue(draft, appraiser, at)
    assert not LocalNorm.objects.filter(norm_id__startswith="QD").exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"act": " "}, "act"),
        ({"starts_on": date(2016, 11, 1)}, "starts_on"),
        ({"signed_on": date(2030, 1, 1), "starts_on": date(2030, 2, 1)}, "signed_on"),
    ],
)
def test_what_is_wrong_is_named(
    draft: Any, leader: Any, at: Any, changes: dict[str, Any], field: str
) -> None:
    from dataclasses import replace

    with pytest.raises(BadInput) as refused:
        issue(draft, leader, at, replace(ISSUED, **changes))
    assert refused.value.field == field


def test_without_a_tier_it_is_not_ready(draft: Any, leader: Any, at: Any) -> None:
    draft.parts.filter(kind="tier").update(removed_at=at)
    with pytest.raises(BadInput, match="nơi phê duyệt"):
        issue(draft, leader, at)


def test_a_draft_that_changed_since_the_page_was_opened_is_refused(
    draft: Any, leader: Any, at: Any
) -> None:
    with pytest.raises(BadInput, match="vừa được sửa"):
        put_in_force(draft=draft, issued=ISSUED, seen_version=1, actor=leader, at=at)


def test_in_force_nothing_of_it_changes(former: Any, draft: Any, leader: Any, at: Any) -> None:
    issue(draft, leader, at)
    with pytest.raises(BadInput, match="đã có hiệu lực"):
        remove_draft(draft=draft, actor=leader, at=at)


class TestTakenBack:
    def take_out(self, draft: Any, leader: Any, at: Any, reason: str = "Ghi nhầm") -> None:
        take_out_of_force(draft=draft, reason=reason, actor=leader, at=at)

    def test_all_is_as_before(self, former: Any, draft: Any, leader: Any, at: Any) -> None:
        issue(draft, leader, at)
        self.take_out(draft, leader, at)
        assert ceiling_on(STARTS_ON, draft) == 200 * MILLION
        assert ceiling_on(STARTS_ON, draft, "trademark") == 35 * MILLION
        assert not LocalOrder.objects.exists()
        draft.refresh_from_db()
        assert (draft.in_force_at, draft.norm_ids) == (None, [])
        issue(draft, leader, at)
        assert ceiling_on(STARTS_ON, draft) == 300 * MILLION

    def test_not_once_a_project_took_a_step_under_it(
        self, former: Any, draft: Any, leader: Any, centre: Any, at: Any
    ) -> None:
        issue(draft, leader, at)
        project = past_project(centre, "2018-1", 2018, 600, 300)
        type(project).objects.filter(pk=project.pk).update(lifecycle="x")
        with pytest.raises(BadInput, match="1 đề án"):
            self.take_out(draft, leader, at)

    def test_not_without_a_reason_nor_by_others(
        self, former: Any, draft: Any, leader: Any, appraiser: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match="chưa có hiệu lực"):
            self.take_out(draft, leader, at)
        issue(draft, leader, at)
        with pytest.raises(BadInput) as refused:
            self.take_out(draft, leader, at, reason=" ")
        assert refused.value.field == "reason"
        with pytest.raises(NotAllowed):
            self.take_out(draft, appraiser, at)
