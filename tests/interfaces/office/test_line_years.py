"""A line at the end of its year, the money of a plan, of a beneficiary, as pages show them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from khuyencong.apps.ledger.lines import position_on
from khuyencong.apps.ledger.models import FundLine
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.plans.models import Plan, PlanItem
from khuyencong.apps.projects.models import Project
from tests.money_cast import MILLION, ON, accept, given, pay, start

__all__ = ["given", "pay", "start"]


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch, at: Any) -> None:
    """The office opens on the day of the cast."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: at)


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def sent(start: Callable[..., Project], pay: Callable[..., Any]) -> Project:
    """200 million promised and signed, 140 sent."""
    project = start("vocational_training")
    pay(project, 140 * MILLION)
    return project


@pytest.fixture
def line(sent: Project, given: dict[str, Any]) -> FundLine:
    """The line of it: 50 million more assigned, which nobody holds."""
    found = FundLine.objects.get()
    post(found, "assigned", 50 * MILLION, Booking(on=ON, **given))
    return found


def plan_of(project: Project, *waiting: tuple[Project, int]) -> Plan:
    """Return an accepted plan that chose the project and ranks who waits, each with his amount."""
    owner: dict[str, Any] = {"unit": project.unit, "province": project.province}
    when = project.money_entries.first().recorded_at  # type: ignore[union-attr]
    by = project.money_entries.first().recorded_by  # type: ignore[union-attr]
    plan = Plan.objects.create(
        **owner,
        year=project.year,
        norms_on=ON,
        kcqg_vnd=250 * MILLION,
        kcdp_vnd=0,
        status="optimal",
        digest="x",
        built_at=when,
    )
    PlanItem.objects.create(
        **owner, plan=plan, project=project, order=1, is_chosen=True, kcqg_vnd=200 * MILLION
    )
    for rank, (each, vnd) in enumerate(waiting, 1):
        trace = {"norm": {"fund": "KCQG", "support_vnd": vnd}}
        PlanItem.objects.create(
            **owner,
            plan=plan,
            project=each,
            order=rank + 1,
            is_chosen=False,
            reason="Hết tiền",
            reserve_rank=rank,
            trace=trace,
        )
    Plan.objects.filter(pk=plan.pk).update(accepted_at=when, accepted_by=by)
    return plan


@pytest.fixture
def draft(centre: Any) -> Callable[[str], Project]:
    """Return a maker of drafts: ``draft("2016-090")``."""

    def make(code: str) -> Project:
        return Project.objects.create(
            unit=centre,
            province=centre.province,
            year=2016,
            code=code,
            pinned_on=ON,
            state="draft",
            title=f"Máy sấy {code}",
            beneficiary="Xưởng sấy",
        )

    return make


class TestYearEnd:
    def path(self, line: FundLine) -> str:
        return f"/office/money/lines/{line.pk}/year-end/"

    def test_says_what_is_at_risk_and_whose_turn_it_is(self, office: Any, line: FundLine) -> None:
        answer = office.get(self.path(line))
        groups = {field: total for field, _label, _rows, total in answer.context["groups"]}
        assert groups == {
            "not_contracted_vnd": 0,
            "not_sent_vnd": 60 * MILLION,
            "not_settled_vnd": 140 * MILLION,
        }
        row = answer.context["groups"][1][2][0]
        assert row.position.project.code == "2016-001"
        assert row.step.body_vi == "Sở Công Thương"  # whose people accept the work
        assert answer.context["end"].returned_vnd == 110 * MILLION  # 250 assigned, 140 sent

    def test_names_the_last_day_of_national_money(self, office: Any, line: FundLine) -> None:
        """TT 36/2013 Điều 18.2: by 22/01 of the year after."""
        text = office.get(self.path(line)).text
        assert "22/01/2017" in text
        assert "Điều 18.2" in text

    def test_lets_the_reserve_in_by_its_order(
        self, office: Any, line: FundLine, sent: Project, draft: Callable[[str], Project]
    ) -> None:
        """50 million are left: the first asks 30, the second 25, the third 20; best is 30 + 20."""
        asked = {"2016-091": 30, "2016-092": 25, "2016-093": 20}
        plan_of(sent, *((draft(code), vnd * MILLION) for code, vnd in asked.items()))
        answer = office.get(self.path(line))
        reserve = answer.context["reserve"]
        assert [(each.item.project.code, each.fits) for each in reserve.waiting] == [
            ("2016-091", True),
            ("2016-092", False),
            ("2016-093", True),
        ]
        assert reserve.waiting[1].short_vnd == 25 * MILLION  # nothing is left by then
        assert "pick=2016-091" in answer.text

    def test_offers_what_is_not_signed(
        self,
        office: Any,
        line: FundLine,
        sent: Project,
        start: Callable[..., Project],
        draft: Callable[[str], Project],
        given: dict[str, Any],
    ) -> None:
        idle = start("trademark", vnd=80 * MILLION)
        post(idle.positions.get(), "contracted", -80 * MILLION, Booking(on=ON, **given))
        plan_of(sent, (draft("2016-091"), 70 * MILLION))
        answer = office.get(self.path(line))
        assert answer.context["movable_vnd"] == 80 * MILLION
        move = f"/office/projects/{idle.pk}/money/move/?target=2016-091&amp;fund=KCQG"
        assert move in answer.text
        form = office.get(move.replace("&amp;", "&")).context["form"]
        assert form["target_code"].value() == "2016-091"

    def test_without_a_plan_it_says_so(self, office: Any, line: FundLine) -> None:
        assert "chưa có danh sách dự phòng" in office.get(self.path(line)).text

    def test_of_another_unit_is_not_found(
        self, signed_in: Any, line: FundLine, make_unit: Any, make_account: Any
    ) -> None:
        other = make_account(make_unit("promotion_centre", None, "ttkc-khac"), "officer")
        assert signed_in(other).get(self.path(line)).status_code == 404


