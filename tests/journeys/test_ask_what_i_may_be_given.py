"""An owner with a telephone asks what he may be given, prints it, shares it and sends his need."""

from __future__ import annotations

from typing import Any

import pypdfium2
from playwright.sync_api import expect

FIGURES = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
WIDER = "document.documentElement.scrollWidth - window.innerWidth"


def choose_place(page: Any) -> None:
    page.goto("/")
    page.locator("#content").get_by_role("link", name="Tôi được hỗ trợ gì?").click()
    page.fill("#q", "an nhon tay")
    page.get_by_role("link", name="Xã An Nhơn Tây, Tỉnh Gia Lai").click()
    page.wait_for_url("**/toi-duoc-ho-tro-gi/?place=**")


def answer_questions(page: Any) -> None:
    page.select_option("[name=kind]", "household")
    page.select_option("[name=trade]", "building")
    page.select_option("[name=aim]", "machines")
    page.fill("[name=cost]", "400 triệu")
    assert page.evaluate(WIDER) <= 0
    page.get_by_role("button", name="Xem được hỗ trợ gì").click()
    page.get_by_role("heading", name="Có thể xin").wait_for()


def test_from_the_front_page_to_a_need_that_arrives_once(phone: Any) -> None:
    # The place is found while it is typed; no button is pressed.
    choose_place(phone)
    answer_questions(phone)

    # 50 % of 400 million = 200 million (TT 28/2018/TT-BTC Điều 8.4).
    words = phone.inner_text("main")
    assert "200.000.000" in words
    assert "Điều 8.4 TT 28/2018/TT-BTC" in words
    assert phone.evaluate(WIDER) <= 0

    # Loading again and going back keep the answers; the short address leads to the same.
    told = phone.url
    phone.reload()
    assert phone.inner_text("main") == words
    phone.goto(phone.locator(".guide-short a").get_attribute("href"))
    assert "200.000.000" in phone.inner_text("main")
    phone.get_by_role("link", name="Sửa câu trả lời").click()
    expect(phone.locator("[name=trade]")).to_have_value("building")
    phone.goto(told)

    # One page of paper.
    with pypdfium2.PdfDocument(phone.pdf(format="A4", prefer_css_page_size=True)) as paper:
        assert len(paper) == 1

    # The need goes on with everything filled in, and arrives once however often it is sent.
    receipts = set()
    for _ in range(2):
        phone.goto(told)
        phone.get_by_role("link", name="Gửi nhu cầu này").click()
        expect(phone.locator("[name=commune]")).to_have_value("Xã An Nhơn Tây, Tỉnh Gia Lai")
        expect(phone.locator("[name=line]")).to_have_value("machinery")
        phone.fill("[name=establishment_name]", "Xưởng gạch của người hỏi (số liệu minh họa)")
        phone.fill("[name=phone]", "0900000001")
        phone.check("[name=consents]")
        phone.wait_for_timeout(2_500)  # a person takes longer than a program
        with phone.expect_response(lambda reply: reply.request.method == "POST") as sent:
            phone.click("form.survey .button--main")
        receipts.add(sent.value.json()["receipt"])
    assert len(receipts) == 1


def test_without_a_script_by_province_and_commune(browser: Any, site: Any) -> None:
    context = browser.new_context(
        base_url=site.url,
        viewport={"width": 360, "height": 800},
        locale="vi-VN",
        java_script_enabled=False,
    )
    page = context.new_page()
    page.goto("/toi-duoc-ho-tro-gi/")
    page.select_option("#province", label="Gia Lai")
    page.get_by_role("button", name="Xem các xã").click()
    page.select_option("#commune", label="Xã An Nhơn Tây")
    page.get_by_role("button", name="Đi tiếp").click()
    page.select_option("[name=kind]", "large")
    page.get_by_role("button", name="Xem được hỗ trợ gì").click()
    assert "Rất tiếc, việc này chưa được hỗ trợ" in page.inner_text("main")
    page.get_by_role("link", name="Sản xuất sạch hơn", exact=False).first.click()
    assert "Cơ sở như bạn kể thuộc diện được hỗ trợ" in page.inner_text("main")
    context.close()


def test_what_looks_like_a_program_answers_a_sum(phone: Any) -> None:
    phone.goto("/s/minh-hoa/")
    phone.evaluate("document.querySelector('[name=page_seal]').value = ''")
    phone.fill("[name=establishment_name]", "Xưởng hỏi phép cộng (số liệu minh họa)")
    phone.fill("[name=wish]", "Máy ép gạch")
    phone.fill("[name=commune]", "xã An Nhơn Tây")
    phone.fill("[name=phone]", "0900000002")
    phone.check("[name=consents]")
    phone.click("form.survey .button--main")
    words = phone.locator("[data-human-words]")
    expect(words).to_contain_text("bằng mấy?")
    left, right = words.inner_text().removesuffix(" bằng mấy?").split(" cộng ")
    phone.fill("[name=human_answer]", str(FIGURES[left] + FIGURES[right]))
    phone.click("form.survey .button--main")
    phone.get_by_role("link", name="Xem biên nhận").first.wait_for()
    expect(phone.locator("[data-human]")).to_be_hidden()
