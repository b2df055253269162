"""Passkeys: made after the password, used as second step or alone, refused when anything is off."""

from __future__ import annotations

import json
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from khuyencong.apps.accounts.models import Account, OpenSession, SignIn
from khuyencong.apps.journal.models import Entry
from tests.passkey_cast import SoftKey

HOST = "localhost"
ADD = "/office/me/security/passkeys/add/"
ADD_OPTIONS = "/office/me/security/passkeys/options/"
OPTIONS = "/office/sign-in/passkey/options/"
USE = "/office/sign-in/passkey/"
DOOR = "/office/sign-in/second-step/"


def visitor() -> Client:
    return Client(SERVER_NAME=HOST, headers={"accept": "application/json"})


def sign_in(browser: Any, account: Any) -> Any:
    return browser.post(
        "/office/sign-in/", {"username": account.username, "password": "mat-khau-1"}
    )


def is_in(browser: Any) -> bool:
    return bool(browser.get("/office/").status_code == 200)


def add(browser: Any, key: SoftKey, name: str = "Điện thoại") -> Any:
    options = browser.post(ADD_OPTIONS).json()
    return browser.post(ADD, {"name": name, "answer": key.make(options)})


@pytest.fixture
def key(officer: Any) -> SoftKey:
    """A key that the officer has added."""
    browser, made = visitor(), SoftKey(HOST)
    sign_in(browser, officer)
    assert len(add(browser, made).context["codes"]) == 10
    browser.post("/office/sign-out/")
    return made


class TestMaking:
    def test_it_is_named_journalled_and_told_apart(self, key: SoftKey, officer: Any) -> None:
        row = Authenticator.objects.get(type="webauthn")
        assert row.data["name"] == "Điện thoại"
        line = Entry.objects.get(verb="accounts.second_step.passkey_added")
        assert line.data == {"name": "Điện thoại"}

    def test_nothing_is_asked_of_the_device_before_the_password(self, officer: Any) -> None:
        """Else a wrong password leaves a key on the device that opens nothing."""
        browser = visitor()
        sign_in(browser, officer)
        session = browser.session
        session["proved_at"] -= 3600
        session.save()
        answer = browser.post(ADD_OPTIONS)
        assert answer.status_code == 403
        assert answer.json()["go"].startswith("/office/me/prove/")

    def test_an_answer_is_good_once(self, officer: Any) -> None:
        browser, key = visitor(), SoftKey(HOST)
        sign_in(browser, officer)
        answer = key.make(browser.post(ADD_OPTIONS).json())
        browser.post(ADD, {"name": "a", "answer": answer})
        assert Authenticator.objects.filter(type="webauthn").count() == 1
        browser.post(ADD, {"name": "b", "answer": answer})
        assert Authenticator.objects.filter(type="webauthn").count() == 1

    @pytest.mark.parametrize("host", ["la.example", "localhost.la.example"])
    def test_another_site_gets_nowhere(self, officer: Any, host: str) -> None:
        browser = visitor()
        sign_in(browser, officer)
        add(browser, SoftKey(host))
        stolen = SoftKey(HOST)
        stolen.origin = f"https://{host}"
        add(browser, stolen)
        assert not Authenticator.objects.exists()

    @pytest.mark.parametrize(
        "answer", ["", "null", "[]", "{}", '{"id": 1}', "x" * 30_000, "[" * 9000, '{"response":{}}']
    )
    def test_what_is_no_answer_is_refused(self, officer: Any, answer: str) -> None:
        browser = visitor()
        sign_in(browser, officer)
        browser.post(ADD_OPTIONS)
        assert browser.post(ADD, {"name": "a", "answer": answer}).status_code == 200
        assert not Authenticator.objects.exists()

    def test_the_device_is_told_which_it_holds_and_ten_are_enough(
        self, key: SoftKey, officer: Any
    ) -> None:
        browser = visitor()
        sign_in(browser, officer)
        browser.post(USE, {"answer": key.use(browser.post(OPTIONS).json())})
        options = browser.post(ADD_OPTIONS).json()["publicKey"]
        assert len(options["excludeCredentials"]) == 1
        for number in range(9):
            add(browser, SoftKey(HOST), f"Khóa {number}")
        assert Authenticator.objects.filter(type="webauthn").count() == 10
        assert browser.post(ADD_OPTIONS).status_code == 409


