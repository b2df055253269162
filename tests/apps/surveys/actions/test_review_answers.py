"""Answers become needs, are refused, and wait again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.needs.actions.decide_need import decide_need
from khuyencong.apps.needs.models import Need
from khuyencong.apps.surveys.actions.accept_answers import accept_answers
from khuyencong.apps.surveys.actions.refuse_answer import refuse_answer
from khuyencong.apps.surveys.actions.return_answer import return_answer
from khuyencong.apps.surveys.actions.take_answer import take_answer
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.surveys.actions.test_take_answer import TOLD


@pytest.fixture
def who(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


class TestAccept:
    def test_makes_a_need_without_name_or_number(self, answer: Any, who: Any) -> None:
        accept_answers(answers=[answer], **who)
        need = Need.objects.get()
        assert (need.title, need.year, need.own_vnd) == ("Máy cưa vòng mới", 2017, 250_000_000)
        assert need.sheet_import is None
        stored = str(Need.objects.values().get())
        assert answer.phone not in stored
        assert answer.email not in stored

    def test_the_same_wish_twice_is_one_need(self, campaign: Any, who: Any, at: Any) -> None:
        given = {"campaign": campaign, "client": "::1", "actor": None, "at": at}
        same = [take_answer(told=TOLD, client_key=uuid4(), **given) for _ in range(2)]
        other = replace(TOLD, establishment_name="Cơ sở khác")
        same.append(take_answer(told=other, client_key=uuid4(), **given))
        done = accept_answers(answers=same, **who)
        assert (done.added, done.known, Need.objects.count()) == (2, 1, 2)

    def test_twice_changes_nothing(self, answer: Any, who: Any) -> None:
        accept_answers(answers=[answer], **who)
        assert accept_answers(answers=[answer], **who).passed_over == 1
        assert Entry.objects.filter(verb="surveys.answer.accepted").count() == 1

    def test_others_may_not(self, answer: Any, outsider: Any, appraiser: Any, at: Any) -> None:
        for actor in (outsider, appraiser):
            with pytest.raises(NotAllowed):
                accept_answers(answers=[answer], actor=actor, at=at)


class TestRefuse:
    def test_needs_a_reason(self, answer: Any, who: Any) -> None:
        with pytest.raises(BadInput):
            refuse_answer(answer=answer, reason="  ", **who)
        assert refuse_answer(answer=answer, reason="Gửi nhầm tỉnh", **who).state == "refused"

    def test_not_once_it_is_a_need(self, answer: Any, who: Any) -> None:
        accept_answers(answers=[answer], **who)
        with pytest.raises(BadInput, match="đã thành nhu cầu"):
            refuse_answer(answer=answer, reason="Thử", **who)


class TestReturn:
    def test_takes_the_need_of_its_own_away(self, answer: Any, who: Any) -> None:
        accept_answers(answers=[answer], **who)
        assert return_answer(answer=answer, **who).state == "new"
        assert not Need.objects.exists()

    def test_leaves_a_need_others_asked_for_too(self, campaign: Any, who: Any, at: Any) -> None:
        given = {"campaign": campaign, "client": "::1", "actor": None, "at": at}
        pair = [take_answer(told=TOLD, client_key=uuid4(), **given) for _ in range(2)]
        accept_answers(answers=pair, **who)
        return_answer(answer=pair[0], **who)
        assert Need.objects.get().answers.get() == pair[1]

    def test_not_when_something_was_decided(self, answer: Any, who: Any) -> None:
        accept_answers(answers=[answer], **who)
        need = Need.objects.get()
        decide_need(need=need, outcome="deferred", reason="Đợi năm sau", **who)
        with pytest.raises(BadInput):
            return_answer(answer=answer, **who)
        answer.refresh_from_db()
        assert answer.need == need
