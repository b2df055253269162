"""Pages of years, products and other support: written, refused by cell, undone; the alarm."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.establishments.models import OtherSupport, Product, YearFigures
from khuyencong.apps.projects.models import BudgetLine, Project


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def base(establishment: Any) -> str:
    return f"/office/establishments/{establishment.pk}"


def text_of(answer: Any) -> str:
    assert answer.status_code == 200
    return str(answer.content.decode())


SUPPORT = {
    "programme": "Chương trình minh họa",
    "year": "2015",
    "cost_item": "Máy bào",
    "amount_vnd": "90 triệu",
    "paper_on": "2/3/2015",
}


class TestOtherSupport:
    def test_is_written_shown_changed_removed_and_undone(self, office: Any, base: str) -> None:
        answer = office.post(f"{base}/rows/supports/new/", SUPPORT, follow=True)
        assert "90.000.000" in text_of(answer)
        stored = OtherSupport.objects.get()
        page = f"{base}/rows/supports/{stored.pk}/"
        form = office.get(page)
        assert "02/03/2015" in text_of(form)
        changed = {**SUPPORT, "year": "2016", "seen": form.context["seen"]}
        assert office.post(page, changed).status_code == 302
        assert OtherSupport.objects.get().year == 2016
        answer = office.post(f"{page}remove/", follow=True)
        assert not OtherSupport.objects.exists()
        said = [str(each) for each in answer.context["messages"]]
        assert "Đã bỏ dòng này khỏi hồ sơ." in said

    def test_a_wrong_field_is_named_and_nothing_kept(self, office: Any, base: str) -> None:
        answer = office.post(f"{base}/rows/supports/new/", {**SUPPORT, "amount_vnd": "nhiều"})
        assert "Cần số tiền" in text_of(answer)
        assert not OtherSupport.objects.exists()

    def test_an_undo_is_offered_and_works(self, office: Any, base: str) -> None:
        office.post(f"{base}/rows/products/new/", {"name": "Ghế", "yearly_quantity": "1.200"})
        assert Product.objects.get().yearly_quantity == 1200
        page = office.get(f"{base}/")
        assert "1.200" in text_of(page)
        entry = page.context["journal"][0]
        office.post(f"{base}/row-changes/{entry.pk}/undo/")
        assert not Product.objects.exists()

    def test_rows_of_another_record_are_not_found(
        self, office: Any, own_product: int, other_establishment: Any
    ) -> None:
        page = f"/office/establishments/{other_establishment.pk}/rows/products/{own_product}/"
        assert office.get(page).status_code == 404
        assert office.get(page.replace("products", "moons")).status_code == 404


class TestYears:
    def sent(self, seen: str, *rows: dict[str, str]) -> dict[str, str]:
        data = {"seen": seen, "years-TOTAL_FORMS": str(len(rows)), "years-INITIAL_FORMS": "0"}
        for number, row in enumerate(rows):
            data |= {f"years-{number}-{name}": value for name, value in row.items()}
        return data

    def test_the_table_is_filled_in_and_undone(self, office: Any, base: str) -> None:
        seen = office.get(f"{base}/years/").context["seen"]
        rows = ({"year": "2015", "workers": "20", "turnover_vnd": "1,2 tỷ"}, {"year": "2016"})
        answer = office.post(f"{base}/years/", self.sent(seen, *rows), follow=True)
        assert "1.200.000.000" in text_of(answer)
        assert YearFigures.objects.get().workers == 20

    def test_each_wrong_cell_is_named(self, office: Any, base: str) -> None:
        seen = office.get(f"{base}/years/").context["seen"]
        rows = ({"year": "2015", "workers": "ba"}, {"year": "", "workers": "3"}, {"year": "2016"})
        page = text_of(office.post(f"{base}/years/", self.sent(seen, *rows)))
        assert "Dòng 1" in page
        assert "Dòng 2" in page
        assert "Cần năm của số liệu" in page
        assert not YearFigures.objects.exists()

    def test_a_year_twice_is_named_by_its_cell(self, office: Any, base: str) -> None:
        seen = office.get(f"{base}/years/").context["seen"]
        row = {"year": "2015", "workers": "3"}
        page = text_of(office.post(f"{base}/years/", self.sent(seen, row, row)))
        assert "ghi hai lần" in page

    @pytest.mark.parametrize("count", ["-1", "999999", "x", ""])
    def test_a_hostile_count_of_rows_is_no_fault_of_ours(
        self, office: Any, base: str, count: str
    ) -> None:
        data = {"seen": "", "years-TOTAL_FORMS": count, "years-INITIAL_FORMS": "0"}
        assert office.post(f"{base}/years/", data).status_code == 200


@pytest.fixture
def project(establishment: Any) -> Any:
    owner = {"province": establishment.province, "unit": establishment.unit}
    made = Project.objects.create(
        year=2016,
        code="2016-001",
        pinned_on=date(2016, 1, 1),
        title="Máy bào bốn mặt",
        line="machinery",
        establishment=establishment,
        **owner,
    )
    BudgetLine.objects.create(
        project=made,
        cost_item="Máy bào",
        line="machinery",
        eligible_cost_vnd=500_000_000,
        kcqg_vnd=150_000_000,
        **owner,
    )
    return made


OTHER_PROJECT = {
    "year": 2015,
    "code": "2015-001",
    "pinned_on": date(2015, 1, 1),
    "title": "Lò sấy",
}


class TestAlarm:
    def test_stands_on_the_support_page_with_its_article(
        self, office: Any, base: str, project: Any, django_assert_max_num_queries: Any
    ) -> None:
        office.post(f"{base}/rows/supports/new/", SUPPORT)
        with django_assert_max_num_queries(10):
            page = text_of(office.get(f"{base}/support/"))
        assert "dường như được trả hai lần" in page
        assert "Điều 7.4" in page

    def test_stands_beside_the_draft(
        self, office: Any, base: str, project: Any, django_assert_max_num_queries: Any
    ) -> None:
        office.post(f"{base}/rows/supports/new/", SUPPORT)
        Project.objects.create(
            **{**OTHER_PROJECT, "province": project.province, "unit": project.unit},
            establishment=project.establishment,
        )
        office.get(f"/office/projects/{project.pk}/edit/")  # reads the norms once
        with django_assert_max_num_queries(10):
            page = text_of(office.get(f"/office/projects/{project.pk}/edit/"))
        assert "xem lại để không hỗ trợ hai lần" in page

    def test_stands_among_the_error_checks_and_goes_with_the_support(
        self, office: Any, base: str, project: Any
    ) -> None:
        office.post(f"{base}/rows/supports/new/", SUPPORT)
        page = text_of(office.get(f"/office/projects/{project.pk}/checks/"))
        assert "“Máy bào” có vẻ được Chương trình minh họa năm 2015" in page
        office.post(f"{base}/rows/supports/{OtherSupport.objects.get().pk}/remove/")
        context = office.get(f"/office/projects/{project.pk}/checks/").context
        assert "double_item" in [each.finding.rule for each in context["gone"]]
        assert "double_item" not in [each.finding.rule for each in context["open"]]
