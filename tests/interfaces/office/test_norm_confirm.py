"""Pages that confirm a line, a document, and withdraw a confirmation."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.library.models import NormConfirmation
from khuyencong.apps.library.queries import installation_norms
from tests.norm_cast import add_line, confirm

PAGE = "/office/norms/lines/N2018-09/confirm/"
DOCUMENT = "/office/norms/confirm-document/"
READ = {
    "read_in_document": "document",
    "act": "TT 28/2018/TT-BTC",
    "article": "Điều 8",
    "read_on": "23/11/2026",
}


@pytest.fixture
def browser(signed_in: Any, appraiser: Any) -> Any:
    return signed_in(appraiser)


def test_nothing_is_chosen_beforehand(browser: Any) -> None:
    form = browser.get(PAGE).context["form"]
    filled = {field.name for field in form if field.value()}
    assert filled == {"act"}


def test_it_shows_before_and_after_and_then_confirms(browser: Any) -> None:
    shown = browser.post(PAGE, READ | {"step": "preview"})
    said = shown.content.decode()
    assert "Đang tắt" in said
    assert shown.context["after"].is_on
    assert NormConfirmation.objects.count() == 0
    assert browser.post(PAGE, READ | {"step": "confirm"}).status_code == 302
    row = NormConfirmation.objects.get()
    assert (row.norm_id, row.article, row.read_in_document) == ("N2018-09", "Điều 8", True)
    assert Entry.objects.get(verb="library.norm.confirmed").object_id == "N2018-09"


def test_without_the_button_of_the_preview_nothing_is_confirmed(browser: Any) -> None:
    for step in ("preview", "edit", "", "x"):
        assert browser.post(PAGE, READ | {"step": step}).status_code == 200
    assert NormConfirmation.objects.count() == 0


def test_being_told_is_not_enough_for_a_recalled_line(browser: Any, errors_of: Any) -> None:
    answered = browser.post(PAGE, READ | {"read_in_document": "told", "step": "confirm"})
    assert list(errors_of(answered)) == ["read_in_document"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"read_in_document": ""}, "read_in_document"),
        ({"article": " "}, "article"),
        ({"read_on": ""}, "read_on"),
        ({"read_on": "ngày mai"}, "read_on"),
        ({"share": "200"}, "share"),
        ({"share": "0"}, "share"),
        ({"share": "một nửa"}, "share"),
        ({"share": "50", "has_no_share": "on"}, "share"),
        ({"ceiling_vnd": "0"}, "ceiling_vnd"),
        ({"valid_to": "01/01/2000"}, "valid_to"),
        ({"article": "x" * 5000}, "article"),
    ],
)
def test_it_says_what_is_wrong_at_the_field(
    given: dict[str, str], field: str, browser: Any, errors_of: Any
) -> None:
    assert list(errors_of(browser.post(PAGE, READ | given | {"step": "confirm"}))) == [field]
    assert NormConfirmation.objects.count() == 0


def test_what_was_read_replaces_what_was_recalled(browser: Any) -> None:
    supplied = {"share": "2,5 %", "ceiling_vnd": "40 triệu", "valid_to": "31/12/2030"}
    browser.post(PAGE, READ | supplied | {"step": "confirm"})
    norm = installation_norms().get("N2018-09")
    assert (str(norm.share), norm.ceiling_vnd) == ("0.025", 40_000_000)


def test_an_unknown_line_is_not_found(browser: Any) -> None:
    assert browser.get("/office/norms/lines/nothing/confirm/").status_code == 404


def test_a_line_of_another_province_is_not_found(browser: Any) -> None:
    assert browser.get("/office/norms/lines/P-DLK-2/confirm/").status_code == 404
    acts = browser.get(DOCUMENT, {"act": installation_norms().get("P-DLK-2").legal_basis})
    assert acts.context["norms"] == []


class TestDocument:
    def sit(self, browser: Any, **articles: str) -> Any:
        given = {name: READ[name] for name in ("read_in_document", "read_on", "act")}
        return browser.post(DOCUMENT, given | articles)

    def test_lines_with_an_article_are_confirmed(self, browser: Any) -> None:
        given = {"N2018-09": "Điều 8", "N2018-10": "Điều 9", "N2018-13": " "}
        assert self.sit(browser, **given).status_code == 302
        assert set(NormConfirmation.objects.values_list("norm_id", "article")) == {
            ("N2018-09", "Điều 8"),
            ("N2018-10", "Điều 9"),
        }

    def test_nothing_read_is_nothing_confirmed(self, browser: Any, errors_of: Any) -> None:
        assert list(errors_of(self.sit(browser))) == ["__all__"]

    def test_a_document_nobody_knows_is_refused(self, browser: Any, errors_of: Any) -> None:
        answered = browser.post(DOCUMENT, READ | {"act": "x" * 3000})
        assert list(errors_of(answered)) == ["act"]


class TestWithdraw:
    @pytest.fixture
    def page(self, department: Any, appraiser: Any, at: Any) -> str:
        row = confirm("N2018-09", unit=department, actor=appraiser, at=at)[0]
        return f"/office/norms/confirmations/{row.pk}/withdraw/"

    def test_it_takes_the_line_back_and_says_so(self, browser: Any, page: str) -> None:
        assert page in browser.get(PAGE).content.decode()
        assert browser.post(page, {"reason": "Nhầm dòng"}).url == PAGE
        assert not installation_norms().get("N2018-09").is_on
        said = browser.get(PAGE).content.decode()
        assert "Nhầm dòng" in said
        assert page not in said

    def test_it_wants_a_reason_and_works_once(
        self, browser: Any, page: str, errors_of: Any
    ) -> None:
        assert list(errors_of(browser.post(page, {"reason": " "}))) == ["reason"]
        assert list(errors_of(browser.post(page, {"reason": "x" * 2000}))) == ["reason"]
        browser.post(page, {"reason": "Nhầm"})
        assert list(errors_of(browser.post(page, {"reason": "Nhầm"}))) == ["__all__"]

    def test_an_officer_may_not(self, signed_in: Any, officer: Any, page: str) -> None:
        assert signed_in(officer).post(page, {"reason": "Nhầm"}).status_code == 403
        assert installation_norms().get("N2018-09").is_on


def test_a_local_line_without_its_first_day_says_so(
    browser: Any, department: Any, appraiser: Any, at: Any, errors_of: Any
) -> None:
    from tests.norm_cast import HEADER

    csv = HEADER + "BD-3,media,Truyền thông,per_contract,50,,,Văn bản thử,Điều 2,text\n"
    add_line(unit=department, actor=appraiser, at=at, csv=csv)
    page = "/office/norms/lines/BD-3/confirm/"
    assert list(errors_of(browser.post(page, READ | {"step": "preview"}))) == ["valid_from"]
