"""Results in pictures: what is told is what was published, summed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.projects.actions.set_publishing import set_publishing
from khuyencong.interfaces.portal import results
from tests.public_cast import PRIVATE, supported

pytestmark = pytest.mark.django_db
PAGE = "/ket-qua/"


@pytest.fixture(autouse=True)
def afresh() -> None:
    results._years.cache_clear()
    results._lines.cache_clear()


@pytest.fixture
def published(
    centre: Any,
    officer: Any,
    at: Any,
    establishment: Any,
    department: Any,
    make_account: Callable[..., Any],
) -> None:
    supported(centre, officer, at, establishment)
    keeper = make_account(department, "administrator")
    set_publishing(unit=centre, is_on=True, actor=keeper, at=at)


def text_of(client: Any, **asked: str) -> str:
    answer = client.get(PAGE, asked)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_nothing_published_says_so(client: Any, db: None) -> None:
    assert "Chưa đơn vị nào ở đây công khai đề án." in text_of(client)


def test_the_newest_year_is_shown_and_others_are_a_click_away(client: Any, published: None) -> None:
    # one project of 80 million in 2016, one of 50 million in 2015; one was never decided
    text = text_of(client)
    assert "Năm 2016 hỗ trợ những gì" in text
    assert "1 đề án, 80.000.000 đồng." in text
    assert '<a href="?nam=2015">2015</a>' in text
    assert "1 đề án, 50.000.000 đồng." in text_of(client, nam="2015")


def test_no_person_is_named(client: Any, published: None) -> None:
    text = text_of(client, nam="2015")
    assert not [word for word in PRIVATE if word in text]


@pytest.mark.parametrize("year", ["1", "abc", "2016' OR 1=1", "9" * 500])
def test_an_odd_year_shows_the_newest(client: Any, published: None, year: str) -> None:
    assert "Năm 2016 hỗ trợ những gì" in text_of(client, nam=year)


def test_two_statements_at_most(client: Any, published: None) -> None:
    with CaptureQueriesContext(connection) as asked:
        text_of(client)
    assert len(asked) <= 2
