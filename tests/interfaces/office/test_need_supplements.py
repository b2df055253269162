"""The office sees what was brought to needs, and answers it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from khuyencong.apps.needs.models import Need, NeedSupplement

AMOUNTS = {"total_vnd": 400_000_000, "own_vnd": 120_000_000}


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def brought(
    open_need: Any,
    binh_dinh: Any,
    make_unit: Callable[..., Any],
    make_account: Callable[..., Any],
    at: Any,
) -> NeedSupplement:
    commune = make_unit("commune", binh_dinh, "xa-an-hoa")
    return NeedSupplement.objects.create(
        need=open_need,
        unit=open_need.unit,
        province=open_need.province,
        after=AMOUNTS,
        note="Chủ cơ sở góp nhà xưởng",
        proposed_by=make_account(commune, "collaborator"),
        proposed_at=at,
    )


@pytest.fixture
def address(brought: NeedSupplement) -> str:
    return f"/office/needs/{brought.need_id}/"


@pytest.fixture
def answer(address: str, brought: NeedSupplement) -> str:
    return f"{address}supplements/{brought.pk}/"


def page_of(browser: Any, address: str) -> str:
    return str(browser.get(address).content.decode())


class TestNeed:
    def test_shows_who_brought_what(self, office: Any, address: str) -> None:
        page = page_of(office, address)
        for words in ("Bổ sung chờ xem", "collaborator-xa-an-hoa", "400.000.000", "120.000.000"):
            assert words in page
        for words in ("Chủ cơ sở góp nhà xưởng", "Nhận bổ sung", "Không nhận"):
            assert words in page

    def test_says_nothing_where_nothing_was_brought(self, office: Any, open_need: Any) -> None:
        assert "Bổ sung chờ xem" not in page_of(office, f"/office/needs/{open_need.pk}/")

    def test_is_accepted(self, office: Any, address: str, answer: str, open_need: Any) -> None:
        reply = office.post(answer, {"step": "accept", "reason": ""}, follow=True)
        page = reply.content.decode()
        assert "Đã ghi phần bổ sung vào nhu cầu." in page
        assert "Bổ sung đã xem" in page
        assert "Nhận phần bổ sung của nhu cầu" in page  # its line of the journal
        open_need.refresh_from_db()
        assert {name: getattr(open_need, name) for name in AMOUNTS} == AMOUNTS

    def test_is_refused_with_a_reason(
        self, office: Any, answer: str, brought: NeedSupplement, open_need: Any
    ) -> None:
        page = office.post(answer, {"step": "refuse"}, follow=True).content.decode()
        assert "Ghi lý do không nhận" in page
        page = office.post(answer, {"step": "refuse", "reason": "Chưa rõ"}, follow=True)
        assert "Lý do: Chưa rõ" in page.content.decode()
        open_need.refresh_from_db()
        assert open_need.total_vnd is None

    def test_the_second_of_two_officers_is_told(self, office: Any, answer: str) -> None:
        office.post(answer, {"step": "accept"})
        page = office.post(answer, {"step": "refuse", "reason": "x"}, follow=True)
        assert "đã được xem rồi" in page.content.decode()

    def test_warns_of_what_the_need_says_by_now(
        self, office: Any, address: str, answer: str
    ) -> None:
        Need.objects.update(own_vnd=90_000_000)
        assert "nhu cầu đã ghi: 90.000.000" in page_of(office, address)
        page = office.post(answer, {"step": "accept"}, follow=True).content.decode()
        assert "Vốn cơ sở: nhu cầu đã ghi rồi" in page

    def test_a_need_that_ended_can_only_be_told_no(self, office: Any, address: str) -> None:
        office.post(f"{address}end/", {"outcome": "deferred", "reason": "Đợi"})
        page = page_of(office, address)
        assert "Nhận bổ sung" not in page
        assert 'value="refuse"' in page

    def test_asks_the_database_little(
        self, office: Any, address: str, answer: str, django_assert_max_num_queries: Any
    ) -> None:
        office.post(answer, {"step": "accept"})
        with django_assert_max_num_queries(10):
            office.get(address)


class TestWaiting:
    def test_the_list_of_needs_leads_there(self, office: Any, brought: NeedSupplement) -> None:
        assert "Bổ sung chờ xem (1)" in page_of(office, "/office/needs/")
        page = page_of(office, "/office/needs/supplements/")
        assert brought.need.title in page
        assert f"/office/needs/{brought.need_id}/#supplements" in page
        assert "Tổng kinh phí (đồng), Vốn cơ sở (đồng)" in page

    def test_nothing_waits_once_it_is_answered(self, office: Any, answer: str) -> None:
        office.post(answer, {"step": "accept"})
        assert "Bổ sung chờ xem (" not in page_of(office, "/office/needs/")
        assert "Không có phần bổ sung nào" in page_of(office, "/office/needs/supplements/")

    def test_both_pages_ask_the_database_little(
        self, office: Any, brought: NeedSupplement, django_assert_max_num_queries: Any
    ) -> None:
        for page in ("/office/needs/supplements/", "/office/needs/"):
            office.get(page)
            with django_assert_max_num_queries(10):
                office.get(page)


class TestWhoMay:
    def test_others_of_the_unit_read_only(
        self, signed_in: Any, make_account: Any, centre: Any, address: str, answer: str
    ) -> None:
        browser = signed_in(make_account(centre, "finance"))
        page = page_of(browser, address)
        assert "Chủ cơ sở góp nhà xưởng" in page
        assert "Nhận bổ sung" not in page
        assert browser.post(answer, {"step": "accept"}).status_code == 403

    def test_strangers_find_nothing(
        self, signed_in: Any, outsider: Any, brought: NeedSupplement, answer: str
    ) -> None:
        browser = signed_in(outsider)
        assert browser.post(answer, {"step": "accept"}).status_code == 404
        assert brought.need.title not in page_of(browser, "/office/needs/supplements/")

    def test_who_brought_it_does_not_accept_it(
        self, signed_in: Any, brought: NeedSupplement, answer: str
    ) -> None:
        browser = signed_in(brought.proposed_by)
        assert browser.post(answer, {"step": "accept"}).status_code in (403, 404)
        brought.refresh_from_db()
        assert brought.state == "new"

    def test_it_is_answered_at_its_own_need(
        self, office: Any, small_plan: Any, brought: NeedSupplement
    ) -> None:
        other = small_plan.sheet_import.needs.first()
        elsewhere = f"/office/needs/{other.pk}/supplements/{brought.pk}/"
        assert office.post(elsewhere, {"step": "accept"}).status_code == 404
        assert office.get(f"/office/needs/{brought.need_id}/supplements/1/").status_code == 405
