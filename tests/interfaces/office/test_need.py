"""The page of a need."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from khuyencong.apps.projects.models import Project


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def address(open_need: Any) -> str:
    return f"/office/needs/{open_need.pk}/"


class TestNeed:
    def test_offers_the_three_ends(self, office: Any, address: str) -> None:
        page = office.get(address).content.decode()
        for words in ("Viết thành đề án", "Nối với đề án đã có", "Để lại hoặc không hỗ trợ"):
            assert words in page

    def test_is_declined_with_a_reason_and_taken_back(self, office: Any, address: str) -> None:
        given = {"outcome": "declined", "reason": "Ngoài danh mục"}
        page = office.post(f"{address}end/", given, follow=True).content.decode()
        assert "Ngoài danh mục" in page
        assert "Hoàn tác" in page
        page = office.post(f"{address}reopen/", follow=True).content.decode()
        assert "Nhu cầu lại chờ xét." in page
        assert "Quyết định đã bỏ" in page

    @pytest.mark.parametrize(
        ("given", "field"),
        [({"outcome": "x", "reason": "y"}, "outcome"), ({"outcome": "deferred"}, "reason")],
    )
    def test_a_fault_stands_at_its_field(
        self, office: Any, address: str, errors_of: Any, given: dict[str, str], field: str
    ) -> None:
        assert list(errors_of(office.post(f"{address}end/", given))) == [field]

    def test_becomes_a_project_which_shows_its_evidence(self, office: Any, address: str) -> None:
        page = office.post(f"{address}draft/", follow=True).content.decode()
        assert "Bằng chứng nhu cầu" in page
        assert Project.objects.get().code in office.get(address).content.decode()

    def test_is_tied_to_a_project_and_untied(
        self, office: Any, address: str, small_plan: Any
    ) -> None:
        project = Project.objects.first()
        assert project
        found = office.get(f"{address}join/?q={project.code}").content.decode()
        assert project.title in found
        page = office.post(f"{address}join/", {"project": project.pk}, follow=True)
        assert project.code in page.content.decode()
        page = office.post(f"{address}part/", follow=True).content.decode()
        assert "Đã bỏ nối với đề án." in page

    def test_a_sheet_names_its_row(self, office: Any, small_plan: Any) -> None:
        need = small_plan.sheet_import.needs.first()
        page = office.get(f"/office/needs/{need.pk}/").content.decode()
        assert "nhu-cau.xlsx" in page

    def test_asks_the_database_little(
        self, office: Any, address: str, django_assert_max_num_queries: Any
    ) -> None:
        with django_assert_max_num_queries(10):
            office.get(address)

    def test_strangers_find_nothing(self, signed_in: Any, outsider: Any, address: str) -> None:
        browser = signed_in(outsider)
        assert browser.get(address).status_code == 404
        for deed in ("reopen", "draft", "part"):
            assert browser.post(f"{address}{deed}/").status_code == 404


class TestList:
    def test_is_filtered_by_how_needs_ended(self, office: Any, open_need: Any) -> None:
        for outcome, is_there in (("open", True), ("project", False), ("declined", False)):
            page = office.get(f"/office/needs/?outcome={outcome}").content.decode()
            assert (open_need.title in page) == is_there
        assert open_need.title in office.get("/office/needs/?channel=survey").content.decode()
