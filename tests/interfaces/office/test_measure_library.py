"""The measure library in the office: found, read, with what became of a measure here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.apps.audits.told import told

__all__ = ["told"]
LIST = "/office/measures/library/"


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


def test_words_without_accents_find_a_measure(office: Any) -> None:
    page = office.get(LIST, {"q": "bay hoi sua"}).content.decode()
    assert f"{LIST}2.2113/" in page
    assert f"{LIST}2.2111/" not in page


def test_the_whole_list_asks_little(office: Any) -> None:
    with CaptureQueriesContext(connection) as asked:
        page = office.get(LIST).content.decode()
    assert page.count("/office/measures/library/2.") == 358
    assert len(asked) <= 10


@pytest.mark.parametrize(
    "query", [{"system": "ship"}, {"calculator": "magic"}, {"q": "x" * 5000}, {"q": "\x00<b>"}]
)
def test_what_is_not_valid_is_told_and_shows_nothing_worse(office: Any, query: Any) -> None:
    answer = office.get(LIST, query)
    assert answer.status_code == 200
    assert b"<b>" not in answer.content


def test_nothing_found_says_what_to_do(office: Any) -> None:
    assert "bỏ lọc" in office.get(LIST, {"q": "tàu vũ trụ"}).content.decode()


def test_a_measure_says_what_it_needs_and_how_it_is_computed(office: Any) -> None:
    page = office.get(f"{LIST}2.1241/").content.decode()
    assert "Tỷ lệ xả đáy" in page
    assert "/office/energy/boiler_fuel_energy/" in page
    assert "Chưa có số liệu của tỉnh" in page
    assert office.get(f"{LIST}9.9999/").status_code == 404


def test_few_are_not_shown_and_enough_are(office: Any, told: Callable[..., Any]) -> None:
    told("done")
    assert "Dưới 3 cơ sở" in office.get(f"{LIST}2.4115/").content.decode()
    told("done")
    told("refused", reason="Chờ vay vốn")
    with CaptureQueriesContext(connection) as asked:
        page = office.get(f"{LIST}2.4115/").content.decode()
    assert "2 năm" in page  # 100 / 50
    assert "dưới 3" in page
    assert "Chờ vay vốn" in page
    assert len(asked) <= 10


def test_who_reads_no_audits_sees_the_measure_alone(
    signed_in: Callable[[Any], Any], make_account: Callable[..., Any], centre: Any, told: Any
) -> None:
    for _ in range(3):
        told("done")
    page = signed_in(make_account(centre, "collaborator")).get(f"{LIST}2.4115/").content.decode()
    assert "Cơ sở như bạn" not in page