def test_a_line_without_an_estimate_promises_nothing(
    office: Any, sent: Project, given: dict[str, Any], centre: Any
) -> None:
    """What is approved of it is no debt: how much was given is not known."""
    line = FundLine.objects.create(unit=centre, province=centre.province, year=2016, fund="KCDP")
    position = position_on(line, project_id=sent.pk)
    post(position, "approved", 30 * MILLION, Booking(on=ON, **given))
    page = office.get(f"/office/money/lines/{line.pk}/year-end/").text
    assert "-30.000.000" not in page
    assert "chưa biết còn bao nhiêu" in page
    assert "chưa biết còn bao nhiêu" in office.get(f"/office/money/lines/{line.pk}/flows/").text


def test_the_flows_add_up(office: Any, line: FundLine) -> None:
    """250 million assigned: 200 to the content, 50 to nobody; 140 sent, 60 signed only."""
    answer = office.get(f"/office/money/lines/{line.pk}/flows/")
    flows = {(s.id.partition("-")[0], t.id): v for s, t, v in answer.context["picture"].flows}
    assert flows == {
        ("line", "content-vocational_training"): 200 * MILLION,
        ("line", "left"): 50 * MILLION,
        ("content", "not_settled_vnd"): 140 * MILLION,
        ("content", "not_sent_vnd"): 60 * MILLION,
    }
    assert "Được giao 250 triệu đồng" in answer.text
    again = office.get(f"/office/money/lines/{line.pk}/flows/")
    assert again.context["picture"] == answer.context["picture"]


class TestMoneyOfAPlan:
    def test_each_figure_opens_into_its_entries(
        self, office: Any, line: FundLine, sent: Project
    ) -> None:
        plan = plan_of(sent)
        answer = office.get(f"/office/plans/{plan.pk}/money/")
        row = answer.context["contents"][0]
        assert [each.amount_vnd for each in row.figures] == [
            200 * MILLION,
            200 * MILLION,
            140 * MILLION,
            0,
        ]
        for figure in row.figures:
            found = office.get(figure.href, follow=True).context["page"].rows
            assert sum(each.amount for each in found) == figure.amount_vnd
        state = answer.context["states"][0]
        assert state.label == "Đang thực hiện"
        found = office.get(state.figures[2].href, follow=True).context["page"].rows
        assert sum(each.amount for each in found) == 140 * MILLION

    def test_stands_beside_its_lines(self, office: Any, line: FundLine, sent: Project) -> None:
        plan = plan_of(sent)
        there = office.get(f"/office/plans/{plan.pk}/money/").text
        assert f"/office/money/lines/{line.pk}/" in there
        back = office.get(f"/office/money/lines/{line.pk}/").text
        assert f"/office/plans/{plan.pk}/money/" in back


class TestMoneyOfABeneficiary:
    def test_shows_the_six_amounts_and_sums(
        self, office: Any, sent: Project, establishment: Any
    ) -> None:
        Project.objects.filter(pk=sent.pk).update(establishment=establishment)
        answer = office.get(f"/office/establishments/{establishment.pk}/money/")
        amounts = {label: vnd for label, vnd, _href in answer.context["given"][0]["amounts"]}
        assert amounts == {
            "Đề nghị": 0,
            "Thẩm định": 0,
            "Phê duyệt": 200 * MILLION,
            "Hợp đồng": 200 * MILLION,
            "Tạm ứng": 140 * MILLION,
            "Quyết toán": 0,
        }
        opened = {label: href for label, _vnd, href in answer.context["given"][0]["amounts"]}
        found = office.get(opened["Tạm ứng"], follow=True).context["page"].rows
        assert sum(each.amount for each in found) == 140 * MILLION
        assert answer.context["lent"] == []

    def test_keeps_what_comes_back_apart(
        self,
        office: Any,
        start: Callable[..., Project],
        establishment: Any,
        given: dict[str, Any],
    ) -> None:
        project = start("vocational_training", fund="KCDP", is_recoverable=True)
        Project.objects.filter(pk=project.pk).update(establishment=establishment)
        accept(project, given)
        post(project.positions.get(), "transferred", 90 * MILLION, Booking(on=ON, **given))
        answer = office.get(f"/office/establishments/{establishment.pk}/money/")
        assert answer.context["given"] == []
        assert "Còn phải hoàn trả: 90.000.000 đồng" in answer.text

    def test_without_money_it_says_so(self, office: Any, establishment: Any) -> None:
        page = office.get(f"/office/establishments/{establishment.pk}/money/").text
        assert "Chưa có số tiền nào" in page


def test_pages_ask_the_database_little(
    office: Any,
    line: FundLine,
    sent: Project,
    draft: Callable[[str], Project],
    start: Callable[..., Project],
    establishment: Any,
    django_assert_max_num_queries: Any,
) -> None:
    for _ in range(3):
        start("trademark")
    plan = plan_of(sent, (draft("2016-091"), 30 * MILLION), (draft("2016-092"), 30 * MILLION))
    Project.objects.filter(year=2016).update(establishment=establishment)
    for path in (
        f"/office/money/lines/{line.pk}/year-end/",
        f"/office/money/lines/{line.pk}/flows/?all=1",
        f"/office/plans/{plan.pk}/money/",
        f"/office/establishments/{establishment.pk}/money/",
    ):
        with django_assert_max_num_queries(12):  # two of them are the session and the person
            office.get(path)
