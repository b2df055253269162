"""An office without an account answers by its link and a one-time code."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.appraisals.actions.ask_opinion import Question, ask_opinion
from khuyencong.apps.appraisals.actions.use_code import tell_code
from khuyencong.apps.appraisals.models import OpinionRequest
from tests.council_cast import MARK, submit

__all__ = ["submit"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def link(submit: Any, department: Any, appraiser: Any, at: Any) -> str:
    from django.utils import timezone

    now = timezone.now()
    secrets: list[str] = []
    question = Question(
        projects=[submit()],
        text="Đề nghị cho ý kiến về môi trường",
        due_on=date(2100, 1, 1),
        outside_office="Ủy ban nhân dân xã An Hòa",
        outside_email="xa@example.vn",
    )
    ask_opinion(
        question=question,
        unit=department,
        link_to=lambda secret: secrets.append(secret) or secret,  # type: ignore[func-returns-value]
        page_of=str,
        post=lambda *told: None,
        actor=appraiser,
        at=now,
    )
    return f"/y-kien/{secrets[0]}/"


def code_of(link: str, appraiser: Any) -> str:
    from django.utils import timezone

    return tell_code(request=OpinionRequest.objects.get(), actor=appraiser, at=timezone.now())


def test_nothing_is_shown_before_the_code(client: Any, link: str) -> None:
    page = client.get(link).content.decode()
    assert "xin ý kiến" in page
    assert MARK not in page
    assert client.get(f"{link}giay-to/1/").status_code == 404
    assert client.post(link, {"verdict": "agree"}).status_code == 200
    assert not OpinionRequest.objects.get().verdict


def test_with_the_code_it_answers_once(client: Any, link: str, appraiser: Any) -> None:
    wrong = client.post(link, {"code": "abc"}).content.decode()
    assert "Mã không đúng" in wrong
    page = client.post(link, {"code": code_of(link, appraiser)}, follow=True).content.decode()
    assert MARK in page
    refused = client.post(link, {"verdict": "disagree"}).content.decode()
    assert "Ghi ý kiến hoặc lý do" in refused
    answer = {"verdict": "disagree", "text": "Gần khu dân cư", "number": "5/UBND"}
    page = client.post(link, answer, follow=True).content.decode()
    assert "Gần khu dân cư" in page
    assert MARK not in page
    client.post(link, {"verdict": "agree"})
    kept = OpinionRequest.objects.get()
    assert (kept.verdict, kept.answered_by, kept.answer_number) == ("disagree", None, "5/UBND")


def test_another_browser_needs_another_code(client: Any, link: str, appraiser: Any) -> None:
    from django.test import Client

    code = code_of(link, appraiser)
    client.post(link, {"code": code})
    other = Client()
    assert "Mã không đúng" in other.post(link, {"code": code}).content.decode()
    assert "Đã gửi mã mới" in other.post(link, {"send": "1"}).content.decode()


def test_a_dead_link_says_so(client: Any, link: str) -> None:
    answer = client.get("/y-kien/khong-co/")
    assert answer.status_code == 410
    assert "không còn dùng được" in answer.content.decode()
