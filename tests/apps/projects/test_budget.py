"""The budget of a project under the norms of its pinned day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.projects.budget import check_project_budget, establishment_facts
from khuyencong.apps.projects.models import Project
from khuyencong.domain.norms.answer import Binding, Verdict
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.rules.establishment import Kind, Place

MILLION = 1_000_000


def project_of(plan: Any, title: str) -> Project:
    return Project.objects.get(plan_items__plan=plan, title=title)


def test_each_line_and_fund_has_its_answer(small_plan: Any) -> None:
    project = project_of(small_plan, "Máy bào bốn mặt")
    (found,) = check_project_budget(project, library=installation_norms())
    (line,) = found.check.lines
    # 50 % of 514 million is 257, the ceiling of 2016 is 200: 250 asked is 50 too much
    assert (line.fund, line.explanation.answer.verdict) == (Fund.NATIONAL, Verdict.BREACH)
    assert (line.explanation.answer.allowed_vnd, line.explanation.cut_vnd) == (
        200 * MILLION,
        50 * MILLION,
    )
    assert found.check.sums[0].allowed_vnd == 200 * MILLION
    # from 2018 the ceiling is 300 million, so that the share binds: 257
    assert line.explanation.following is not None
    assert line.explanation.following.allowed_vnd == 257 * MILLION


def test_two_funds_for_one_cost_are_double_funding(small_plan: Any) -> None:
    project = project_of(small_plan, "Mô hình gạch không nung")
    (found,) = check_project_budget(project, library=installation_norms())
    assert {each.code for each in found.check.findings} == {"norms.cost_item_funded_twice"}
    answers = [each.explanation.answer for each in found.check.lines]
    assert answers[0].binding is Binding.DOUBLE_FUNDING


def test_money_without_a_fund_is_asked_of_both(small_plan: Any) -> None:
    project = project_of(small_plan, "Máy bào bốn mặt")
    project.budget_lines.update(kcqg_vnd=0, open_vnd=250 * MILLION)
    national, local = check_project_budget(project, library=installation_norms())
    assert (national.open_fund, local.open_fund) == (Fund.NATIONAL, Fund.LOCAL)
    assert [each.fund for each in national.check.lines] == [Fund.NATIONAL]
    assert [each.fund for each in local.check.lines] == [Fund.LOCAL]
    assert local.check.findings == ()  # one fund or the other, never both


def test_the_pinned_day_decides(small_plan: Any) -> None:
    project = project_of(small_plan, "Máy bào bốn mặt")
    project.pinned_on = date(2019, 1, 1)
    (found,) = check_project_budget(project, library=installation_norms())
    assert found.check.lines[0].explanation.answer.allowed_vnd == 257 * MILLION


def test_a_day_on_which_the_province_is_no_more_is_still_answered(small_plan: Any) -> None:
    project = project_of(small_plan, "Đào tạo nghề may")
    project.pinned_on = date(2026, 1, 1)
    assert check_project_budget(project, library=installation_norms())


def test_what_is_not_recognised_is_not_checked(small_plan: Any) -> None:
    project = project_of(small_plan, "Máy bào bốn mặt")
    project.budget_lines.update(line="")
    assert check_project_budget(project, library=installation_norms()) == []


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("HTX", Kind.COOPERATIVE),
        ("Hợp tác xã nông nghiệp", Kind.COOPERATIVE),
        ("Liên hiệp hợp tác xã", Kind.COOPERATIVE_UNION),
        ("Tổ hợp tác", Kind.COOPERATIVE_GROUP),
        ("Hộ kinh doanh cá thể", Kind.HOUSEHOLD),
        ("Doanh nghiệp nhỏ và vừa", Kind.SME),
        ("Công ty TNHH", None),
        ("Doanh nghiệp tư nhân", None),
        (None, None),
    ],
)
def test_the_kind_is_read_from_the_sheet(written: str | None, kind: Kind | None) -> None:
    facts = establishment_facts(
        details={"establishment_kind": written}, place="xã Nhơn Hậu", line="machinery"
    )
    assert facts is not None
    assert (facts.kind, facts.place) == (kind, Place.COMMUNE)


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("Thị trấn Bình Dương, Phù Mỹ", Place.TOWNSHIP),
        ("thị xã An Nhơn", Place.DISTRICT_TOWN),
        ("huyện An Lão", Place.DISTRICT),
        ("đặc khu Phú Quốc", Place.SPECIAL_ZONE),
    ],
)
def test_the_place_is_read_from_its_kind(written: str, place: Place) -> None:
    facts = establishment_facts(details={}, place=written, line="machinery")
    assert facts is not None
    assert facts.place is place


@pytest.mark.parametrize("place", ["", "An Lão", "phường Trần Phú", "Xà Bang"])
def test_a_name_alone_says_nothing(place: str) -> None:
    assert establishment_facts(details={}, place=place, line="machinery") is None
