"""Advice becomes a draft: what its words mean, its cost as one line, what the norms would give."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.projects.advice import Advice, draft_of_advice, most_support
from khuyencong.apps.projects.models import Project
from khuyencong.domain.norms.lines import Fund

ON = date(2019, 1, 1)


@pytest.fixture
def firm(centre: Any) -> Establishment:
    return Establishment.objects.create(
        name="Cơ sở A", unit=centre, province=centre.province, production_place="Nhơn Hậu"
    )


def advice(firm: Establishment, **said: Any) -> Advice:
    given = {
        "title": "Hỗ trợ ứng dụng máy móc tiên tiến: lò hơi",
        "what_to_do": "Thay lò hơi\ncũ",
        "investment_vnd": 900_000_000,
    }
    return Advice(establishment=firm, **{**given, **said})


def test_the_cost_is_one_line_and_nobody_is_asked_yet(firm: Establishment) -> None:
    draft = draft_of_advice(advice(firm), pinned_on=ON)
    assert (draft.line, draft.beneficiary, draft.place) == ("machinery", "Cơ sở A", "Nhơn Hậu")
    assert draft.content == "Thay lò hơi cũ"
    [line] = draft.lines
    assert (line.eligible_cost_vnd, line.kcqg_vnd, line.kcdp_vnd) == (900_000_000, 0, 0)
    assert line.own_vnd is None


def test_words_without_meaning_leave_the_content_open(firm: Establishment) -> None:
    draft = draft_of_advice(
        advice(firm, title="Bọc bảo ôn", what_to_do="", investment_vnd=0), pinned_on=ON
    )
    assert (draft.line, draft.lines) == ("", ())


def test_the_norms_answer_for_both_funds(firm: Establishment, centre: Any) -> None:
    """TT 28/2018 Điều 8.4: half of the cost, 300 million at most, for machinery from KCQG."""
    blank = Project(province=centre.province, unit=centre, establishment=firm, year=2019)
    draft = draft_of_advice(advice(firm), pinned_on=ON)
    amounts = most_support(draft, project=blank, library=installation_norms())
    found = {each.fund: each.explanation.answer.allowed_vnd for each in amounts}
    assert found[Fund.NATIONAL] == 300_000_000
    open_content = draft_of_advice(advice(firm, title="Bọc bảo ôn", what_to_do=""), pinned_on=ON)
    assert most_support(open_content, project=blank, library=installation_norms()) == []
