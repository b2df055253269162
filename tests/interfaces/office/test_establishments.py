"""Pages of establishments: the list, a record, its support over the years."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import openpyxl
import pytest

from khuyencong.apps.establishments.actions.record_establishment import record_establishment
from khuyencong.apps.establishments.models import Establishment, YearFigures
from khuyencong.apps.establishments.records import EstablishmentRecord
from khuyencong.apps.ledger.posting import Booking
from khuyencong.apps.projects.amounts import set_amounts
from khuyencong.apps.projects.models import BudgetLine, Project


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def add(centre: Any, officer: Any, at: Any) -> Callable[..., Any]:
    def record(**values: Any) -> Establishment:
        given = EstablishmentRecord(**values)
        return record_establishment(record=given, unit=centre, actor=officer, at=at)

    return record


@pytest.fixture
def project(establishment: Any, officer: Any, at: Any) -> Any:
    owner = {"province": establishment.province, "unit": establishment.unit}
    project = Project.objects.create(
        year=2016,
        code="2016-001",
        pinned_on=date(2016, 1, 1),
        title="Máy bào bốn mặt",
        establishment=establishment,
        **owner,
    )
    BudgetLine.objects.create(
        project=project,
        cost_item="Máy bào",
        eligible_cost_vnd=500_000_000,
        kcqg_vnd=150_000_000,
        kcdp_vnd=50_000_000,
        **owner,
    )
    booking = Booking(on=at.date(), actor=officer, at=at, is_past=True)
    set_amounts(project, "approved", {"kcqg_vnd": 120_000_000}, booking=booking)
    return project


def text_of(answer: Any) -> str:
    assert answer.status_code == 200
    return str(answer.content.decode())


def names(answer: Any) -> list[str]:
    return [line.name for line in answer.context["lines"]]


class TestList:
    def test_an_empty_register_says_so(self, office: Any) -> None:
        assert "Sổ cơ sở còn trống" in text_of(office.get("/office/establishments/"))

    @pytest.mark.parametrize("words", ["do go", "4100258987", "huyen an lao", "AN LÃO"])
    def test_finds_name_code_and_place_without_accents(
        self, office: Any, establishment: Any, words: str
    ) -> None:
        answer = office.get("/office/establishments/", {"q": words})
        assert names(answer) == ["Công ty TNHH Đồ gỗ An Lão"]

    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ("kind=sme", 1),
            ("kind=household", 0),
            ("kind=unknown", 0),
            ("trade=unknown", 1),
            ("trade=a", 0),
            ("place_kind=township", 1),
            ("projects=some", 1),
            ("projects=none", 0),
            ("sort=-workers", 1),
        ],
    )
    def test_filters_and_orders(self, office: Any, project: Any, query: str, count: int) -> None:
        assert len(names(office.get(f"/office/establishments/?{query}"))) == count

    def test_is_narrowed_to_a_craft_village(
        self, office: Any, establishment: Any, add: Any, craft_village: Any
    ) -> None:
        add(name="Cơ sở bún An Thái", craft_village_id=craft_village.pk)
        answer = office.get("/office/establishments/", {"craft_village": craft_village.pk})
        assert names(answer) == ["Cơ sở bún An Thái"]

    def test_the_sheet_counts_the_projects(self, office: Any, project: Any) -> None:
        answer = office.get("/office/establishments/export.xlsx")
        book = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
        head, row = book.worksheets[0].iter_rows(values_only=True)
        assert (row[head.index("Số đề án")], row[head.index("Lao động")]) == (1, 25)

    def test_search_over_everything_finds_it(self, office: Any, establishment: Any) -> None:
        page = text_of(office.get("/office/search/?q=do+go+an+lao"))
        assert f"/office/establishments/{establishment.pk}/" in page


class TestRecord:
    def test_tells_both_places_the_years_and_what_is_missing(
        self, office: Any, establishment: Any
    ) -> None:
        owner = {"province": establishment.province, "unit": establishment.unit}
        YearFigures.objects.create(
            establishment=establishment, year=2015, turnover_vnd=3_200_000_000, **owner
        )
        page = text_of(office.get(f"/office/establishments/{establishment.pk}/"))
        assert "thị trấn An Lão, huyện An Lão" in page
        assert "Thị trấn (trước 01/07/2025)" in page
        assert "3.200.000.000" in page
        assert "Chưa ghi ngành nghề" in page
        assert "Chưa ghi loại hình" not in page
        assert "Ghi cơ sở vào sổ" in page

    def test_names_what_may_be_the_same(self, office: Any, establishment: Any, add: Any) -> None:
        add(name="DNTN đồ gỗ An Lão")
        page = text_of(office.get(f"/office/establishments/{establishment.pk}/"))
        assert "Tên gần giống" in page
        assert "DNTN đồ gỗ An Lão" in page

    def test_the_support_page_adds_asked_and_approved_money(
        self, office: Any, project: Any
    ) -> None:
        page = text_of(office.get(f"/office/establishments/{project.establishment_id}/support/"))
        assert "Máy bào bốn mặt" in page
        assert "200.000.000" in page  # 150 + 50 million asked of both funds
        assert "120.000.000" in page  # approved

    def test_the_journal_tells_codes_in_words(self, office: Any, establishment: Any) -> None:
        page = text_of(office.get(f"/office/journal/establishment/{establishment.pk}/"))
        assert "Doanh nghiệp nhỏ và vừa" in page
        assert "Mã số thuế doanh nghiệp" in page
        assert f"/office/establishments/{establishment.pk}/" in page


@pytest.mark.parametrize("count", [1, 12])
def test_statements_do_not_grow_with_the_rows(
    office: Any, establishment: Any, add: Any, django_assert_max_num_queries: Any, count: int
) -> None:
    record = EstablishmentRecord(name="DNTN đồ gỗ An Lão")
    for number in range(count):
        add(name=replace(record, name=f"{record.name} {number}").name)
    for page in ("", f"{establishment.pk}/", f"{establishment.pk}/support/"):
        with django_assert_max_num_queries(10):
            assert office.get(f"/office/establishments/{page}").status_code == 200


class TestEligibility:
    def test_says_what_is_missing_why_and_how_much(
        self, office: Any, establishment: Any, django_assert_max_num_queries: Any
    ) -> None:
        with django_assert_max_num_queries(10):
            page = text_of(office.get(f"/office/establishments/{establishment.pk}/eligibility/"))
        assert "Còn thiếu để trả lời" in page
        assert "Chưa ghi ngành nghề" in page
        assert "Chưa đủ dữ kiện" in page
        assert "TT 28/2018/TT-BTC" in page or "TTLT 26/2014" in page
