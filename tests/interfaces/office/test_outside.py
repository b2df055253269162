"""One sign-in for several systems: the way to a real provider and back, and what is refused."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from khuyencong.apps.accounts.models import Account, OpenSession, SecondStepRule, SignIn
from khuyencong.apps.journal.models import Entry
from tests.interfaces.office.test_second_step import code_of, is_in, sign_in, turn_on
from tests.oidc_cast import OutsideProvider, start_provider, stop_provider

START = "/office/sign-in/outside/"
LINK = "/office/me/security/outside/"
SECURITY = "/office/me/security/"


@pytest.fixture(scope="module")
def process() -> Iterator[OutsideProvider]:
    running = start_provider()
    yield running
    stop_provider(running)


@pytest.fixture
def provider(process: OutsideProvider, settings: Any, db: None) -> OutsideProvider:
    cache.clear()
    settings.OIDC = process.settings
    process.know("dung-1", email="canbo@khuyencong.example", email_verified=True)
    return process


@pytest.fixture
def browser() -> Client:
    return Client()


def link(provider: OutsideProvider, account: Any, subject: str = "dung-1") -> None:
    SocialAccount.objects.create(
        user=account, provider=provider.issuer, uid=subject, extra_data={"shown": subject}
    )


def come(browser: Client, provider: OutsideProvider, subject: str = "dung-1", to: str = "") -> Any:
    """Go there and back; returns the answer to the way back."""
    sent = browser.get(START, {"next": to} if to else {})
    return browser.get(provider.agree(sent.url, subject))


def said(browser: Client) -> str:
    return browser.get("/office/sign-in/").content.decode()


class TestWayIn:
    def test_a_linked_person_comes_in_and_the_list_says_how(
        self, provider: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        link(provider, officer)
        assert "Đăng nhập bằng tài khoản tỉnh" in said(browser)
        assert come(browser, provider, to="/office/projects/").url == "/office/projects/"
        assert is_in(browser)
        assert OpenSession.objects.get().came_by == "outside"
        assert "Hệ thống đăng nhập chung" in browser.get(SECURITY).content.decode()
        assert SignIn.objects.get().kind == "in"

    def test_no_token_of_the_provider_is_kept(
        self, provider: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        link(provider, officer)
        come(browser, provider)
        assert is_in(browser)
        kept = repr(dict(browser.session)) + repr(SocialAccount.objects.get().extra_data)
        assert "eyJ" not in kept  # how each signed token begins
        assert not {"access_token", "id_token", "refresh_token"} & set(browser.session.keys())
        assert not SocialToken.objects.exists()

    def test_what_is_asked_cannot_be_guessed_nor_sent_elsewhere(
        self, provider: OutsideProvider, browser: Client
    ) -> None:
        asked = [parse_qs(urlsplit(browser.get(START).url).query) for _ in range(2)]
        for each in asked:
            assert each["code_challenge_method"] == ["S256"]
            assert each["response_type"] == ["code"]
            assert each["redirect_uri"] == ["http://testserver/office/sign-in/outside/back/"]
        for name in ("state", "nonce", "code_challenge"):
            values = {each[name][0] for each in asked}
            assert len(values) == 2
            assert all(len(value) >= 43 for value in values)  # 256 bits

    def test_a_stranger_makes_no_account(
        self, provider: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        before = Account.objects.count()
        assert come(browser, provider).url == "/office/sign-in/"
        assert "chưa nối với tài khoản nào" in said(browser)
        assert Account.objects.count() == before
        assert not is_in(browser)

    def test_a_locked_account_stays_out(
        self, provider: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        link(provider, officer)
        Account.objects.filter(pk=officer.pk).update(is_active=False)
        assert come(browser, provider).url == "/office/sign-in/"
        assert "đang khóa" in said(browser)
        assert SignIn.objects.get().kind == "refused"

    def test_a_link_of_another_provider_opens_nothing(
        self, provider: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        SocialAccount.objects.create(user=officer, provider="https://khac.example", uid="dung-1")
        come(browser, provider)
        assert not is_in(browser)

    def test_who_says_no_there_is_told(self, provider: OutsideProvider, browser: Client) -> None:
        answer = browser.get(provider.deny(browser.get(START).url))
        assert answer.url == "/office/sign-in/"
        assert "không xác nhận được" in said(browser)

    def test_another_page_starts_nothing_and_leads_nowhere_else(
        self, provider: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        link(provider, officer)
        assert (
            browser.get(START, headers={"sec-fetch-site": "cross-site"}).url == "/office/sign-in/"
        )
        assert come(browser, provider, to="https://ke-gian.example/").url == "/office/"

    @pytest.mark.parametrize("path", [START, f"{START}back/"])
    def test_nothing_is_there_where_no_provider_is_named(
        self, path: str, browser: Client, db: None
    ) -> None:
        assert browser.get(path).status_code == 404
        assert "sign-in/outside" not in said(browser)

    def test_policies_of_the_pages_stay_strict(
        self, provider: OutsideProvider, browser: Client
    ) -> None:
        policy = browser.get("/office/sign-in/").headers["content-security-policy"]
        assert "form-action 'self'" in policy
        assert provider.issuer not in policy


class TestReplay:
    def test_an_answer_is_good_once_in_one_browser(
        self, provider: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        link(provider, officer)
        back = provider.agree(browser.get(START).url, "dung-1")
        stranger = Client()
        assert stranger.get(back).url == "/office/sign-in/"
        assert not is_in(stranger)
        assert browser.get(back).url == "/office/"
        browser.post("/office/sign-out/")
        assert browser.get(back).url == "/office/sign-in/"
        assert not is_in(browser)

    @pytest.mark.parametrize(
        "change",
        [
            lambda back: back.replace("state=", "state=x"),
            lambda back: back.split("&state=")[0],
            lambda back: back.replace("code=", "code=x"),
            lambda back: back + "&iss=https%3A%2F%2Fkhac.example",
            lambda back: back.split("?")[0],
        ],
    )
    def test_a_changed_answer_opens_nothing(
        self, provider: OutsideProvider, browser: Client, officer: Any, change: Any
    ) -> None:
        link(provider, officer)
        back = provider.agree(browser.get(START).url, "dung-1")
        assert browser.get(change(back)).url == "/office/sign-in/"
        assert not is_in(browser)
        assert browser.get(back).url == "/office/sign-in/"  # what was asked is used up

    def test_a_code_of_another_try_is_refused(
        self, provider: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        """The code of one session, taken into another one with its own state."""
        link(provider, officer)
        other = Client()
        code = parse_qs(urlsplit(provider.agree(browser.get(START).url, "dung-1")).query)["code"][0]
        theirs = provider.agree(other.get(START).url, "ke-gian")
        own = parse_qs(urlsplit(theirs).query)["state"][0]
        assert other.get(f"{START}back/", {"code": code, "state": own}).url == "/office/sign-in/"
        assert not is_in(other)

    def test_ten_minutes_and_no_longer(
        self, provider: OutsideProvider, browser: Client, officer: Any, monkeypatch: Any
    ) -> None:
        link(provider, officer)
        back = provider.agree(browser.get(START).url, "dung-1")
        late = timezone.now() + timedelta(seconds=601)
        monkeypatch.setattr("django.utils.timezone.now", lambda: late)
        assert browser.get(back).url == "/office/sign-in/"


class TestMail:
    @pytest.fixture
    def known(self, provider: OutsideProvider, settings: Any, officer: Any) -> Any:
        settings.OIDC = provider.settings | {"by_email": True}
        Account.objects.filter(pk=officer.pk).update(email="canbo@khuyencong.example")
        return officer

    def test_a_verified_one_stands_for_a_link_where_that_is_allowed(
        self, provider: OutsideProvider, browser: Client, known: Any
    ) -> None:
        provider.know("dung-2", email="CanBo@khuyencong.example", email_verified=True)
        come(browser, provider, "dung-2")
        assert is_in(browser)
        assert not SocialAccount.objects.exists()

    @pytest.mark.parametrize("verified", [False, None, "yes", 1])
    def test_one_that_is_not_verified_does_not(
        self, provider: OutsideProvider, browser: Client, known: Any, verified: Any
    ) -> None:
        provider.know("dung-3", email="canbo@khuyencong.example", email_verified=verified)
        come(browser, provider, "dung-3")
        assert not is_in(browser)

    def test_not_without_the_setting(
        self, provider: OutsideProvider, browser: Client, known: Any, settings: Any
    ) -> None:
        settings.OIDC = provider.settings
        come(browser, provider)
        assert not is_in(browser)

    def test_not_when_two_have_it(
        self, provider: OutsideProvider, browser: Client, known: Any, appraiser: Any
    ) -> None:
        Account.objects.filter(pk=appraiser.pk).update(email="canbo@khuyencong.example")
        come(browser, provider)
        assert not is_in(browser)

    def test_not_for_who_is_linked_with_somebody_else_there(
        self, provider: OutsideProvider, browser: Client, known: Any
    ) -> None:
        link(provider, known, "dung-9")
        come(browser, provider)
        assert not is_in(browser)


class TestSecondStep:
    def test_it_is_asked_all_the_same(
        self, provider: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        link(provider, officer)
        secret, _ = turn_on(officer)
        provider.know("dung-1", amr=["pwd", "mfa"])
        assert come(browser, provider).url == "/office/sign-in/second-step/"
        assert not is_in(browser)
        browser.post("/office/sign-in/second-step/", {"code": code_of(secret)})
        assert is_in(browser)
        assert OpenSession.objects.get().came_by == "outside_code"

    @pytest.mark.parametrize("claims", [{"amr": ["pwd", "mfa"]}, {"acr": "mfa"}])
    def test_not_when_the_provider_asked_and_is_trusted_with_it(
        self,
        provider: OutsideProvider,
        browser: Client,
        officer: Any,
        settings: Any,
        claims: dict[str, Any],
    ) -> None:
        link(provider, officer)
        turn_on(officer)
        settings.OIDC = provider.settings | {"second_step": frozenset({"mfa"})}
        provider.know("dung-1", **claims)
        come(browser, provider)
        assert is_in(browser)

    def test_a_rule_leads_to_setting_it_up(
        self, provider: OutsideProvider, browser: Client, officer: Any, centre: Any, settings: Any
    ) -> None:
        SecondStepRule.objects.create(
            unit=centre, role="officer", starts_on=timezone.localdate() - timedelta(days=1)
        )
        link(provider, officer)
        come(browser, provider)
        assert browser.get("/office/").url == SECURITY
        settings.OIDC = provider.settings | {"second_step": frozenset({"mfa"})}
        provider.know("dung-1", amr=["mfa"])
        trusted = Client()
        come(trusted, provider)
        assert is_in(trusted)


class TestLinking:
    def go(self, browser: Client, provider: OutsideProvider, subject: str = "dung-1") -> Any:
        return browser.get(provider.agree(browser.get(f"{LINK}start/").url, subject))

    def test_one_links_and_unlinks_oneself(
        self, provider: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        Account.objects.filter(pk=officer.pk).update(email="hop@khuyencong.example")
        there = Client()
        sign_in(there, officer)
        sign_in(browser, officer)
        assert self.go(browser, provider).url == LINK
        assert not SocialAccount.objects.exists()  # only the form does it
        assert "canbo@khuyencong.example" in browser.get(LINK).content.decode()
        assert browser.post(LINK).url == SECURITY
        found = SocialAccount.objects.get()
        assert (found.user_id, found.provider, found.uid) == (
            officer.pk, provider.issuer, "dung-1",
        )  # fmt: skip
        assert is_in(browser)
        assert not is_in(there)
        assert "hệ thống đăng nhập chung" in mail.outbox[-1].body
        assert browser.post(LINK).url == SECURITY  # what was told of is used up
        come(there, provider)
        assert is_in(there)
        assert there.post(f"{LINK}unlink/").url == SECURITY
        assert not SocialAccount.objects.exists()
        lines = list(Entry.objects.filter(verb__startswith="accounts.outside"))
        assert [line.verb.rpartition(".")[2] for line in lines] == ["linked", "unlinked"]
        assert lines[0].data == lines[1].data
        assert "dung-1" not in str(lines[0].data)

    def test_a_person_there_has_one_account_here(
        self, provider: OutsideProvider, browser: Client, officer: Any, appraiser: Any
    ) -> None:
        link(provider, appraiser)
        sign_in(browser, officer)
        self.go(browser, provider)
        page = browser.post(LINK)
        assert "đã nối với một tài khoản khác" in page.content.decode()
        assert SocialAccount.objects.get().user_id == appraiser.pk

    def test_nobody_is_led_into_a_link(
        self, provider: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        sign_in(browser, officer)
        elsewhere = {"sec-fetch-site": "cross-site"}
        assert browser.get(f"{LINK}start/", headers=elsewhere).url == SECURITY
        attacker = Client()
        sign_in(attacker, officer)
        back = provider.agree(attacker.get(f"{LINK}start/").url, "ke-gian")
        assert browser.get(back).url == SECURITY  # nothing was asked in this browser
        assert browser.get(LINK).url == SECURITY
        assert not SocialAccount.objects.exists()

    def test_who_signed_in_as_another_meanwhile_links_nothing(
        self, provider: OutsideProvider, browser: Client, officer: Any, appraiser: Any
    ) -> None:
        sign_in(browser, officer)
        back = provider.agree(browser.get(f"{LINK}start/").url, "dung-1")
        asked = browser.session["outside_asked"]
        browser.post("/office/sign-out/")
        sign_in(browser, appraiser)
        session = browser.session
        session["outside_asked"] = asked
        session.save()
        assert browser.get(back).url == SECURITY
        assert browser.get(LINK).url == SECURITY

    def test_an_administrator_links_and_unlinks_for_a_reason(
        self, provider: OutsideProvider, browser: Client, officer: Any, administrator: Any
    ) -> None:
        sign_in(browser, administrator)
        path = f"/office/people/{officer.pk}/outside/"
        assert browser.post(path, {"subject": "dung-1", "reason": " "}).status_code == 200
        assert browser.post(path, {"subject": " ", "reason": "Mới vào"}).status_code == 200
        assert not SocialAccount.objects.exists()
        assert browser.post(path, {"subject": " dung-1 ", "reason": "Mới vào"}).status_code == 302
        there = Client()
        come(there, provider)
        assert is_in(there)
        assert browser.post(path, {"reason": "Nghỉ việc"}).status_code == 302
        assert not is_in(there)
        come(there, provider)
        assert not is_in(there)
        reasons = Entry.objects.filter(verb__startswith="accounts.outside")
        assert [line.reason for line in reasons] == ["Mới vào", "Nghỉ việc"]

    def test_not_his_own_nor_of_another_province(
        self, provider: OutsideProvider, browser: Client, administrator: Any, outsider: Any
    ) -> None:
        sign_in(browser, administrator)
        own = f"/office/people/{administrator.pk}/outside/"
        page = browser.post(own, {"subject": "dung-1", "reason": "Thử"})
        assert "Tài khoản của chính mình" in page.content.decode()
        given = {"subject": "dung-1", "reason": "Thử"}
        assert browser.post(f"/office/people/{outsider.pk}/outside/", given).status_code == 404
        assert not SocialAccount.objects.exists()

    def test_nobody_else_links(
        self, provider: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        sign_in(browser, officer)
        assert browser.get(f"/office/people/{officer.pk}/outside/").status_code == 403


class TestProof:
    def test_the_provider_proves_again_when_it_has_just_asked(
        self, provider: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        link(provider, officer)
        come(browser, provider)
        session = browser.session
        session["proved_at"] = 0
        session.save()
        assert browser.get("/office/me/security/app/").url.startswith("/office/me/prove/")
        page = browser.get("/office/me/prove/?next=/office/me/security/app/").content.decode()
        assert "Xác nhận qua tài khoản tỉnh" in page
        prove = f"{LINK}prove/?next=/office/me/security/app/"
        address = browser.get(prove).url
        assert "prompt=login" in address
        assert "max_age=0" in address
        now = int(timezone.now().timestamp())
        for stale in (None, now - 3600):
            provider.know("dung-1", auth_time=stale)
            assert browser.get(provider.agree(browser.get(prove).url, "dung-1")).url == SECURITY
            assert browser.session["proved_at"] == 0
        provider.know("dung-7", auth_time=now + 5)
        assert browser.get(provider.agree(browser.get(prove).url, "dung-7")).url == SECURITY
        assert browser.session["proved_at"] == 0
        provider.know("dung-1", auth_time=now + 5)
        done = browser.get(provider.agree(browser.get(prove).url, "dung-1"))
        assert done.url == "/office/me/security/app/"
        assert browser.get("/office/me/security/app/").status_code == 200


class TestProviderDown:
    @pytest.fixture
    def down(self, provider: OutsideProvider, settings: Any) -> None:
        settings.OIDC = provider.settings | {"issuer": "http://127.0.0.1:9"}

    def test_a_clear_word_and_the_password_still_works(
        self, down: None, browser: Client, officer: Any
    ) -> None:
        assert browser.get(START).url == "/office/sign-in/"
        page = said(browser)
        assert "Chưa kết nối được với tài khoản tỉnh" in page
        assert "hoặc đăng nhập bằng mật khẩu" in page
        sign_in(browser, officer)
        assert is_in(browser)

    def test_one_that_is_silent_is_not_waited_for(
        self, provider: OutsideProvider, browser: Client, settings: Any
    ) -> None:
        settings.SOCIALACCOUNT_REQUESTS_TIMEOUT = 0.2
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen()
            issuer = f"http://127.0.0.1:{silent.getsockname()[1]}"
            settings.OIDC = provider.settings | {"issuer": issuer}
            assert browser.get(START).url == "/office/sign-in/"
        assert "Chưa kết nối được" in said(browser)

    def test_one_that_calls_itself_otherwise_is_not_believed(
        self, provider: OutsideProvider, browser: Client, settings: Any
    ) -> None:
        issuer = provider.issuer.replace("127.0.0.1", "localhost")
        settings.OIDC = provider.settings | {"issuer": issuer + "/"}
        assert browser.get(START).url == "/office/sign-in/"

    def test_one_that_goes_between_there_and_back(
        self, browser: Client, officer: Any, settings: Any
    ) -> None:
        cache.clear()
        short = start_provider()
        settings.OIDC = short.settings
        back = short.agree(browser.get(START).url, "dung-1")
        stop_provider(short)
        assert browser.get(back).url == "/office/sign-in/"
        assert "Chưa kết nối được" in said(browser)

    def test_the_log_says_why_and_holds_no_secret(
        self, provider: OutsideProvider, browser: Client, caplog: Any
    ) -> None:
        back = provider.agree(browser.get(START).url, "dung-1")
        code = parse_qs(urlsplit(back).query)["code"][0]
        with caplog.at_level(logging.WARNING):
            browser.get(back.replace("code=", "code=x"))
        assert "status 400" in caplog.text
        assert code not in caplog.text


class TestOnly:
    @pytest.fixture
    def only(self, provider: OutsideProvider, settings: Any) -> OutsideProvider:
        settings.OIDC = provider.settings | {"is_only": True}
        return provider

    def test_passwords_open_nothing_any_more(
        self, only: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        page = said(browser)
        assert 'name="password"' not in page
        assert "Đăng nhập bằng tài khoản tỉnh" in page
        sign_in(browser, officer)
        assert not is_in(browser)
        for path in ("/office/forgotten-password/", "/office/new-password/abc/"):
            assert browser.get(path).url == "/office/sign-in/"
        link(only, officer)
        come(browser, only)
        assert is_in(browser)

    def test_nobody_cuts_off_his_own_way(
        self, only: OutsideProvider, browser: Client, officer: Any
    ) -> None:
        link(only, officer)
        come(browser, only)
        browser.post(f"{LINK}unlink/")
        assert SocialAccount.objects.exists()


def test_refusals_of_one_client_are_counted(provider: OutsideProvider, browser: Client) -> None:
    for _ in range(60):
        browser.get(f"{START}back/", {"code": "x", "state": "y"})
    assert browser.get(START).url == "/office/sign-in/"
    assert "quá nhiều lần" in said(browser)