class TestUsing:
    def test_as_second_step(self, key: SoftKey, officer: Any) -> None:
        browser = visitor()
        assert sign_in(browser, officer).url == DOOR
        options = browser.post(OPTIONS).json()
        assert len(options["publicKey"]["allowCredentials"]) == 1
        assert browser.post(USE, {"answer": key.use(options)}).url == "/office/"
        assert is_in(browser)
        assert OpenSession.objects.get().came_by == "passkey"

    def test_alone_when_it_checks_who_holds_it(self, key: SoftKey, officer: Any) -> None:
        browser = visitor()
        options = browser.post(OPTIONS).json()
        assert options["publicKey"].get("allowCredentials", []) == []
        assert options["publicKey"]["userVerification"] == "required"
        assert browser.post(USE, {"answer": key.use(options)}).url == "/office/"
        assert is_in(browser)

    def test_a_found_key_alone_opens_nothing(self, key: SoftKey, officer: Any) -> None:
        key.verifies = False
        browser = visitor()
        browser.post(USE, {"answer": key.use(browser.post(OPTIONS).json())})
        assert not is_in(browser)

    def test_what_was_asked_with_the_password_is_no_answer_without(
        self, key: SoftKey, officer: Any
    ) -> None:
        """The door asks less of a key after a password; that must not be carried over."""
        key.verifies = False
        browser = visitor()
        sign_in(browser, officer)
        answer = key.use(browser.post(OPTIONS).json())
        session = browser.session
        del session["waits_for_second_step"]
        session.save()
        browser.post(USE, {"answer": answer})
        assert not is_in(browser)

    def test_an_answer_is_good_once(self, key: SoftKey, officer: Any) -> None:
        key.counts = False
        browser = visitor()
        answer = key.use(browser.post(OPTIONS).json())
        browser.post(USE, {"answer": answer})
        browser.post("/office/sign-out/")
        browser.post(USE, {"answer": answer})
        assert not is_in(browser)
        browser.post(OPTIONS)  # another challenge
        browser.post(USE, {"answer": answer})
        assert not is_in(browser)

    def test_the_key_of_another_is_none(self, key: SoftKey, officer: Any, appraiser: Any) -> None:
        browser = visitor()
        key.handle = str(appraiser.pk).encode()
        browser.post(USE, {"answer": key.use(browser.post(OPTIONS).json())})
        assert not is_in(browser)
        assert SignIn.objects.filter(account=appraiser, kind="refused").count() == 1

    def test_a_copied_key_is_found_out(self, key: SoftKey, officer: Any) -> None:
        browser = visitor()
        key.uses = 6
        browser.post(USE, {"answer": key.use(browser.post(OPTIONS).json())})
        assert is_in(browser)
        thief = visitor()
        key.uses = 3
        answer = thief.post(USE, {"answer": key.use(thief.post(OPTIONS).json())}, follow=True)
        assert "sao chép" in answer.content.decode()
        assert not is_in(thief)

    def test_a_locked_account_stays_out(self, key: SoftKey, officer: Any) -> None:
        Account.objects.filter(pk=officer.pk).update(is_active=False)
        browser = visitor()
        browser.post(USE, {"answer": key.use(browser.post(OPTIONS).json())})
        assert not is_in(browser)

    @pytest.mark.parametrize("handle", [b"", b"x", b"999999999", b"-1", b"9" * 40])
    def test_strange_names_of_accounts(self, key: SoftKey, officer: Any, handle: bytes) -> None:
        key.handle = handle
        browser = visitor()
        answer = browser.post(USE, {"answer": key.use(browser.post(OPTIONS).json())})
        assert (answer.status_code, answer.url) == (302, "/office/sign-in/")
        assert not is_in(browser)

    def test_a_changed_signature_is_refused(self, key: SoftKey, officer: Any) -> None:
        browser = visitor()
        told = json.loads(key.use(browser.post(OPTIONS).json()))
        told["response"]["signature"] = told["response"]["signature"][:-4] + "AAAA"
        browser.post(USE, {"answer": json.dumps(told)})
        assert not is_in(browser)
