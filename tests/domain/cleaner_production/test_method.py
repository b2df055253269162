"""The method as data: six steps, eighteen tasks, each with how sure we are of it."""

from __future__ import annotations

import pytest

from khuyencong.domain.cleaner_production import method
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade


def test_six_steps_and_eighteen_tasks_in_their_order() -> None:
    assert [each.number for each in method.list_steps()] == [1, 2, 3, 4, 5, 6]
    assert [each.number for each in method.list_tasks()] == list(range(1, 19))


def test_tasks_stand_under_the_steps_of_the_dossier() -> None:
    """energy.md §3: tasks 1-3, 4-7, 8-9, 10-13, 14-16, 17-18."""
    by_step = {
        step.id: [task.number for task in method.list_tasks() if task.step == step.id]
        for step in method.list_steps()
    }
    assert list(by_step.values()) == [
        [1, 2, 3], [4, 5, 6, 7], [8, 9], [10, 11, 12, 13], [14, 15, 16], [17, 18],
    ]  # fmt: skip


def test_what_was_only_recalled_says_so() -> None:
    """energy.md §3: tasks 1-9 secondary (scp.vn), 10-18, classes and indicators memory."""
    grades = {task.number: task.grade for task in method.list_tasks()}
    assert {grades[n] for n in range(1, 10)} == {Grade.SECONDARY}
    assert {grades[n] for n in range(10, 19)} == {Grade.MEMORY}
    recalled = (*method.list_option_classes(), *method.list_indicators())
    assert {each.grade for each in recalled} == {Grade.MEMORY}
    assert all(each.source for each in (*recalled, *method.list_tasks()))


def test_eight_classes_and_three_outcomes() -> None:
    assert len(method.list_option_classes()) == 8
    assert [each.id for each in method.list_screenings()] == ["do_now", "study", "reject"]


def test_three_productivities_and_three_intensities() -> None:
    kinds = [each.kind for each in method.list_indicators()]
    assert kinds == ["productivity"] * 3 + ["intensity"] * 3


def test_an_unknown_code_is_told_what_was_expected() -> None:
    with pytest.raises(BadInput, match="chọn một trong: Làm ngay, Nghiên cứu thêm, Loại bỏ") as no:
        method.find_row(method.list_screenings(), "maybe", field="screening")
    assert no.value.field == "screening"
