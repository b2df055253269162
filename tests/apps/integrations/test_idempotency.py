"""One key, one deed: the second request is told what the first was."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from khuyencong.apps.integrations.idempotency import KEPT, answer_once
from khuyencong.apps.integrations.models import KeptAnswer
from khuyencong.domain.foundation.errors import BadInput
from tests.integration_cast import token_of

pytestmark = pytest.mark.django_db


class Deed:
    """Counts how often it was done."""

    def __init__(self) -> None:
        self.done = 0

    def __call__(self) -> tuple[int, Any]:
        self.done += 1
        return 201, {"id": self.done}


def test_the_second_gets_the_answer_of_the_first(centre: Any, at: Any) -> None:
    token, _secret = token_of(centre, at=at)
    deed = Deed()
    given: dict[str, Any] = {"token": token, "key": "k1", "asked": "a" * 64, "do": deed}
    answers = [answer_once(**given, at=at + timedelta(hours=n)) for n in range(3)]
    assert [each.body for each in answers] == [{"id": 1}] * 3
    assert deed.done == 1


def test_the_key_of_another_request_is_refused(centre: Any, at: Any) -> None:
    token, _secret = token_of(centre, at=at)
    answer_once(token=token, key="k1", asked="a" * 64, at=at, do=Deed())
    with pytest.raises(BadInput, match="yêu cầu khác"):
        answer_once(token=token, key="k1", asked="b" * 64, at=at, do=Deed())


def test_the_keys_of_another_token_are_its_own(centre: Any, at: Any) -> None:
    deed = Deed()
    for token, _secret in (token_of(centre, at=at), token_of(centre, at=at)):
        answer_once(token=token, key="k1", asked="a" * 64, at=at, do=deed)
    assert deed.done == 2


def test_what_was_refused_may_be_sent_again(centre: Any, at: Any) -> None:
    token, _secret = token_of(centre, at=at)

    def refuse() -> tuple[int, Any]:
        raise BadInput("x.y", "Sai")

    with pytest.raises(BadInput):
        answer_once(token=token, key="k1", asked="a" * 64, at=at, do=refuse)
    assert answer_once(token=token, key="k1", asked="b" * 64, at=at, do=Deed()).status == 201


def test_old_answers_are_forgotten(centre: Any, at: Any) -> None:
    token, _secret = token_of(centre, at=at)
    answer_once(token=token, key="k1", asked="a" * 64, at=at, do=Deed())
    later = at + KEPT + timedelta(seconds=1)
    answer_once(token=token, key="k2", asked="a" * 64, at=later, do=Deed())
    assert [each.key for each in KeptAnswer.objects.all()] == ["k2"]
