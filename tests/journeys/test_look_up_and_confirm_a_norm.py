"""An appraiser meets a line nobody has read, confirms it, and records what the province decided."""

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
    with page.expect_navigation():
        page.keyboard.press("Enter")
    looks_right(page)
    return str(page.inner_text("main"))


def is_desk(page: Any) -> bool:
    """One line for the desk and one for the phone: what is recorded stays for the next visitor."""
    return bool(page.viewport_size["width"] > 1000)


def press(page: Any, words: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=words, exact=True).click()


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
    page.goto("/office/norms/")  # the last question is still there
    assert page.input_value("[name=support_vnd]") == "250 triệu"


def test_local_money_asks_for_its_province(page: Any) -> None:
    sign_in(page, "thamdinh")
    said = ask(
        page,
        line="machinery",
        fund="KCDP",
        on="23/11/2016",
        province="",
        eligible_cost_vnd="514 triệu",
    )
    assert "mức KCĐP do từng tỉnh quy định" in said


def test_a_recalled_line_answers_after_it_was_confirmed(page: Any) -> None:
    sign_in(page, "thamdinh")
    line, norm_id = ("trademark", "N2018-09") if is_desk(page) else ("consultancy", "N2018-10")
    question = {
        "line": line,
        "fund": "KCQG",
        "on": "01/01/2019",
        "eligible_cost_vnd": "60 triệu",
        "support_vnd": "",
    }
    assert "Định mức chưa xác nhận" in ask(page, **question)
    page.goto(f"/office/norms/lines/{norm_id}/confirm/")
    looks_right(page)
    page.check("[name=read_in_document][value=document]")
    page.fill("[name=article]", "Điều 8")
    page.fill("[name=read_on]", "23/11/2026")
    press(page, "Xem thay đổi")
    assert "Đang tắt" in page.inner_text("main")
    looks_right(page)
    press(page, "Xác nhận")
    assert page.url.endswith("/office/norms/lines/")
    # 50 % of 60 million, under the ceiling of 35 million
    said = ask(page, **question)
    assert "Định mức chưa xác nhận" not in said
    assert "30.000.000" in said
    page.goto(f"/office/norms/lines/{norm_id}/confirm/")
    with page.expect_navigation():
        page.click("text=Rút xác nhận này")
    looks_right(page)
    page.fill("[name=reason]", "Nhầm dòng")
    press(page, "Rút xác nhận")
    looks_right(page)
    assert "Định mức chưa xác nhận" in ask(page, **question)


def test_a_province_records_its_line_and_ends_it(page: Any) -> None:
    sign_in(page, "thamdinh")
    norm_id, line = ("BD-A", "machinery") if is_desk(page) else ("BD-B", "trademark")
    page.goto("/office/norms/local/line/")
    looks_right(page)
    press(page, "Ghi dòng này")
    looks_right(page)  # every field that is missing says so
    page.fill("[name=norm_id]", norm_id)
    page.select_option("[name=line]", line)
    page.fill("[name=content_vi]", "Nội dung của tỉnh")
    page.select_option("[name=unit]", "per_establishment")
    page.fill("[name=share]", "40")
    page.fill("[name=ceiling_vnd]", "150 triệu")
    page.fill("[name=valid_from]", "01/01/2016")
    page.fill("[name=legal_basis]", "Văn bản thử")
    page.fill("[name=article]", "Điều 1")
    page.check("[name=grade][value=text]")
    press(page, "Ghi dòng này")
    page.goto("/office/norms/lines/?status=local")
    assert norm_id in page.inner_text("main")
    looks_right(page)
    page.goto(f"/office/norms/lines/{norm_id}/end/")
    looks_right(page)
    page.fill("[name=last_on]", "31/12/2018")
    page.fill("[name=act]", "Văn bản sau")
    press(page, "Ghi ngày cuối")
    page.goto(f"/office/norms/local/line/?after={norm_id}")
    assert page.input_value("[name=content_vi]") == "Nội dung của tỉnh"
    question = {"fund": "KCDP", "province": "Bình Định", "eligible_cost_vnd": "300 triệu"}
    # 40 % of 300 million
    assert "120.000.000" in ask(page, line=line, on="31/12/2018", support_vnd="", **question)
    assert "Chưa có định mức" in ask(page, line=line, on="01/01/2019", support_vnd="", **question)
