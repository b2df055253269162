"""An owner answers a follow-up by his link, once, without an account."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.results.actions.confirm_follow_up import confirm_follow_up
from khuyencong.apps.results.actions.issue_follow_up_link import issue_follow_up_link
from khuyencong.apps.results.models import FollowUp, FollowUpItem, FollowUpLink
from tests.results_cast import brought_to, project_of_a_machine, promise, step


@pytest.fixture
def asked(centre: Any, officer: Any, at: Any) -> FollowUp:
    project = project_of_a_machine(centre, officer, at)
    promise(project, officer, at)
    step(brought_to(project, "settled"), "close", officer, at, "liquidation_minutes")
    return FollowUp.objects.get(months=6)


@pytest.fixture
def link(asked: FollowUp, officer: Any) -> str:
    return hand_out(asked, officer)


def hand_out(asked: FollowUp, officer: Any, **changes: Any) -> str:
    given: dict[str, Any] = {"post": lambda *told: None, "at": timezone.now(), **changes}
    link_to = "/theo-doi/{}/".format
    return issue_follow_up_link(follow_up=asked, link_to=link_to, actor=officer, **given)[1]


def machine_of(asked: FollowUp) -> int:
    return asked.project.results.get().pk


def test_what_the_owner_tells_waits_for_an_officer(
    client: Any, link: str, asked: FollowUp, officer: Any
) -> None:
    row = machine_of(asked)
    page = client.get(link).text
    assert "Máy bào bốn mặt" in page
    sent = {f"present_{row}": "yes", f"use_{row}": "no", "jobs": "12", "income_vnd": "6 triệu"}
    answer = client.post(link, sent, follow=True)
    assert "đã nhận trả lời" in answer.text
    asked.refresh_from_db()
    assert (asked.jobs, asked.income_vnd, asked.answered_by) == (12, 6_000_000, None)
    assert (asked.is_present, asked.is_in_use) == (True, False)
    item = FollowUpItem.objects.get(follow_up=asked)
    assert (item.is_present, item.is_in_use) == (True, False)
    entry = Entry.objects.get(verb="results.follow_up.told")
    assert entry.actor_id is None
    assert confirm_follow_up(follow_up=asked, actor=officer, at=timezone.now()).confirmed_at


def test_sent_again_it_changes_nothing(client: Any, link: str, asked: FollowUp) -> None:
    client.post(link, {"jobs": "12"})
    client.post(link, {"jobs": "99"})
    asked.refresh_from_db()
    assert asked.jobs == 12
    assert Entry.objects.filter(verb="results.follow_up.told").count() == 1


def test_only_the_newest_link_works(client: Any, link: str, asked: FollowUp, officer: Any) -> None:
    newer = hand_out(asked, officer)
    assert client.get(link).status_code == 410
    assert client.get(newer).status_code == 200
    FollowUpLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert client.get(newer).status_code == 410
    assert client.post(newer, {"jobs": "12"}).status_code == 410
    assert client.get("/theo-doi/doan-bua/").status_code == 410


def test_the_secret_is_not_kept(link: str) -> None:
    secret = link.split("/")[2]
    kept = FollowUpLink.objects.get()
    assert secret not in (kept.digest, kept.sent_to)
    assert not Entry.objects.filter(data__icontains=secret).exists()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "Ghi ít nhất một mục"),
        ({"jobs": "nhiều"}, "Nhập một số"),
        ({"jobs": "-1"}, "0"),
        ({"output": "x" * 400}, "300"),
    ],
)
def test_a_bad_answer_keeps_nothing(
    client: Any, link: str, asked: FollowUp, sent: dict[str, str], said: str
) -> None:
    answer = client.post(link, sent)
    assert answer.status_code == 200
    assert said in re.sub(r"<[^>]+>", "", answer.text)
    asked.refresh_from_db()
    assert asked.answered_at is None


def test_a_file_that_is_no_picture_is_refused(client: Any, link: str, asked: FollowUp) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    photo = SimpleUploadedFile("may.jpg", b"MZ not a picture", content_type="image/jpeg")
    answer = client.post(link, {"jobs": "3", f"photo_{machine_of(asked)}": photo})
    assert answer.status_code == 200
    asked.refresh_from_db()
    assert asked.answered_at is None


def test_too_many_answers_from_one_network_are_refused(
    client: Any, link: str, monkeypatch: Any
) -> None:
    from khuyencong.apps.accounts.throttle import HOUR, Limit
    from khuyencong.apps.results.actions import answer_follow_up_by_link as action

    monkeypatch.setattr(action, "FROM_CLIENT", Limit("follow_up_client", 0, HOUR))
    assert client.post(link, {"jobs": "3"}).status_code == 429


def test_an_officer_sees_the_address_once(client: Any, asked: FollowUp, officer: Any) -> None:
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    page = f"/office/follow-ups/{asked.pk}/link/"
    made = client.post(page, {"email": "CoSo@example.vn"})
    assert "/theo-doi/" in made.text
    assert "<svg" in made.text
    again = client.get(page).text
    assert "/theo-doi/" not in again
    assert "Đã phát một liên kết" in again
    assert FollowUpLink.objects.get().sent_to == "coso@example.vn"


def test_strangers_hand_out_nothing(asked: FollowUp, outsider: Any) -> None:
    from khuyencong.domain.foundation.errors import NotAllowed

    with pytest.raises(NotAllowed):
        hand_out(asked, outsider)


def test_what_is_answered_is_not_asked_again(
    client: Any, link: str, asked: FollowUp, officer: Any
) -> None:
    from khuyencong.domain.foundation.errors import BadInput

    client.post(link, {"jobs": "12"})
    with pytest.raises(BadInput, match="đã có số liệu"):
        hand_out(asked, officer)
