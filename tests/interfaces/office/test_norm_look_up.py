"""Page "Tra cứu mức hỗ trợ"."""

from __future__ import annotations

from typing import Any

import pytest

PAGE = "/office/norms/"
MODEL = {
    "line": "demonstration_model",
    "on": "23/11/2016",
    "fund": "KCQG",
    "eligible_cost_vnd": "4 tỷ",
    "support_vnd": "1,1 tỷ",
}


@pytest.fixture
def browser(signed_in: Any, officer: Any) -> Any:
    return signed_in(officer)


def text_of(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_it_shows_the_versions_side_by_side(browser: Any) -> None:
    said = text_of(browser.get(PAGE, MODEL))
    # 30 % of 4,000 million is 1,200 million; ceiling 500 million in 2016, 1,000 million from 2018
    assert "Cắt 600.000.000 đồng so với 1.100.000.000 đồng đề nghị" in said
    before, now, after = (said.index(t) for t in ("Bản trước", "Bản của ngày", "Bản sau"))
    assert before < now < after
    assert "1.000.000.000</span> đồng" in said[after:]
    assert "chưa biết tỷ lệ hỗ trợ" in said[before:now]


def test_local_money_needs_its_province_at_the_field(browser: Any, errors_of: Any) -> None:
    asked = browser.get(PAGE, MODEL | {"fund": "KCDP"})
    assert list(errors_of(asked)) == ["province"]
    assert "Ghi tên tỉnh" in text_of(asked)
    assert 'value="23/11/2016"' in text_of(asked)  # what was typed stays


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"province": "Gia Định"}, "province"),
        ({"on": "31/02/2016"}, "on"),
        ({"eligible_cost_vnd": "nhiều"}, "eligible_cost_vnd"),
        ({"eligible_cost_vnd": ""}, "eligible_cost_vnd"),
        ({"line": "nothing"}, "line"),
        ({"fund": "x"}, "fund"),
        ({"province": "x" * 10_000}, "province"),
        ({"province": "\x00"}, "province"),
    ],
)
def test_it_says_what_is_wrong_at_the_field(
    given: dict[str, str], field: str, browser: Any, errors_of: Any
) -> None:
    assert list(errors_of(browser.get(PAGE, MODEL | given))) == [field]


def test_it_remembers_the_last_question(browser: Any) -> None:
    browser.get(PAGE, MODEL)
    browser.get(PAGE, MODEL | {"on": "never"})  # a question with a fault is not kept
    form = browser.get(PAGE).context["form"]
    assert not form.is_bound
    assert (form["line"].value(), form["on"].value()) == ("demonstration_model", "23/11/2016")


def test_what_no_norm_covers_is_named_in_words(browser: Any) -> None:
    said = text_of(browser.get(PAGE, MODEL | {"fund": "KCDP", "province": "Bình Định"}))
    assert "nội dung “Mô hình trình diễn kỹ thuật: công nghệ mới, sản phẩm mới”" in said
    answer = said[said.index('id="answer"') :]
    assert "demonstration_model" not in answer
