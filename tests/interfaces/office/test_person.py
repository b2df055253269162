"""Pages of people: the list, the record of one, locking and what it does to who is in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from khuyencong.apps.accounts.models import Account, Membership, SignIn
from khuyencong.apps.notices.models import OutboxMail
from khuyencong.interfaces.common.undo import read_offer

BACKEND = "django.contrib.auth.backends.ModelBackend"


def listed(browser: Any, **asked: str) -> list[str]:
    answer = browser.get("/office/people/", asked, follow=True)
    return [line.name for line in answer.context["lines"]]


def sign_in(browser: Any, account: Any, password: str = "mat-khau-1") -> Any:
    return browser.post("/office/sign-in/", {"username": account.username, "password": password})


class TestList:
    def test_search_and_filters(self, keeper: Any, officer: Any, appraiser: Any) -> None:
        name = officer.display_name
        assert listed(keeper, q="officer ttkc binh") == [name]
        assert listed(keeper, role="officer") == [name]
        assert listed(keeper, unit=str(officer.main_unit().pk)) == [name]
        assert listed(keeper, state="locked") == []
        Account.objects.filter(pk=officer.pk).update(is_active=False)
        assert listed(keeper, state="locked") == [name]
        assert name not in listed(keeper, state="open")

    def test_who_has_not_come_for_long(self, keeper: Any, officer: Any, appraiser: Any) -> None:
        then = timezone.now() - timedelta(days=91)
        Account.objects.filter(pk=officer.pk).update(last_login=then)
        assert listed(keeper, state="away") == [officer.display_name]
        assert appraiser.display_name in listed(keeper, state="never")

    def test_who_left_shows_a_name_and_nothing_else(self, keeper: Any, officer: Any) -> None:
        Account.objects.filter(pk=officer.pk).update(email="nay-o-noi-khac@khuyencong.example")
        today = timezone.localdate()
        officer.memberships.update(starts_on=today - timedelta(days=9), ends_before=today)
        assert listed(keeper, state="left") == [officer.display_name]
        for path in ("/office/people/?state=left", f"/office/people/{officer.pk}/"):
            page = keeper.get(path, follow=True).content.decode()
            assert "Không còn vai trò" in page and "nay-o-noi-khac" not in page

    def test_another_province_is_not_there(self, keeper: Any, outsider: Any) -> None:
        assert listed(keeper, q=outsider.username) == []
        assert keeper.get(f"/office/people/{outsider.pk}/").status_code == 404

    def test_found_above_every_page(self, keeper: Any, officer: Any) -> None:
        page = keeper.get("/office/search/", {"q": officer.username}).content.decode()
        assert f"/office/people/{officer.pk}/" in page

    def test_as_many_statements_for_forty_people_as_for_four(
        self, keeper: Any, centre: Any, officer: Any
    ) -> None:
        counts = []
        for upto in (4, 40):
            for number in range(upto):
                person = Account.objects.create(username=f"n{upto}-{number}", search="n")
                Membership.objects.create(
                    account=person, unit=centre, role="finance", starts_on=timezone.localdate()
                )
            keeper.get("/office/people/")
            with CaptureQueriesContext(connection) as asked:
                assert keeper.get("/office/people/").status_code == 200
            counts.append(len(asked))
        assert counts[0] == counts[1] <= 10


class TestRecord:
    def test_shows_roles_the_journal_and_the_door(
        self, keeper: Any, officer: Any, centre: Any, at: Any
    ) -> None:
        SignIn.objects.create(account=officer, at=at, kind="in", address="203.0.113.7")
        page = keeper.get(f"/office/people/{officer.pk}/").content.decode()
        for words in (centre.name, "Chuyên viên trung tâm", "203.0.113.7", "Tạo tài khoản"):
            assert words in page

    def test_a_leader_reads_no_addresses_and_is_told_who_keeps_accounts(
        self, client: Any, officer: Any, centre: Any, make_account: Callable[..., Any], at: Any
    ) -> None:
        SignIn.objects.create(account=officer, at=at, kind="in", address="203.0.113.7")
        client.force_login(make_account(centre, "leader"), backend=BACKEND)
        page = client.get(f"/office/people/{officer.pk}/").content.decode()
        assert "là việc của người quản trị" in page and "203.0.113.7" not in page

    def test_a_new_password_which_belongs_to_no_unit_is_told(
        self, keeper: Any, officer: Any, browser: Callable[[], Any]
    ) -> None:
        other = browser()
        other.force_login(officer, backend=BACKEND)
        good = "bao-li-xi-77"
        data = {"old_password": "mat-khau-1", "password": good, "again": good}
        other.post("/office/me/password/", data)
        assert "Đặt mật khẩu mới" in keeper.get(f"/office/people/{officer.pk}/").content.decode()

    def test_who_also_works_above_is_not_kept_and_the_page_says_why(
        self, client: Any, centre: Any, department: Any, officer: Any, make_account: Any
    ) -> None:
        Membership.objects.create(
            account=officer, unit=department, role="leader", starts_on=timezone.localdate()
        )
        client.force_login(make_account(centre, "administrator"), backend=BACKEND)
        page = client.get(f"/office/people/{officer.pk}/").content.decode()
        assert "ngoài phần quản lý" in page and "/lock/" not in page
        answer = client.post(f"/office/people/{officer.pk}/lock/", {"reason": "thử"})
        assert "ngoài phần quản lý" in answer.content.decode()
        assert Account.objects.get(pk=officer.pk).is_active

    def test_a_link_to_a_new_password_is_sent(
        self, keeper: Any, officer: Any, settings: Any
    ) -> None:
        settings.EMAIL_BACKEND = "khuyencong.apps.notices.outbox.OutboxBackend"
        address = f"/office/people/{officer.pk}/password-link/"
        page = keeper.post(address, follow=True).content.decode()
        assert "chưa ghi địa chỉ thư" in page
        Account.objects.filter(pk=officer.pk).update(email="canbo@khuyencong.example")
        page = keeper.post(address, follow=True).content.decode()
        assert "Đã gửi liên kết đặt mật khẩu tới canbo@khuyencong.example" in page
        assert OutboxMail.objects.count() == 1


class TestLock:
    @pytest.fixture
    def lock(self, keeper: Any, officer: Any) -> Callable[[], Any]:
        address = f"/office/people/{officer.pk}/lock/"
        return lambda: keeper.post(address, {"reason": "Mất máy"})

    def test_whoever_is_in_is_out_with_the_next_click(
        self, lock: Callable[[], Any], officer: Any, browser: Callable[[], Any]
    ) -> None:
        inside = browser()
        assert sign_in(inside, officer).status_code == 302
        assert inside.get("/office/needs/").status_code == 200
        assert lock().status_code == 302
        answer = inside.get("/office/needs/")
        assert (answer.status_code, answer.url) == (302, "/office/sign-in/?next=/office/needs/")

    def test_undo_from_the_message_opens_the_account_but_no_old_session(
        self, lock: Callable[[], Any], keeper: Any, officer: Any, browser: Callable[[], Any]
    ) -> None:
        inside = browser()
        sign_in(inside, officer)
        (offer,) = [read_offer(m.extra_tags) for m in get_messages(lock().wsgi_request)]
        assert offer is not None
        assert keeper.post(offer["to"], offer["fields"]).status_code == 302
        assert inside.get("/office/").status_code == 302
        assert sign_in(inside, officer).status_code == 302
        assert inside.get("/office/").status_code == 200

    def test_only_who_knows_the_password_is_told_that_it_is_locked(
        self, lock: Callable[[], Any], officer: Any, browser: Callable[[], Any]
    ) -> None:
        lock()
        known = sign_in(browser(), officer).content.decode()
        guessed = sign_in(browser(), officer, "doan-mo").content.decode()
        assert "đang khóa" in known and "đang khóa" not in guessed
        assert "chưa đúng" in guessed
        kinds = SignIn.objects.filter(account=officer).values_list("kind", flat=True)
        assert list(kinds) == ["refused", "refused"]

    def test_a_reason_is_asked_for(self, keeper: Any, officer: Any) -> None:
        answer = keeper.post(f"/office/people/{officer.pk}/lock/", {"reason": " "})
        assert answer.status_code == 200
        assert Account.objects.get(pk=officer.pk).is_active

    def test_a_forgotten_password_brings_no_mail_to_a_locked_person(
        self, lock: Callable[[], Any], officer: Any, client: Any, settings: Any
    ) -> None:
        settings.EMAIL_BACKEND = "khuyencong.apps.notices.outbox.OutboxBackend"
        Account.objects.filter(pk=officer.pk).update(email="canbo@khuyencong.example")
        lock()
        client.post("/office/forgotten-password/", {"name": officer.username})
        assert not OutboxMail.objects.exists()
