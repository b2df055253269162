"""Sessions nobody uses end; one comes back to the page that was open."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from khuyencong.apps.accounts.models import OpenSession, SignIn
from tests.interfaces.office.test_second_step import is_in, sign_in

MINUTE = timedelta(minutes=1)


class Clock:
    """Stands still until told."""

    def __init__(self) -> None:
        self.at = timezone.now()

    def __call__(self) -> Any:
        return self.at


@pytest.fixture
def clock(monkeypatch: Any, settings: Any) -> Clock:
    stopped = Clock()
    monkeypatch.setattr("django.utils.timezone.now", stopped)
    settings.SESSION_IDLE = 60 * MINUTE
    return stopped


@pytest.fixture
def browser(officer: Any, clock: Clock) -> Client:
    there = Client()
    sign_in(there, officer)
    return there


def test_an_hour_without_use_ends_it(browser: Client, clock: Clock) -> None:
    clock.at += 59 * MINUTE
    assert is_in(browser)
    clock.at += 61 * MINUTE
    answer = browser.get("/office/projects/?year=2016")
    assert answer.url == "/office/sign-in/?next=/office/projects/%3Fyear%3D2016"
    assert "60 phút không dùng" in browser.get(answer.url).content.decode()
    assert not is_in(browser)
    assert not OpenSession.objects.exists()
    assert [each.kind for each in SignIn.objects.order_by("pk")] == ["in", "out"]


def test_use_keeps_it_until_the_whole_time_is_over(browser: Client, clock: Clock) -> None:
    for _ in range(14):  # 14 × 50 minutes: within twelve hours
        clock.at += 50 * MINUTE
        assert is_in(browser)
    clock.at += 30 * MINUTE
    assert not is_in(browser)


def test_no_use_is_written_more_often_than_once_in_ten_minutes(
    browser: Client, clock: Clock
) -> None:
    began = OpenSession.objects.get().seen_at
    for _ in range(9):
        clock.at += MINUTE
        browser.get("/office/me/")
        assert OpenSession.objects.get().seen_at == began
    clock.at += MINUTE
    browser.get("/office/me/")
    assert OpenSession.objects.get().seen_at == clock.at


def test_a_short_limit_is_written_for_as_often_as_it_needs(
    browser: Client, clock: Clock, settings: Any
) -> None:
    settings.SESSION_IDLE = 6 * MINUTE
    for _ in range(30):
        clock.at += MINUTE
        assert is_in(browser)
    clock.at += 7 * MINUTE
    assert not is_in(browser)


def test_a_page_that_asks_by_itself_is_no_use(browser: Client, clock: Clock) -> None:
    clock.at += 30 * MINUTE
    browser.get("/office/jobs/1/", headers={"hx-request": "true"})
    clock.at += 31 * MINUTE
    assert not is_in(browser)


def test_a_form_leads_back_to_its_page_not_to_where_it_is_sent(
    browser: Client, clock: Clock
) -> None:
    clock.at += 61 * MINUTE
    page = "http://testserver/office/me/security/?a=1"
    answer = browser.post("/office/me/security/codes/", headers={"referer": page})
    assert answer.url == "/office/sign-in/?next=/office/me/security/%3Fa%3D1"
    again = browser.post("/office/me/security/codes/", headers={"referer": page})
    assert again.url == answer.url  # nobody is in any more: the same way
    for strange in ("https://ke-gian.example/office/", "", "javascript:alert(1)"):
        answer = browser.post("/office/me/security/codes/", headers={"referer": strange})
        assert answer.url == "/office/sign-in/?next=/office/"


def test_a_part_of_a_page_leads_the_whole_page(browser: Client, clock: Clock) -> None:
    clock.at += 61 * MINUTE
    asks = {"hx-request": "true", "hx-current-url": "http://testserver/office/dashboard/?year=2016"}
    answer = browser.get("/office/dashboard/2016/parts/money/", headers=asks)
    assert answer.headers["HX-Redirect"] == (
        "/office/sign-in/?next=/office/dashboard/%3Fyear%3D2016"
    )


def test_pages_for_everybody_stay_open(browser: Client, clock: Clock) -> None:
    clock.at += 61 * MINUTE
    assert browser.get("/tra-cuu/").status_code == 200
    assert not is_in(browser)


def test_pages_for_everybody_are_a_use_too(browser: Client, clock: Clock) -> None:
    for _ in range(3):
        clock.at += 50 * MINUTE
        browser.get("/tra-cuu/")
    assert is_in(browser)


def test_a_visitor_without_a_session_costs_nothing(
    client: Client, db: None, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        answer = client.get("/office/")
    assert answer.url == "/office/sign-in/?next=/office/"
