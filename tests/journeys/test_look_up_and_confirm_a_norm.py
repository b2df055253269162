"""An appraiser meets a line nobody has read, reads the document, and confirms it."""

from __future__ import annotations

from typing import Any

from tests.journeys.conftest import sign_in
from tests.journeys.test_office_shows_the_plan import looks_right


def ask(page: Any, **answers: str) -> str:
    page.goto("/office/norms/")
    page.select_option("select[name=line]", answers.pop("line"))
    page.select_option("select[name=fund]", answers.pop("fund"))
    for name, value in answers.items():
        page.fill(f"[name={name}]", value)
    page.keyboard.press("Enter")
    page.wait_for_load_state("networkidle")
    looks_right(page)
    return str(page.inner_text("main"))


def test_a_support_above_the_ceiling_is_refused_with_its_article(page: Any) -> None:
    sign_in(page, "thamdinh")
    said = ask(
        page,
        line="machinery",
        fund="KCQG",
        on="23/11/2016",
        eligible_cost_vnd="514 triệu",
        support_vnd="250 triệu",
    )
    assert "200.000.000" in said
    assert "Điều 6.2.c" in said


def test_a_recalled_line_answers_after_it_was_confirmed(page: Any) -> None:
    sign_in(page, "thamdinh")
    # one line for the desk and one for the phone: a confirmation stays for the next visitor
    line, norm_id = (
        ("trademark", "N2018-09")
        if page.viewport_size["width"] > 1000
        else ("consultancy", "N2018-10")
    )
    question = {"line": line, "fund": "KCQG", "on": "01/01/2019", "eligible_cost_vnd": "60 triệu"}
    assert "Định mức chưa xác nhận" in ask(page, **question)
    page.goto(f"/office/norms/lines/{norm_id}/confirm/")
    looks_right(page)
    page.fill("[name=article]", "Điều 8")
    page.fill("[name=read_on]", "23/11/2026")
    page.locator("main form button").last.click()
    page.wait_for_url("**/office/norms/lines/")
    # 50 % of 60 million, under the ceiling of 35 million
    said = ask(page, **question)
    assert "Định mức chưa xác nhận" not in said
    assert "30.000.000" in said
