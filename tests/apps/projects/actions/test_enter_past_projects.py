"""Projects that ran before the system did: entered once, in their state, with their amounts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.actions.record_past_step import record_past_step
from khuyencong.apps.projects.actions.set_past_amounts import set_past_amounts
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.actions.undo_step import undo_step
from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.imports.rows import PastPaper, PastRow
from khuyencong.apps.projects.models import PastEntry, Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

MILLION = 1_000_000
ROW = PastRow(
    title="Hỗ trợ máy sấy",
    year=2014,
    chain="KCDP",
    state="under_way",
    former_code="ĐA-07/2014",
    beneficiary="Hợp tác xã số 1",
    place="An Nhơn",
    content="Ứng dụng máy móc thiết bị tiên tiến",
    total_vnd=300 * MILLION,
    own_vnd=210 * MILLION,
    amounts={
        "requested": {"kcqg_vnd": 0, "kcdp_vnd": 90 * MILLION},
        "approved": {"kcqg_vnd": 0, "kcdp_vnd": 80 * MILLION},
        "contracted": {"kcqg_vnd": 0, "kcdp_vnd": 80 * MILLION},
    },
    papers={
        "approve": PastPaper("12/QĐ-UBND", date(2014, 3, 5)),
        "sign_contract": PastPaper("05/HĐ", date(2014, 4, 1)),
    },
)


@pytest.fixture
def entered(centre: Any, officer: Any, at: Any) -> Project:
    enter_past_projects(rows=[ROW], unit=centre, actor=officer, at=at)
    return Project.objects.get()


def deed(**given: Any) -> Deed:
    first = {"happened_on": date(2014, 3, 1), "paper_number": "7/TB", "paper_on": date(2014, 3, 1)}
    return Deed(**{**first, **given})


class TestEnterPastProjects:
    def test_support_that_comes_back_stands_on_a_line_of_its_own(
        self, centre: Any, officer: Any, at: Any
    ) -> None:
        rows = [ROW, replace(ROW, title="Máy sấy có thu hồi", is_recoverable=True)]
        enter_past_projects(rows=rows, unit=centre, actor=officer, at=at)
        held = Position.objects.order_by("pk").values_list("is_recoverable", "contracted_vnd")
        assert list(held) == [(False, 80 * MILLION), (True, 80 * MILLION)]
        assert Project.objects.filter(is_recoverable=True).count() == 1

    def test_national_support_never_comes_back(self, centre: Any, officer: Any, at: Any) -> None:
        row = replace(ROW, chain="KCQG", is_recoverable=True, amounts={}, papers={})
        with pytest.raises(BadInput, match="khuyến công địa phương") as refused:
            enter_past_projects(rows=[row], unit=centre, actor=officer, at=at)
        assert refused.value.field == "is_recoverable"

    def test_keeps_state_version_amounts_and_papers(self, entered: Project) -> None:
        assert (entered.state, entered.lifecycle, entered.code) == (
            "under_way",
            "kcdp-2012",
            "2014-001",
        )
        assert entered.pinned_on == date(2014, 3, 5)  # the day of its approval
        assert {k: v.kcdp_vnd for k, v in current_amounts(entered).items()} == {
            "requested": 90 * MILLION,
            "approved": 80 * MILLION,
            "contracted": 80 * MILLION,
        }
        steps = [(s.transition, s.paper_number, s.is_past) for s in entered.steps.all()]
        assert steps == [("approve", "12/QĐ-UBND", True), ("sign_contract", "05/HĐ", True)]
        assert entered.past_entry.former_code == "ĐA-07/2014"

    def test_journals_each_project(self, entered: Project) -> None:
        entry = Entry.objects.get(verb="projects.project.entered")
        assert entry.object_id == str(entered.pk)
        assert entry.data["amounts"]["approved"] == [0, 80 * MILLION]

    def test_twice_adds_nothing(self, entered: Project, centre: Any, officer: Any, at: Any) -> None:
        again = replace(ROW, title="HỖ TRỢ  máy sấy", state="closed")
        assert enter_past_projects(rows=[again], unit=centre, actor=officer, at=at) == []
        assert PastEntry.objects.count() == 1

    def test_one_bad_row_enters_nothing(self, centre: Any, officer: Any, at: Any) -> None:
        bad = replace(ROW, title="Khác", papers={"approve": PastPaper("1", date(2090, 1, 1))})
        with pytest.raises(BadInput, match="Ngày văn bản chưa tới"):
            enter_past_projects(rows=[ROW, bad], unit=centre, actor=officer, at=at)
        assert not Project.objects.exists()

    def test_is_for_the_officers_of_the_unit(self, centre: Any, outsider: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            enter_past_projects(rows=[ROW], unit=centre, actor=outsider, at=at)

    def test_older_than_every_version_is_recorded_as_it_was(
        self, centre: Any, officer: Any, at: Any
    ) -> None:
        row = replace(ROW, year=2010, papers={}, state="closed")  # NĐ 45/2012: from 05/07/2012
        (project,) = enter_past_projects(rows=[row], unit=centre, actor=officer, at=at)
        assert (project.state, project.lifecycle) == ("closed", "")

    def test_it_walks_on_from_where_it_stands(
        self, entered: Project, appraiser: Any, at: Any
    ) -> None:
        minutes = NewPaper(kind="acceptance_minutes", number="9/BB", issued_on=date(2014, 9, 1))
        accepted = deed(happened_on=date(2014, 9, 1), papers=(minutes,))
        take_step(project=entered, transition_id="accept", deed=accepted, actor=appraiser, at=at)
        assert Project.objects.get().state == "accepted"


class TestRecordPastStep:
    def test_adds_the_paper_and_moves_nothing(
        self, entered: Project, officer: Any, at: Any
    ) -> None:
        record_past_step(
            project=entered,
            transition_id="check_estimate",
            deed=deed(paper_number="33/STC", paper_on=date(2014, 3, 20)),
            actor=officer,
            at=at,
        )
        project = Project.objects.get()
        assert project.state == "under_way"
        assert project.steps.filter(transition="check_estimate", is_past=True).exists()
        assert Entry.objects.filter(verb="projects.step.recorded").count() == 1

    @pytest.mark.parametrize(
        ("step", "given", "said"),
        [
            ("accept", {}, "không nằm trước"),
            ("approve", {}, "đã được ghi"),
            ("submit", {"paper_number": " "}, "số và ngày"),
            ("submit", {"paper_on": None}, "số và ngày"),
            ("submit", {"happened_on": date(2090, 1, 1)}, "chưa tới"),
        ],
    )
    def test_says_why_not(
        self, entered: Project, officer: Any, at: Any, step: str, given: Any, said: str
    ) -> None:
        with pytest.raises(BadInput, match=said):
            record_past_step(
                project=entered, transition_id=step, deed=deed(**given), actor=officer, at=at
            )

    def test_is_taken_back_without_moving_the_project(
        self, entered: Project, officer: Any, at: Any
    ) -> None:
        step = entered.steps.get(transition="approve")
        undo_step(step=step, reason="Nhầm số", actor=officer, at=at)
        assert Project.objects.get().state == "under_way"
        assert current_amounts(Project.objects.get())["approved"].kcdp_vnd == 80 * MILLION

    def test_strangers_cannot(self, entered: Project, outsider: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            record_past_step(
                project=entered, transition_id="submit", deed=deed(), actor=outsider, at=at
            )


class TestSetPastAmounts:
    def test_the_former_amount_stays_to_be_seen(
        self, entered: Project, officer: Any, at: Any
    ) -> None:
        new = {"settled": {"kcdp_vnd": 79 * MILLION}, "approved": {"kcdp_vnd": 85 * MILLION}}
        set_past_amounts(project=entered, amounts=new, reason="Nhầm", actor=officer, at=at)
        now = current_amounts(Project.objects.get())
        assert (now["approved"].kcdp_vnd, now["settled"].kcdp_vnd) == (85 * MILLION, 79 * MILLION)
        assert entered.money_entries.filter(kind="approved").count() == 2
        assert Entry.objects.get(verb="projects.amounts.corrected").reason == "Nhầm"

    @pytest.mark.parametrize(
        "amounts",
        [
            {"contracted": {"kcdp_vnd": 81 * MILLION}},  # above the approved 80
            {"approved": {"kcdp_vnd": 79 * MILLION}},  # below the contracted 80
            {"settled": {"kcdp_vnd": -1}},
            {"won": {"kcdp_vnd": 1}},
        ],
    )
    def test_amounts_that_cannot_be(
        self, entered: Project, officer: Any, at: Any, amounts: Any
    ) -> None:
        with pytest.raises(BadInput):
            set_past_amounts(project=entered, amounts=amounts, reason="x", actor=officer, at=at)

    def test_only_for_projects_of_the_past(self, project: Any, officer: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="không nhập từ hồ sơ cũ"):
            set_past_amounts(project=project, amounts={}, reason="x", actor=officer, at=at)
