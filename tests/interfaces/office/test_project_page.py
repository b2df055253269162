"""The page of a project shows its budget under the norms of its day."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.needs.models import Need
from khuyencong.apps.projects.models import Project


@pytest.fixture
def said(signed_in: Any, officer: Any, small_plan: Any) -> Any:
    def of(title: str) -> str:
        project = Project.objects.get(title=title)
        page = signed_in(officer).get(f"/office/projects/{project.pk}/")
        assert page.status_code == 200
        text = " ".join(page.content.decode().split())
        return text[text.index('id="check"') : text.index('id="plans"')]

    return of


def test_a_cut_is_told_with_its_article_and_versions(said: Any) -> None:
    text = said("Máy bào bốn mặt")
    assert "Đối chiếu định mức ngày 23/11/2016" in text
    assert "Vượt mức" in text
    assert "Điều 6.2.c" in text
    assert "cắt 50.000.000 đồng" in text
    assert "257.000.000" in text  # 50 % of 514 million, under the ceiling of 2018
    assert "chưa nêu loại hình cơ sở và nơi sản xuất" in text


def test_one_cost_from_two_funds_is_refused(said: Any) -> None:
    assert "được đề nghị hỗ trợ 2 lần" in said("Mô hình gạch không nung")


def test_eligibility_shows_its_steps_when_facts_exist(said: Any) -> None:
    Need.objects.filter(title="Máy bào bốn mặt").update(
        details={"establishment_kind": "Hợp tác xã"}
    )
    text = said("Máy bào bốn mặt")
    assert "Điều 1.2.a NĐ 45/2012/NĐ-CP" in text
    assert "Chưa nêu nơi sản xuất: chưa rõ" in text


def test_money_without_a_fund_is_shown_for_both(said: Any) -> None:
    project = Project.objects.get(title="Máy bào bốn mặt")
    project.budget_lines.update(kcqg_vnd=0, open_vnd=250_000_000)
    text = said("Máy bào bốn mặt")
    assert "nếu lấy từ KCQG" in text
    assert "nếu lấy từ KCĐP" in text


def test_what_is_not_recognised_says_so(said: Any) -> None:
    Project.objects.get(title="Máy bào bốn mặt").budget_lines.update(line="")
    assert "Chưa đối chiếu được" in said("Máy bào bốn mặt")
