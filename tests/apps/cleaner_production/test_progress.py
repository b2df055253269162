"""How far a file is, what lacks, and what the domain makes of its rows."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.cleaner_production.actions.amend_cleaner_file import amend_cleaner_file
from khuyencong.apps.cleaner_production.actions.save_file_row import save_file_row
from khuyencong.apps.cleaner_production.actions.set_option_status import set_option_status
from khuyencong.apps.cleaner_production.actions.set_task_state import set_task_state
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.cleaner_production.progress import progress_of
from khuyencong.apps.cleaner_production.reckoning import option_standings
from khuyencong.apps.cleaner_production.rows import MemberRow, WasteStreamRow
from tests.cleaner_cast import flow_row, head, option_of, step_of


@pytest.fixture
def who(cleaner_file: CleanerFile, officer: Any, at: Any) -> dict[str, Any]:
    return {"cleaner_file": cleaner_file, "actor": officer, "at": at}


def standing(cleaner_file: CleanerFile, task: str) -> Any:
    return next(e for e in progress_of(cleaner_file).tasks if e.task.id == task)


def test_a_new_file_begins_with_the_team(cleaner_file: CleanerFile) -> None:
    progress = progress_of(cleaner_file)
    assert (len(progress.tasks), progress.settled) == (18, 0)
    assert progress.next_task is not None
    assert progress.next_task.task.id == "team"
    assert progress.next_task.missing == ("Chưa ghi ai trong đội",)


def test_data_make_a_task_ready_and_a_person_makes_it_done(who: Any, cleaner_file: Any) -> None:
    save_file_row(row=MemberRow(name="Bà Tư"), **who)
    assert standing(cleaner_file, "team").state == "ready"
    set_task_state(task="team", state="done", **who)
    assert standing(cleaner_file, "team").state == "done"
    assert progress_of(cleaner_file).settled == 1
    set_task_state(task="keep", state="not_needed", note="Xưởng sắp dời", **who)
    assert progress_of(cleaner_file).settled == 2


def test_flows_without_a_quantity_and_streams_without_a_cost_are_counted(
    who: Any, cleaner_file: Any, officer: Any, at: Any
) -> None:
    step = step_of(cleaner_file, "Rửa", officer, at)
    step_of(cleaner_file, "Sấy", officer, at, 2)
    save_file_row(row=flow_row(step, quantity=None), **who)
    save_file_row(row=WasteStreamRow(name="Nước rửa"), **who)
    assert standing(cleaner_file, "flow_chart").missing == ("1 công đoạn chưa có dòng vào, ra",)
    assert standing(cleaner_file, "balance").missing == ("1 dòng chưa có lượng",)
    assert standing(cleaner_file, "waste_costs").missing == (
        "1 dòng thải chưa có phần chi phí nào",
    )


def test_options_to_study_lack_what_their_three_sides_ask(
    cleaner_file: Any, officer: Any, at: Any
) -> None:
    option_of(cleaner_file, officer, at, screening="study")
    option_of(cleaner_file, officer, at, title="Khác")
    assert standing(cleaner_file, "screening").missing == ("1 giải pháp chưa sàng lọc",)
    for task in ("technical", "economic", "environmental"):
        assert standing(cleaner_file, task).missing[0].startswith("1 giải pháp cần nghiên cứu")
    assert standing(cleaner_file, "prepare").missing == ("1 giải pháp chưa có người làm hoặc hạn",)


def test_what_the_owner_refused_lacks_nothing_more(
    cleaner_file: Any, officer: Any, at: Any
) -> None:
    option = option_of(cleaner_file, officer, at, screening="study")
    set_option_status(option=option, status="refused", refusal="x", actor=officer, at=at)
    assert standing(cleaner_file, "technical").missing == ()


def test_weights_rank_what_is_studied_and_what_is_rejected_stands_last(
    who: Any, cleaner_file: Any, officer: Any, at: Any
) -> None:
    """5 x .3 + 9 x .5 + 5 x .2 = 7; 9 x .3 + 5 x .5 + 5 x .2 = 6.2."""
    scores = {"score_environmental": 5, "screening": "study"}
    rejected = {"title": "Bỏ", "screening": "reject", "reason": "x"}
    option_of(cleaner_file, officer, at, **rejected)
    for title, technical, economic in (("B", 9, 5), ("A", 5, 9)):
        pair = {"score_technical": technical, "score_economic": economic}
        option_of(cleaner_file, officer, at, title=title, **pair, **scores)
    weights = {"weight_technical": 30, "weight_economic": 50, "weight_environmental": 20}
    amend_cleaner_file(facts=head(**weights), **who)
    held = CleanerFile.objects.get()
    told = option_standings(held, list(held.options.all()))
    assert [each.option.title for each in told] == ["A", "B", "Bỏ"]
    assert [each.ranked and each.ranked.points for each in told] == [7, Decimal("6.2"), None]
