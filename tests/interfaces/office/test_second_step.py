"""The door with a second step, the pages that set it up, and what ends with it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from khuyencong.apps.accounts.actions.add_authenticator_app import add_authenticator_app
from khuyencong.apps.accounts.models import Account, OpenSession, SecondStepRule, SignIn
from khuyencong.apps.accounts.second_step.app_codes import code_at, new_app_secret
from khuyencong.apps.accounts.second_step.sealing import unseal
from khuyencong.interfaces.office.at_the_door import WAITS
from khuyencong.interfaces.office.pages.security import NEW_APP

DOOR = "/office/sign-in/second-step/"
MINUTE = timedelta(minutes=1)


def post_nothing(*_: Any) -> None:
    """Stands for the mail."""


def code_of(secret: str, *, periods: int = 0) -> str:
    return code_at(secret, int(timezone.now().timestamp()) // 30 + periods)


def turn_on(account: Account) -> tuple[str, list[str]]:
    """Turn it on as of five minutes ago, so that the code of now is new."""
    secret, at = new_app_secret(), timezone.now() - 5 * MINUTE
    code = code_at(secret, int(at.timestamp()) // 30)
    codes = add_authenticator_app(
        account=account, secret=secret, code=code, post=post_nothing, actor=account, at=at
    )
    return secret, codes


def sign_in(browser: Any, account: Any, **more: str) -> Any:
    given = {"username": account.username, "password": "mat-khau-1", **more}
    return browser.post("/office/sign-in/", given)


def is_in(browser: Any) -> bool:
    return bool(browser.get("/office/").status_code == 200)


@pytest.fixture
def browser() -> Client:
    return Client(headers={"user-agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/130.0"})


class TestDoor:
    def test_the_password_alone_opens_nothing(self, browser: Any, officer: Any) -> None:
        turn_on(officer)
        assert sign_in(browser, officer).url == DOOR
        assert not is_in(browser)
        assert not SignIn.objects.filter(kind="in").exists()
        assert not OpenSession.objects.exists()

    def test_the_code_lets_in_where_one_wanted_to_go(self, browser: Any, officer: Any) -> None:
        secret, _ = turn_on(officer)
        sign_in(browser, officer, next="/office/needs/")
        key = browser.session.session_key
        answer = browser.post(DOOR, {"code": code_of(secret)})
        assert (answer.status_code, answer.url) == (302, "/office/needs/")
        assert is_in(browser)
        assert browser.session.session_key != key
        assert WAITS not in browser.session
        assert OpenSession.objects.get().came_by == "code"

    def test_a_code_seen_over_a_shoulder_is_used_up(self, browser: Any, officer: Any) -> None:
        secret, _ = turn_on(officer)
        code = code_of(secret)
        sign_in(browser, officer)
        browser.post(DOOR, {"code": code})
        thief = Client()
        sign_in(thief, officer)
        assert thief.post(DOOR, {"code": code}).status_code == 200
        assert not is_in(thief)

    def test_a_recovery_code_lets_in_once(self, browser: Any, officer: Any) -> None:
        _, codes = turn_on(officer)
        sign_in(browser, officer)
        assert browser.post(DOOR, {"code": codes[0]}).url == "/office/"
        assert "còn 9 mã" in browser.get("/office/").content.decode()
        other = Client()
        sign_in(other, officer)
        other.post(DOOR, {"code": codes[0]})
        assert not is_in(other)

    def test_five_minutes_and_no_longer(self, browser: Any, officer: Any) -> None:
        secret, _ = turn_on(officer)
        sign_in(browser, officer)
        session = browser.session
        session[WAITS] = {**session[WAITS], "at": int(timezone.now().timestamp()) - 301}
        session.save()
        answer = browser.post(DOOR, {"code": code_of(secret)}, follow=True)
        assert "quá năm phút" in answer.content.decode()
        assert not is_in(browser)

    def test_a_new_password_or_a_lock_ends_the_wait(self, browser: Any, officer: Any) -> None:
        secret, _ = turn_on(officer)
        sign_in(browser, officer)
        officer.set_password("mat-khau-2")
        officer.save()
        assert browser.post(DOOR, {"code": code_of(secret)}).url == "/office/sign-in/"
        officer.set_password("mat-khau-1")
        officer.save()
        sign_in(browser, officer)
        Account.objects.filter(pk=officer.pk).update(is_active=False)
        assert browser.post(DOOR, {"code": code_of(secret)}).url == "/office/sign-in/"
        assert not is_in(browser)

    def test_nobody_waits_without_the_password(self, browser: Any, officer: Any) -> None:
        secret, _ = turn_on(officer)
        assert browser.post(DOOR, {"code": code_of(secret)}).url == "/office/sign-in/"

    def test_wrong_codes_are_told_of_and_stopped(self, browser: Any, officer: Any) -> None:
        secret, _ = turn_on(officer)
        sign_in(browser, officer)
        answers = [browser.post(DOOR, {"code": "000000"}).status_code for _ in range(7)]
        assert answers == [200] * 7
        assert SignIn.objects.filter(account=officer, kind="refused").count() == 7
        assert browser.post(DOOR, {"code": "000000"}).status_code == 429
        assert browser.post(DOOR, {"code": code_of(secret)}).status_code == 429
        assert not is_in(browser)

    def test_a_new_password_by_mail_is_no_way_around(
        self, browser: Any, officer: Any, at: datetime
    ) -> None:
        from khuyencong.apps.accounts.links import digest_of

        turn_on(officer)
        officer.password_links.create(
            digest=digest_of("bi-mat"), sent_at=at, expires_at=timezone.now() + 5 * MINUTE
        )
        given = {"password": "mot-mat-khau-moi", "again": "mot-mat-khau-moi"}
        assert browser.post("/office/new-password/bi-mat/", given).url == DOOR
        assert not is_in(browser)

    def test_the_language_of_the_person_comes_after_the_second_step(
        self, browser: Any, officer: Any
    ) -> None:
        secret, _ = turn_on(officer)
        Account.objects.filter(pk=officer.pk).update(language="en")
        assert "django_language" not in sign_in(browser, officer).cookies
        answer = browser.post(DOOR, {"code": code_of(secret)})
        assert answer.cookies["django_language"].value == "en"


class TestSetUp:
    def test_from_the_picture_to_ten_codes_shown_once(self, browser: Any, officer: Any) -> None:
        sign_in(browser, officer)
        elsewhere = Client()
        sign_in(elsewhere, officer)
        page = browser.get("/office/me/security/app/")
        secret = unseal(browser.session[NEW_APP])
        assert secret in page.context["secret"].replace(" ", "")
        assert "<svg" in page.content.decode()
        assert browser.get("/office/me/security/app/").context["secret"] == page.context["secret"]
        wrong = browser.post("/office/me/security/app/", {"code": "000000"})
        assert "Mã chưa đúng" in wrong.content.decode()
        shown = browser.post("/office/me/security/app/", {"code": code_of(secret)})
        assert len(shown.context["codes"]) == 10
        assert shown.headers["Cache-Control"] == "no-store"
        assert is_in(browser)
        assert not is_in(elsewhere)
        assert [each.session_key for each in OpenSession.objects.all()] == [
            browser.session.session_key
        ]
        page = browser.get("/office/me/security/").content.decode()
        assert "Còn 10 mã" in page
        assert shown.context["codes"][0] not in page

    def test_the_password_is_asked_again_after_a_while(self, browser: Any, officer: Any) -> None:
        sign_in(browser, officer)
        session = browser.session
        session["proved_at"] -= 16 * 60
        session.save()
        answer = browser.get("/office/me/security/app/")
        assert answer.url == "/office/me/prove/?next=%2Foffice%2Fme%2Fsecurity%2Fapp%2F"
        assert browser.post(answer.url, {"password": "sai"}).status_code == 200
        assert browser.get("/office/me/security/app/").status_code == 302
        right = browser.post(answer.url, {"password": "mat-khau-1"})
        assert right.url == "/office/me/security/app/"
        assert browser.get(right.url).status_code == 200

    def test_no_address_leads_elsewhere(self, browser: Any, officer: Any) -> None:
        sign_in(browser, officer)
        for to in ("https://la.example/", "//la.example", "javascript:alert(1)"):
            answer = browser.post(f"/office/me/prove/?next={to}", {"password": "mat-khau-1"})
            assert answer.url == "/office/me/security/"

    def test_guessing_the_password_there_is_stopped(self, browser: Any, officer: Any) -> None:
        sign_in(browser, officer)
        answers = [
            browser.post("/office/me/prove/", {"password": "sai"}).status_code for _ in range(9)
        ]
        assert answers[:7] == [200] * 7
        assert answers[7:] == [429, 429]

    def test_nobody_takes_off_what_is_anothers(
        self, browser: Any, officer: Any, appraiser: Any
    ) -> None:
        turn_on(appraiser)
        row = Authenticator.objects.get(type="totp")
        sign_in(browser, officer)
        assert browser.post(f"/office/me/security/remove/{row.pk}/").status_code == 404
        assert Authenticator.objects.filter(pk=row.pk).exists()

    def test_taking_it_off_ends_the_other_sessions(self, browser: Any, officer: Any) -> None:
        secret, codes = turn_on(officer)
        sign_in(browser, officer)
        browser.post(DOOR, {"code": code_of(secret)})
        elsewhere = Client()
        sign_in(elsewhere, officer)
        elsewhere.post(DOOR, {"code": codes[0]})
        row = Authenticator.objects.get(type="totp")
        browser.post(f"/office/me/security/remove/{row.pk}/")
        assert not Authenticator.objects.exists()
        assert is_in(browser)
        assert not is_in(elsewhere)


class TestRule:
    def test_who_must_have_one_sets_it_up_first(
        self, browser: Any, officer: Any, centre: Any
    ) -> None:
        today = timezone.localdate()
        SecondStepRule.objects.create(unit=centre, role="officer", starts_on=today)
        sign_in(browser, officer)
        for path in ("/office/", "/office/needs/", "/office/me/", "/bien-tap/", "/office/no-such/"):
            assert browser.get(path).url == "/office/me/security/"
        page = browser.get("/office/me/security/").content.decode()
        assert "phải có bước thứ hai" in page
        browser.get("/office/me/security/app/")
        code = code_of(unseal(browser.session[NEW_APP]))
        browser.post("/office/me/security/app/", {"code": code})
        assert is_in(browser)

    def test_an_administrator_is_advised(self, browser: Any, administrator: Any) -> None:
        sign_in(browser, administrator)
        words = "Người quản trị nên có bước thứ hai"
        assert words in browser.get("/office/").content.decode()
        turn_on(administrator)
        other = Client()
        sign_in(other, administrator)
        other.post(DOOR, {"code": "x"})
        assert not is_in(other)


class TestSessions:
    def test_twelve_hours_from_signing_in_however_much_is_clicked(
        self, browser: Any, officer: Any
    ) -> None:
        sign_in(browser, officer)
        ends = browser.session.get_expiry_date()
        assert timedelta(hours=11.9) < ends - timezone.now() <= timedelta(hours=12)
        session = browser.session
        session["seen_at"] -= 660
        session.save()
        browser.get("/office/")
        assert browser.session.get_expiry_date() == ends

    def test_seen_is_written_once_in_ten_minutes(
        self, browser: Any, officer: Any, django_assert_num_queries: Any
    ) -> None:
        sign_in(browser, officer)
        then = timezone.now() - timedelta(hours=1)
        OpenSession.objects.update(seen_at=then)
        browser.get("/office/me/")
        assert OpenSession.objects.get().seen_at == then
        session = browser.session
        session["seen_at"] -= 601
        session.save()
        browser.get("/office/me/")
        assert OpenSession.objects.get().seen_at > then

    def test_the_list_names_browser_system_and_way(self, browser: Any, officer: Any) -> None:
        sign_in(browser, officer)
        page = browser.get("/office/me/security/").content.decode()
        for words in ("Chrome, Windows", "máy này", "Mật khẩu", "127.0.0.1"):
            assert words in page

    def test_leaving_takes_the_session_off_the_list(self, browser: Any, officer: Any) -> None:
        sign_in(browser, officer)
        assert OpenSession.objects.count() == 1
        browser.post("/office/sign-out/")
        assert not OpenSession.objects.exists()

    def test_a_new_password_ends_the_others(self, browser: Any, officer: Any) -> None:
        sign_in(browser, officer)
        elsewhere = Client()
        sign_in(elsewhere, officer)
        new = "mot-mat-khau-moi"
        given = {"old_password": "mat-khau-1", "password": new, "again": new}
        browser.post("/office/me/password/", given)
        assert is_in(browser)
        assert not is_in(elsewhere)
        assert OpenSession.objects.get().session_key == browser.session.session_key

    def test_a_key_known_before_is_worth_nothing_after(self, browser: Any, officer: Any) -> None:
        browser.get("/office/sign-in/")
        session = browser.session
        session["planted"] = 1
        session.save()
        known = session.session_key
        sign_in(browser, officer)
        assert browser.session.session_key != known
        thief = Client()
        thief.cookies["sessionid"] = known
        assert not is_in(thief)

    def test_the_cookie_is_out_of_reach_of_scripts(self, browser: Any, officer: Any) -> None:
        cookie = sign_in(browser, officer).cookies["sessionid"]
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"

    def test_pages_of_people_stay_in_no_store(self, browser: Any, officer: Any) -> None:
        sign_in(browser, officer)
        assert browser.get("/office/needs/").headers["Cache-Control"] == "no-store"
        assert "Cache-Control" not in Client().get("/").headers
