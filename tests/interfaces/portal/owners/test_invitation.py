"""An owner is asked in by mail, answers once, and is let go."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.actions.accept_owner_invitation import (
    accept_as_known_owner,
    accept_as_new_owner,
)
from khuyencong.apps.establishments.actions.end_owner import end_owner
from khuyencong.apps.establishments.models import EstablishmentOwner
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.establishment_owner_cast import PASSWORD, Cast, invite

BACKEND = "khuyencong.apps.accounts.backend.AccountBackend"


class TestInvite:
    def test_only_the_unit_that_keeps_the_record(self, cast: Cast, outsider: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            invite(cast.other, actor=outsider, at=at)
        with pytest.raises(NotAllowed):
            invite(cast.other, actor=cast.owner, at=at)

    def test_twice_is_refused_until_withdrawn(self, cast: Cast, officer: Any, at: Any) -> None:
        invitation, dead = invite(cast.other, actor=officer, at=at)
        with pytest.raises(BadInput):
            invite(cast.other, actor=officer, at=at, email="CHU@example.vn ")
        end_owner(owner=invitation, actor=officer, at=at)
        with pytest.raises(BadInput):
            end_owner(owner=invitation, actor=officer, at=at)
        with pytest.raises(NotAllowed):
            accept_as_new_owner(secret=dead, username="chu-b", password=PASSWORD, at=at)
        invite(cast.other, actor=officer, at=at)

    def test_the_journal_tells_it_without_the_mail(self, cast: Cast) -> None:
        verbs = [f"establishments.establishment.owner_{what}" for what in ("invited", "accepted")]
        entries = Entry.objects.filter(verb__in=verbs)
        assert entries.count() == 2
        assert not any("example.vn" in str(each.data) + each.label for each in entries)


class TestAccept:
    def test_the_link_works_once(self, cast: Cast, officer: Any, at: Any) -> None:
        _, secret = invite(cast.other, actor=officer, at=at, email="b@example.vn")
        account = accept_as_new_owner(secret=secret, username="chu-b", password=PASSWORD, at=at)
        assert account.current_memberships() == []
        with pytest.raises(NotAllowed):
            accept_as_new_owner(secret=secret, username="chu-c", password=PASSWORD, at=at)
        assert not Account.objects.filter(username="chu-c").exists()

    def test_it_dies_after_seven_days(self, cast: Cast, officer: Any, at: Any) -> None:
        _, secret = invite(cast.other, actor=officer, at=at, email="b@example.vn")
        late = at + timedelta(days=7)
        with pytest.raises(NotAllowed):
            accept_as_new_owner(secret=secret, username="chu-b", password=PASSWORD, at=late)

    def test_one_account_may_have_two(self, cast: Cast, officer: Any, at: Any) -> None:
        _, secret = invite(cast.other, actor=officer, at=at)
        accept_as_known_owner(secret=secret, actor=cast.owner, at=at)
        live = EstablishmentOwner.objects.filter(account=cast.owner, ended_at=None)
        assert live.count() == 2

    def test_an_account_of_an_office_is_refused(self, cast: Cast, officer: Any, at: Any) -> None:
        _, secret = invite(cast.other, actor=officer, at=at)
        with pytest.raises(BadInput, match="tài khoản riêng"):
            accept_as_known_owner(secret=secret, actor=officer, at=at)

    def test_the_same_establishment_twice_is_refused(
        self, cast: Cast, officer: Any, at: Any
    ) -> None:
        _, secret = invite(cast.own, actor=officer, at=at, email="khac@example.vn")
        with pytest.raises(BadInput):
            accept_as_known_owner(secret=secret, actor=cast.owner, at=at)


class TestPages:
    def test_a_new_owner_sets_a_password_and_sees_his_page(
        self, client: Any, cast: Cast, officer: Any, at: Any, now: Any
    ) -> None:
        _, secret = invite(cast.other, actor=officer, at=at, email="b@example.vn")
        page = f"/office/invited-owner/{secret}/"
        assert "Cơ sở B" in client.get(page).content.decode()
        weak = client.post(page, {"username": "chu-b", "password": "12345678", "again": "12345678"})
        assert weak.status_code == 200
        sent = {"username": "chu-b", "password": PASSWORD, "again": PASSWORD}
        answer = client.post(page, sent, follow=True)
        assert answer.request["PATH_INFO"] == "/co-so/"
        assert "Cơ sở B" in answer.content.decode()
        assert client.get(page).status_code == 410

    def test_a_dead_link_says_so(self, client: Any, db: None) -> None:
        assert client.get("/office/invited-owner/khong-co/").status_code == 410

    def test_after_signing_in_he_is_led_to_his_pages(self, owner: Any) -> None:
        assert owner.get("/office/")["Location"] == "/co-so/"

    def test_an_officer_asks_and_withdraws(
        self, client: Any, cast: Cast, officer: Any, now: Any
    ) -> None:
        client.force_login(officer, backend=BACKEND)
        page = f"/office/establishments/{cast.other.pk}/owners/"
        client.post(page, {"full_name": "Chủ cơ sở B", "email": "b@example.vn"})
        asked = EstablishmentOwner.objects.get(email="b@example.vn")
        assert "Chủ cơ sở B" in client.get(page).content.decode()
        client.post(f"{page}{asked.pk}/end/")
        asked.refresh_from_db()
        assert asked.ended_at
        other = f"/office/establishments/{cast.own.pk}/owners/{asked.pk}/end/"
        assert client.post(other).status_code == 404

    def test_who_only_reads_cannot_ask(
        self, client: Any, cast: Cast, appraiser: Any, now: Any
    ) -> None:
        client.force_login(appraiser, backend=BACKEND)
        page = f"/office/establishments/{cast.other.pk}/owners/"
        client.post(page, {"full_name": "x", "email": "b@example.vn"})
        assert not EstablishmentOwner.objects.filter(email="b@example.vn").exists()
        assert client.post(f"{page}{cast.invitation.pk}/end/").status_code == 403
