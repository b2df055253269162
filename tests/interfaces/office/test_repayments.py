"""Pages of support that is paid back."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.money.models import Instalment
from tests.repayment_cast import lent_project, scheduled

BACKEND = "django.contrib.auth.backends.ModelBackend"
PAPER = {"paper_number": "05/HĐ-KC", "paper_on": "26/03/2015"}


@pytest.fixture
def project(centre: Any, officer: Any, at: Any) -> Any:
    return lent_project(centre, officer, at)


@pytest.fixture
def address(project: Any) -> str:
    return f"/office/projects/{project.pk}/repayments/"


@pytest.fixture
def page(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend=BACKEND)
    return client


def test_a_schedule_is_entered_as_equal_parts_and_shown(page: Any, address: str) -> None:
    assert "Chưa lập lịch" in page.get(address).text
    sent = {**PAPER, "count": "3", "from_on": "26/03/2015", "every_months": "12"}
    answer = page.post(f"{address}schedule/", sent, follow=True)
    assert "26/03/2018" in answer.text and "100.000.000" in answer.text
    assert "Quá hạn" in answer.text


def test_a_schedule_is_entered_part_by_part(page: Any, address: str) -> None:
    sent = {**PAPER, "parts": "30/6/2016 120 triệu\n30/06/2017: 180.000.000 đồng"}
    page.post(f"{address}schedule/", sent)
    assert [row.amount_vnd for row in Instalment.objects.all()] == [120_000_000, 180_000_000]


def test_a_line_that_cannot_be_read_is_named(page: Any, address: str) -> None:
    answer = page.post(f"{address}schedule/", {**PAPER, "parts": "30/6/2016 120 triệu\nnăm sau"})
    assert "Dòng 2 chưa đọc được" in answer.text
    empty = page.post(f"{address}schedule/", PAPER)
    assert {"count", "from_on"} <= empty.context["form"].errors.keys()


def test_money_comes_back_and_is_taken_back(
    page: Any, project: Any, officer: Any, at: Any, address: str
) -> None:
    scheduled(project, officer, at)
    sent = {
        "paper_number": "UNC 17", "paper_on": "01/11/2016", "paid_on": "01/11/2016",
        "amount_vnd": "130 triệu", "key": str(uuid4()),
    }  # fmt: skip
    answer = page.post(f"{address}new/", sent, follow=True)
    assert "170.000.000" in answer.text
    entry = Entry.objects.get(kind="repaid")
    answer = page.post(f"{address}{entry.pk}/reverse/", {"reason": "Nhầm"}, follow=True)
    assert "bút toán đảo" in answer.text
    too_much = page.post(f"{address}new/", {**sent, "amount_vnd": "301 triệu", "key": uuid4()})
    assert "amount_vnd" in too_much.context["form"].errors


def test_only_a_leader_lets_a_part_go(
    page: Any, make_account: Any, centre: Any, address: str
) -> None:
    sent = {
        "paper_number": "12/QĐ", "paper_on": "02/11/2016", "reason": "Thiên tai",
        "amount_vnd": "40 triệu", "key": str(uuid4()),
    }  # fmt: skip
    assert page.post(f"{address}write-off/", sent).status_code == 403
    page.force_login(make_account(centre, "leader"), backend=BACKEND)
    assert (
        "Không thu hồi, theo quyết định"
        in page.post(f"{address}write-off/", sent, follow=True).text
    )


def test_a_stranger_sees_nothing(client: Any, outsider: Any, address: str) -> None:
    client.force_login(outsider, backend=BACKEND)
    assert client.get(address).status_code == 404


def test_the_page_reads_little(
    page: Any, project: Any, officer: Any, at: Any, address: str, django_assert_max_num_queries: Any
) -> None:
    scheduled(project, officer, at)
    with django_assert_max_num_queries(16):  # session, account and memberships among them
        assert page.get(address).status_code == 200
