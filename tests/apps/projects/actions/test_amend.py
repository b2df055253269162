"""Amendments of a national project: the matrix of TT 36/2013 art. 11 says whose they are."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.amendments import Amendment
from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.apps.projects.models import Project, ProjectAmendment
from khuyencong.domain.foundation.errors import BadInput
from tests.apps.projects.actions.test_take_step import ON, papers

MILLION = 1_000_000
NAMED = {"paper_number": "9/QĐ", "paper_on": ON}


@pytest.fixture
def approved(project: Any, officer: Any, appraiser: Any, at: Any) -> Project:
    """A national project of 200 million in the plan the minister assigned."""
    from tests.apps.projects.actions.test_take_step import SUBMITTED

    money = {"kcqg_vnd": 200 * MILLION}
    way = (
        ("submit", officer, SUBMITTED),
        (
            "appraise",
            appraiser,
            Deed(happened_on=ON, amounts_vnd=money, papers=papers("appraisal_sheet")),
        ),
        (
            "register",
            appraiser,
            Deed(happened_on=ON, papers=papers("registration_report", "summary_table")),
        ),
        ("appraise_nationally", officer, Deed(happened_on=ON, **NAMED)),
        (
            "approve",
            officer,
            Deed(happened_on=ON, amounts_vnd=money, papers=papers("plan_decision"), **NAMED),
        ),
    )
    for transition, actor, deed in way:
        take_step(project=project, transition_id=transition, deed=deed, actor=actor, at=at)
    return Project.objects.get(pk=project.pk)


@pytest.fixture
def amend(approved: Project, at: Any) -> Any:
    def run(actor: Any, *changes: str, named: bool = True, **given: Any) -> ProjectAmendment:
        deed = Deed(
            happened_on=ON,
            reason="đơn vị dời xưởng",
            papers=papers("amendment_request", "amendment_decision"),
            amendment=Amendment(changes=changes, **given),
            **(NAMED if named else {}),
        )
        take_step(project=approved, transition_id="amend", deed=deed, actor=actor, at=at)
        return ProjectAmendment.objects.latest("pk")

    return run


class TestAmend:
    def test_a_new_place_is_the_agencys_and_cites_its_article(
        self, amend: Any, appraiser: Any, approved: Project
    ) -> None:
        """Art. 11.2.b: place, beneficiary, co-ordinating unit, time within the year."""
        made = amend(appraiser, "change_place", values={"place": "Hoài Nhơn"})
        assert made.decided_by == "agency"
        assert "Điều 11.2.b" in made.legal_source
        assert (made.before, made.after) == (
            {"place": "An Lão, Bình Định"},
            {"place": "Hoài Nhơn"},
        )
        approved.refresh_from_db()
        assert (approved.place, approved.state) == ("Hoài Nhơn", "approved")
        assert made.step.is_from_paper

    def test_inside_a_group_the_department_decides(
        self, amend: Any, appraiser: Any, approved: Project
    ) -> None:
        """Art. 11.4: place, co-ordinating unit, beneficiary of a group project."""
        Project.objects.filter(pk=approved.pk).update(is_group=True)
        made = amend(appraiser, "change_place", named=False, values={"place": "Phù Cát"})
        assert made.decided_by == "department"
        assert not made.step.is_from_paper

    def test_more_money_is_the_ministers(self, amend: Any, appraiser: Any, approved: Any) -> None:
        """Art. 11.2.a; a place changed at once goes up with it."""
        made = amend(
            appraiser,
            "increase_support",
            "change_place",
            values={"place": "Phù Cát"},
            approved_vnd={"kcqg_vnd": 250 * MILLION},
        )
        assert made.decided_by == "minister"
        amounts = current_amounts(Project.objects.get(pk=approved.pk))
        assert amounts["approved"].kcqg_vnd == 250 * MILLION

    def test_the_department_needs_the_paper_of_who_decided(
        self, amend: Any, appraiser: Any
    ) -> None:
        with pytest.raises(BadInput, match="Cục quản lý khuyến công quyết định: ghi số"):
            amend(appraiser, "change_place", named=False, values={"place": "Phù Cát"})

    @pytest.mark.parametrize(
        ("changes", "given", "said"),
        [
            ((), {}, "ít nhất một điều"),
            (("stop_project",), {}, "ít nhất một điều"),
            (("change_place",), {}, "đi cùng nhau"),
            (("other",), {"values": {"place": "X"}}, "đi cùng nhau"),
            (("other",), {"approved_vnd": {"kcqg_vnd": 201 * MILLION}}, "Tăng kinh phí phải chọn"),
            (("increase_support",), {}, "Tăng kinh phí phải chọn"),
            (("other",), {"approved_vnd": {"kcqg_vnd": MILLION}}, "Giảm kinh phí phải chọn"),
        ],
    )
    def test_words_and_values_go_together(
        self, changes: Any, given: Any, said: str, amend: Any, appraiser: Any, approved: Any
    ) -> None:
        with pytest.raises(BadInput, match=said):
            amend(appraiser, *changes, **given)
        assert not ProjectAmendment.objects.exists()
        assert Project.objects.get(pk=approved.pk).place == "An Lão, Bình Định"
