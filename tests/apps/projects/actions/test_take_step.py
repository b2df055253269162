"""Steps of a project's life: who, with which papers, on which day, with which amounts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.decide_selection import decide_selection
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.actions.undo_step import undo_step
from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

MILLION = 1_000_000
ON = date(2016, 11, 23)


def papers(*kinds: str) -> tuple[NewPaper, ...]:
    return tuple(NewPaper(kind=kind, number=f"{kind}/2016", issued_on=ON) for kind in kinds)


SUBMITTED = Deed(
    happened_on=ON, papers=papers("request_letter", "project_document", "beneficiary_request")
)


@pytest.fixture
def take(project: Any, at: Any) -> Any:
    def run(transition: str, deed: Deed, actor: Any) -> ProjectStep:
        return take_step(project=project, transition_id=transition, deed=deed, actor=actor, at=at)

    return run


@pytest.fixture
def submitted(take: Any, officer: Any, project: Any) -> Any:
    take("submit", SUBMITTED, officer)
    return project


def state_of(project: Any) -> str:
    return Project.objects.get(pk=project.pk).state


class TestTakeStep:
    def test_the_first_step_pins_the_version_and_fixes_what_was_asked(self, submitted: Any) -> None:
        project = Project.objects.get(pk=submitted.pk)
        assert (project.state, project.lifecycle) == ("at_department", "kcqg-2014")
        asked = current_amounts(project)["requested"]
        assert (asked.kcqg_vnd, asked.kcdp_vnd) == (200 * MILLION, 0)
        assert not project.papers.filter(frozen_at=None).exists()

    def test_is_journalled_with_its_papers_and_amount(self, submitted: Any) -> None:
        entry = Entry.objects.get(verb="projects.step.taken")
        assert entry.data["state_before"] == "draft"
        assert entry.data["kcqg_vnd"] == 200 * MILLION
        assert entry.data["papers"] == ["request_letter", "project_document", "beneficiary_request"]

    def test_without_its_papers_nothing_happens(
        self, take: Any, officer: Any, project: Any
    ) -> None:
        some = replace(SUBMITTED, papers=papers("project_document", "beneficiary_request"))
        with pytest.raises(BadInput, match="Còn thiếu: Công văn đề nghị"):
            take("submit", some, officer)
        assert state_of(project) == "draft"
        assert not project.papers.exists()

    def test_a_beneficiary_of_its_own_must_have_asked(self, take: Any, officer: Any) -> None:
        """TT 36/2013 art. 10.1.a: a written request when unit and beneficiary differ."""
        some = replace(SUBMITTED, papers=papers("request_letter", "project_document"))
        with pytest.raises(BadInput, match="Văn bản đề nghị hỗ trợ của đơn vị thụ hưởng"):
            take("submit", some, officer)

    def test_the_department_appraises_and_its_amount_stands_beside(
        self, submitted: Any, take: Any, appraiser: Any
    ) -> None:
        deed = Deed(
            happened_on=ON,
            amounts_vnd={"kcqg_vnd": 180 * MILLION},
            papers=papers("appraisal_sheet"),
        )
        take("appraise", deed, appraiser)
        amounts = current_amounts(Project.objects.get(pk=submitted.pk))
        assert {k: a.kcqg_vnd for k, a in amounts.items()} == {
            "requested": 200 * MILLION,
            "appraised": 180 * MILLION,
        }

    def test_a_step_that_fixes_an_amount_needs_it(
        self, submitted: Any, take: Any, appraiser: Any
    ) -> None:
        with pytest.raises(BadInput, match="Ghi số tiền thẩm định"):
            take("appraise", Deed(happened_on=ON, papers=papers("appraisal_sheet")), appraiser)

    def test_sending_back_needs_a_reason(self, submitted: Any, take: Any, appraiser: Any) -> None:
        with pytest.raises(BadInput, match="lý do"):
            take("return", Deed(happened_on=ON), appraiser)
        take("return", Deed(happened_on=ON, reason="Thiếu báo giá"), appraiser)
        assert state_of(submitted) == "draft"

    def test_tomorrow_has_not_happened(self, take: Any, officer: Any) -> None:
        with pytest.raises(BadInput, match="chưa tới"):
            take("submit", replace(SUBMITTED, happened_on=ON + timedelta(days=1)), officer)

    def test_a_step_that_does_not_lead_on_from_here_is_refused(
        self, take: Any, officer: Any
    ) -> None:
        with pytest.raises(BadInput, match="Không có bước"):
            take("accept", Deed(happened_on=ON, paper_number="1", paper_on=ON), officer)


class TestFromPaper:
    def test_the_centre_records_the_departments_step_with_number_and_day(
        self, submitted: Any, take: Any, officer: Any
    ) -> None:
        bare = Deed(happened_on=ON, amounts_vnd={"kcqg_vnd": 1}, papers=papers("appraisal_sheet"))
        with pytest.raises(BadInput, match="Sở Công Thương quyết định: ghi số và ngày"):
            take("appraise", bare, officer)
        step = take("appraise", replace(bare, paper_number="12/PTĐ-SCT", paper_on=ON), officer)
        assert step.is_from_paper

    def test_who_has_no_part_in_it_records_nothing(
        self, submitted: Any, take: Any, make_account: Any, department: Any
    ) -> None:
        finance = make_account(department, "finance")
        deed = Deed(happened_on=ON, paper_number="1", paper_on=ON)
        with pytest.raises(NotAllowed):
            take("appraise", deed, finance)

    def test_the_department_of_another_province_does_not_reach_it(
        self, submitted: Any, take: Any, outsider: Any, make_unit: Any, make_account: Any
    ) -> None:
        other = make_unit("industry_department", outsider.main_unit().province, "sct-khac")
        with pytest.raises(NotAllowed):
            take("return", Deed(happened_on=ON, reason="x"), make_account(other, "appraiser"))

    def test_the_database_insists_on_the_paper(self, submitted: Any) -> None:
        with pytest.raises(IntegrityError):
            ProjectStep.objects.update(is_from_paper=True)


class TestUndoStep:
    def test_the_last_step_goes_back_with_its_amount_and_stays_to_be_seen(
        self, submitted: Any, take: Any, appraiser: Any, at: Any
    ) -> None:
        deed = Deed(
            happened_on=ON, amounts_vnd={"kcqg_vnd": 9 * MILLION}, papers=papers("appraisal_sheet")
        )
        step = take("appraise", deed, appraiser)
        undo_step(step=step, reason="Nhập nhầm đề án", actor=appraiser, at=at)
        project = Project.objects.get(pk=submitted.pk)
        assert project.state == "at_department"
        assert "appraised" not in current_amounts(project)
        assert ProjectStep.objects.get(pk=step.pk).undone_at == at
        assert Entry.objects.get(verb="projects.step.undone").reason == "Nhập nhầm đề án"

    def test_only_the_last_one_and_only_by_its_body(
        self, submitted: Any, take: Any, officer: Any, appraiser: Any, at: Any
    ) -> None:
        first = ProjectStep.objects.get()
        with pytest.raises(NotAllowed):
            undo_step(step=first, reason="x", actor=appraiser, at=at)
        take("return", Deed(happened_on=ON, reason="Thiếu"), appraiser)
        with pytest.raises(BadInput, match="bước cuối cùng"):
            undo_step(step=first, reason="x", actor=officer, at=at)


def test_a_contract_is_never_above_the_approval(
    submitted: Any, take: Any, appraiser: Any, officer: Any
) -> None:
    """Contracted <= approved, fund by fund."""
    paper = {"paper_number": "1", "paper_on": ON}
    hundred = {"kcqg_vnd": 100 * MILLION}
    way = (
        ("appraise", {"amounts_vnd": hundred, "papers": papers("appraisal_sheet")}),
        ("register", {"papers": papers("registration_report", "summary_table")}),
        ("appraise_nationally", {}),
        ("approve", {"amounts_vnd": hundred, "papers": papers("plan_decision")}),
    )
    for transition, given in way:
        take(transition, Deed(happened_on=ON, **paper, **given), appraiser)
    project = Project.objects.get()
    decide_selection(
        project=project,
        is_tender=False,
        reason="",
        actor=officer,
        at=project.steps.last().recorded_at,
    )
    contract = Deed(
        happened_on=ON, amounts_vnd={"kcqg_vnd": 100 * MILLION + 1}, papers=papers("contract")
    )
    with pytest.raises(BadInput, match=r"từ 0 đến 100\.000\.000 đồng"):
        take("sign_contract", contract, officer)
    take("sign_contract", replace(contract, amounts_vnd=hundred), officer)
    assert sorted(current_amounts(Project.objects.get(pk=project.pk))) == [
        "appraised",
        "approved",
        "contracted",
        "requested",
    ]
