"""Pages of craft villages: the list, one village, search over everything."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from khuyencong.apps.establishments.actions.record_craft_village import record_craft_village
from khuyencong.apps.establishments.imports.craft_villages import published_craft_villages
from khuyencong.apps.places.queries import get_province

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def office(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend=BACKEND)
    return client


def text_of(answer: Any) -> str:
    return str(answer.content.decode())


def test_an_empty_register_says_so(office: Any) -> None:
    assert "Sổ làng nghề còn trống" in text_of(office.get("/office/craft-villages/"))


@pytest.mark.parametrize("words", ["an thai", "banh trang", "nhon phuc", "AN NHƠN"])
def test_the_list_finds_name_craft_and_place_without_accents(
    office: Any, craft_village: Any, words: str
) -> None:
    answer = office.get("/office/craft-villages/", {"q": words})
    assert [line.name for line in answer.context["lines"]] == ["Bún, bánh An Thái"]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("recognition=some", 1),
        ("recognition=none", 0),
        ("figures=some", 1),
        ("figures=none", 0),
        ("conflict=some", 1),
        ("conflict=none", 0),
        ("sort=-households", 1),
        ("sort=workers", 1),
    ],
)
def test_filters_and_orders(office: Any, craft_village: Any, query: str, count: int) -> None:
    answer = office.get(f"/office/craft-villages/?{query}")
    assert len(answer.context["lines"]) == count


def test_the_province_stands_as_it_was_and_as_it_is_today(office: Any, craft_village: Any) -> None:
    page = text_of(office.get(f"/office/craft-villages/{craft_village.pk}/"))
    assert "Bình Định (nay Gia Lai)" in page
    [line] = office.get("/office/craft-villages/").context["lines"]
    assert "Bình Định</td>" in line.html
    assert "Gia Lai</td>" in line.html


def test_a_village_shows_its_source_what_another_says_and_its_journal(
    office: Any, craft_village: Any
) -> None:
    page = text_of(office.get(f"/office/craft-villages/{craft_village.pk}/"))
    assert "langngheviet.com.vn" in page
    assert "Nguồn thứ cấp" in page
    assert "khoảng 100 hộ, 600-800 lao động" in page
    assert "nguồn không nêu" in page  # no year of the figures
    assert "Ghi làng nghề vào sổ" in page


def test_search_over_everything_finds_it_and_leads_to_it(office: Any, craft_village: Any) -> None:
    page = text_of(office.get("/office/search/?q=bun+an+thai"))
    assert f"/office/craft-villages/{craft_village.pk}/" in page


def test_the_journal_tells_it_in_words_and_leads_back(office: Any, craft_village: Any) -> None:
    page = text_of(office.get(f"/office/journal/craft_village/{craft_village.pk}/"))
    assert "Ghi làng nghề vào sổ" in page
    assert "Số hộ" in page
    assert f"/office/craft-villages/{craft_village.pk}/" in page


def test_the_sheet_holds_the_figures_as_numbers(office: Any, craft_village: Any) -> None:
    answer = office.get("/office/craft-villages/export.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    head, row = book.worksheets[0].iter_rows(values_only=True)
    assert row[head.index("Số hộ")] == 180
    assert row[head.index("Số lao động")] == 300


def test_the_department_of_the_province_of_today_sees_it(
    client: Any, craft_village: Any, make_unit: Any, make_account: Any
) -> None:
    unit = make_unit("industry_department", get_province("Gia Lai", date(2026, 1, 1)), "sct-gl")
    client.force_login(make_account(unit, "appraiser"), backend=BACKEND)
    assert "Bún, bánh An Thái" in text_of(client.get("/office/craft-villages/"))


def test_the_agency_narrows_the_list_to_a_province(
    client: Any, craft_village: Any, make_unit: Any, make_account: Any, at: Any
) -> None:
    place = get_province("Bình Dương", date(2016, 1, 1))
    unit = make_unit("promotion_centre", place, "ttkc-bd")
    [facts] = [facts for _, facts in published_craft_villages() if facts.code == "V21"]
    actor = make_account(unit, "officer")
    record_craft_village(facts=facts, province=place, unit=unit, actor=actor, at=at)
    client.force_login(make_account(make_unit("agency", None, "cuc"), "agency"), backend=BACKEND)
    answer = client.get("/office/craft-villages/", {"province": place.pk})
    assert [line.name for line in answer.context["lines"]] == ["Gốm sứ Lái Thiêu"]
