"""Pages of people and units: what they translate, and whom they turn away."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.utils import timezone

from khuyencong.apps.accounts import sign_ins
from khuyencong.apps.accounts.models import Account, Invitation, SignIn
from khuyencong.apps.accounts.throttle import REFUSED_FROM_CLIENT
from khuyencong.apps.notices.models import OutboxMail
from khuyencong.interfaces.office.forms import sign_in
from khuyencong.interfaces.office.templatetags.doors import browser_words

BACKEND = "django.contrib.auth.backends.ModelBackend"
GOOD = "bao-li-xi-77"
CHROME = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/126.0.0.0 Safari/537.36"
)


@pytest.fixture(autouse=True)
def _kept_mail(settings: Any) -> None:
    """Mail goes into the visible outbox, as without a mail server."""
    settings.EMAIL_BACKEND = "khuyencong.apps.notices.outbox.OutboxBackend"


def link_in_last_mail() -> str:
    mail = OutboxMail.objects.first()
    assert mail is not None
    found = re.search(r"https?://[^/]+(/\S+)", mail.body)
    assert found is not None
    return found[1]


def invite(keeper: Any, unit: Any) -> str:
    data = {"full_name": "Người mới", "email": "moi@khuyencong.example", "role": "officer"}
    answer = keeper.post(f"/office/units/{unit.pk}/invite/", data)
    assert answer.status_code == 302
    return link_in_last_mail()


class TestInvitation:
    def test_from_the_form_to_the_first_page(
        self, keeper: Any, centre: Any, browser: Callable[[], Any]
    ) -> None:
        link, visitor = invite(keeper, centre), browser()
        assert centre.name in visitor.get(link).content.decode()
        data = {"username": "moi", "password": GOOD, "again": GOOD}
        answer = visitor.post(link, data)
        assert (answer.status_code, answer["Location"]) == (302, "/office/")
        assert visitor.get("/office/").status_code == 200
        assert browser().get(link).status_code == 410

    def test_two_passwords_that_differ_stay_on_the_page(
        self, keeper: Any, centre: Any, browser: Callable[[], Any]
    ) -> None:
        link = invite(keeper, centre)
        data = {"username": "moi", "password": GOOD, "again": "khac"}
        answer = browser().post(link, data)
        assert "Hai lần ghi mật khẩu khác nhau" in answer.content.decode()
        assert not Account.objects.filter(username="moi").exists()

    def test_a_person_who_is_signed_in_takes_the_role(
        self, keeper: Any, centre: Any, outsider: Any, browser: Callable[[], Any]
    ) -> None:
        link, visitor = invite(keeper, centre), browser()
        visitor.force_login(outsider, backend=BACKEND)
        assert visitor.post(link).status_code == 302
        assert outsider.memberships.filter(unit=centre, role="officer").exists()

    @pytest.mark.parametrize("step", ["resend", "withdraw"])
    def test_resent_or_withdrawn_the_first_link_is_dead(
        self, step: str, keeper: Any, centre: Any, browser: Callable[[], Any]
    ) -> None:
        link = invite(keeper, centre)
        page = f"/office/invitations/{Invitation.objects.get().pk}/"
        assert keeper.get(page).status_code == 200
        assert keeper.post(page, {"step": step}).status_code == 302
        assert browser().get(link).status_code == 410

    def test_a_guessed_link_is_dead(self, client: Any, db: None) -> None:
        assert client.get("/office/invited/doan-mo/").status_code == 410
        assert client.get("/office/new-password/doan-mo/").status_code == 410


class TestForgottenPassword:
    def test_known_or_not_the_answer_is_the_same(
        self, client: Any, officer: Any, browser: Callable[[], Any]
    ) -> None:
        Account.objects.filter(pk=officer.pk).update(email="canbo@khuyencong.example")
        pages = [
            re.sub(r'value="[^"]{64}"', "", client.post(PATH, {"name": name}).content.decode())
            for name in ("khong-co-ai", officer.username)
        ]
        assert pages[0] == pages[1]
        assert OutboxMail.objects.count() == 1
        visitor = browser()
        answer = visitor.post(link_in_last_mail(), {"password": GOOD, "again": GOOD})
        assert answer.status_code == 302
        assert visitor.get("/office/me/").status_code == 200

    def test_a_fourth_time_within_an_hour_is_told_to_wait_known_or_not(
        self, client: Any, officer: Any
    ) -> None:
        for name in (officer.username, "khong-co-ai"):
            assert [client.post(PATH, {"name": name}).status_code for _ in range(3)] == [200] * 3
            answer = client.post(PATH, {"name": name})
            assert answer.status_code == 429
            assert "hãy đợi 1 giờ nữa rồi thử lại" in answer.content.decode()

    def test_an_invitation_is_not_sent_again_without_end(self, keeper: Any, centre: Any) -> None:
        invite(keeper, centre)
        page = f"/office/invitations/{Invitation.objects.get().pk}/"
        for _ in range(4):
            keeper.post(page, {"step": "resend"})
        before = Invitation.objects.get().digest
        answer = keeper.post(page, {"step": "resend"}, follow=True)
        assert "hãy đợi" in answer.content.decode()
        assert Invitation.objects.get().digest == before  # the last link still works
        assert OutboxMail.objects.count() == 5


PATH = "/office/forgotten-password/"
DOOR = "/office/sign-in/"


class TestSignIns:
    def test_in_refused_and_out_are_kept_and_shown(self, client: Any, officer: Any) -> None:
        door = {"path": "/office/sign-in/", "HTTP_USER_AGENT": CHROME}
        client.post(**door, data={"username": officer.username, "password": "sai"})
        client.post(**door, data={"username": officer.username, "password": "mat-khau-1"})
        page = client.get("/office/me/sign-ins/").content.decode()
        assert "Bị từ chối" in page and "Chrome, Windows" in page and "127.0.0.1" in page
        client.post("/office/sign-out/")
        kinds = list(SignIn.objects.order_by("pk").values_list("kind", flat=True))
        assert kinds == ["refused", "in", "out"]

    def test_guessing_at_many_names_is_stopped_for_the_client_alone(
        self, client: Any, officer: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        few = replace(REFUSED_FROM_CLIENT, most=3)
        for module in (sign_ins, sign_in):
            monkeypatch.setattr(module, "REFUSED_FROM_CLIENT", few)
        for number in range(3):
            answer = client.post(DOOR, {"username": f"ten-{number}", "password": "x"})
            assert answer.status_code == 200
        right = {"username": officer.username, "password": "mat-khau-1"}
        answer = client.post(DOOR, right)
        assert (answer.status_code, "hãy đợi 15 phút nữa" in answer.content.decode()) == (429, True)
        assert client.post(DOOR, right, REMOTE_ADDR="203.0.113.7").status_code == 302

    def test_a_name_nobody_has_leaves_no_line(self, client: Any, db: None) -> None:
        client.post("/office/sign-in/", {"username": "khong-co", "password": "x"})
        assert not SignIn.objects.exists()

    def test_the_unit_sees_its_people_only(self, keeper: Any, officer: Any, outsider: Any) -> None:
        at = timezone.now()
        for account in (officer, outsider):
            SignIn.objects.create(account=account, at=at, kind="in")
        page = keeper.get(f"/office/units/{officer.main_unit().pk}/sign-ins/").content.decode()
        assert officer.display_name in page and outsider.display_name not in page

    @pytest.mark.parametrize(
        ("agent", "words"),
        [
            (CHROME, "Chrome, Windows"),
            (CHROME + " Edg/126.0", "Microsoft Edge, Windows"),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Safari/604.1", "Safari, iPhone"),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko Firefox/128.0", "Firefox, Linux"),
            ("", "Không rõ"),
        ],
    )  # fmt: skip
    def test_browsers_in_words(self, agent: str, words: str) -> None:
        assert browser_words(agent) == words


class TestProfile:
    def test_the_language_follows_the_person(self, client: Any, officer: Any) -> None:
        client.force_login(officer, backend=BACKEND)
        data = {"full_name": "Cán bộ", "email": "", "language": "en"}
        assert client.post("/office/me/", data).status_code == 302
        assert "My account" in client.get("/office/me/").content.decode()

    def test_a_new_password_keeps_this_browser_only(
        self, client: Any, officer: Any, browser: Callable[[], Any]
    ) -> None:
        other = browser()
        for each in (client, other):
            each.force_login(officer, backend=BACKEND)
        data = {"old_password": "mat-khau-1", "password": GOOD, "again": GOOD}
        assert client.post("/office/me/password/", data).status_code == 302
        assert client.get("/office/me/").status_code == 200
        assert other.get("/office/me/").status_code == 302
