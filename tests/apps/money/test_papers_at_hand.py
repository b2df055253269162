"""Papers a text names for a transfer, beside what the dossier holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from khuyencong.apps.money.models import Transfer
from khuyencong.apps.money.papers_at_hand import missing_of, papers_at_hand
from khuyencong.apps.projects.dossier import NewPaper, put_papers
from khuyencong.apps.projects.models import Project
from tests.money_cast import MILLION, given, pay, start

__all__ = ["given", "pay", "start"]
CONTRACT = "Hợp đồng thực hiện đề án"
PLAN = "Kế hoạch tổ chức đào tạo nghề, truyền nghề (Mẫu 11)"
"""What TT 36/2013 Điều 13.2.a names for the first advance of vocational training."""


@pytest.fixture
def project(start: Callable[..., Project]) -> Project:
    return start("vocational_training")


def missing(project: Project) -> list[str]:
    return missing_of(papers_at_hand(Project.objects.get(pk=project.pk), [CONTRACT, PLAN]))


def test_a_paper_answers_by_the_name_of_its_kind_or_by_its_title(
    project: Project, given: dict[str, Any]
) -> None:
    assert missing(project) == [CONTRACT, PLAN]
    put_papers(project, [NewPaper(kind="contract", number="05/HĐ")], **given)
    assert missing(project) == [PLAN]
    title = "Kế hoạch tổ chức đào tạo nghề, truyền nghề"
    put_papers(project, [NewPaper(kind="other.1", title=title, number="7/KH")], **given)
    assert missing(project) == []


def test_another_contract_does_not_answer(project: Project, given: dict[str, Any]) -> None:
    paper = NewPaper(kind="other.1", title="Hợp đồng thuê xe", number="1")
    put_papers(project, [paper], **given)
    assert CONTRACT in missing(project)


def test_what_was_missing_is_kept_with_the_transfer(
    project: Project, pay: Callable[..., Any]
) -> None:
    pay(project, 10 * MILLION)
    assert Transfer.objects.get().basis["papers_missing"] == [CONTRACT, PLAN]
