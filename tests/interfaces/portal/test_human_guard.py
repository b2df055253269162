"""Public forms ask a sum in words only when something looks odd."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from khuyencong.apps.accounts.human_check import ask_question, page_seal
from khuyencong.apps.accounts.throttle import Limit
from khuyencong.apps.surveys.models import Answer
from khuyencong.interfaces.common.human_guard import WORDS
from khuyencong.interfaces.portal import receipts, surveys, tracking
from tests.interfaces.portal.test_surveys import ADDRESS, FORM, JSON
from tests.template import AT

UNSEALED = {name: value for name, value in FORM.items() if name != "page_seal"}
ONCE = Limit("test_asked", 1, timedelta(minutes=15))


@pytest.fixture
def visitor(client: Any, campaign: Any, monkeypatch: Any) -> Any:
    from django.utils import timezone

    monkeypatch.setattr(timezone, "now", lambda: AT)
    return client


def sum_of(page: str) -> str:
    """Answer the question as somebody who reads it does."""
    figures = {str(word): figure for figure, word in WORDS.items()}
    left, right = re.search(r"(\w+) cộng (\w+) bằng mấy\?", page).groups()  # type: ignore[union-attr]
    return str(figures[left] + figures[right])


class TestSurvey:
    def test_a_page_opened_by_a_person_is_asked_nothing(self, visitor: Any) -> None:
        page = visitor.get(ADDRESS).content.decode()
        assert re.search(r'name="page_seal" value="[^"]+"', page)
        assert "bằng mấy" not in page
        assert "receipt" in visitor.post(ADDRESS, FORM, headers=JSON).json()

    @pytest.mark.parametrize(
        "seal",
        [None, "", "forged", page_seal("survey", at=AT)],
        ids=["none", "empty", "forged", "just now"],  # a seal is another one each time
    )
    def test_no_seal_a_forged_one_or_haste_is_asked_a_sum(self, visitor: Any, seal: Any) -> None:
        sent = UNSEALED if seal is None else {**UNSEALED, "page_seal": seal}
        response = visitor.post(ADDRESS, sent)
        page = response.content.decode()
        assert not Answer.objects.exists()
        assert "Trả lời câu hỏi ở cuối phiếu" in page
        human_seal = re.search(r'name="human_seal" value="([^"]+)"', page)
        assert human_seal
        given = {"human_seal": human_seal[1], "human_answer": sum_of(page)}
        visitor.post(ADDRESS, sent | given)
        assert Answer.objects.count() == 1

    def test_what_was_typed_stays_and_a_wrong_sum_gets_another_question(self, visitor: Any) -> None:
        asked = ask_question("survey", at=AT)
        given = {"human_seal": asked.seal, "human_answer": "99"}
        page = visitor.post(ADDRESS, UNSEALED | given).content.decode()
        assert 'aria-invalid="true"' in page
        assert FORM["wish"] in page
        assert asked.seal not in page

    def test_a_script_gets_the_question_and_answers_it(self, visitor: Any) -> None:
        said = visitor.post(ADDRESS, UNSEALED, headers=JSON)
        assert said.status_code == 422
        ask = said.json()["ask"]
        given = {"human_seal": ask["seal"], "human_answer": sum_of(ask["words"])}
        assert "receipt" in visitor.post(ADDRESS, UNSEALED | given, headers=JSON).json()

    def test_one_answer_lets_no_second_need_pass(self, visitor: Any) -> None:
        asked = ask_question("survey", at=AT)
        given = {"human_seal": asked.seal, "human_answer": str(asked.left + asked.right)}
        statuses = [
            visitor.post(
                ADDRESS, UNSEALED | given | {"client_key": str(UUID(int=n))}, headers=JSON
            ).status_code
            for n in range(2)
        ]
        assert statuses == [200, 422]

    def test_what_was_taken_and_is_sent_again_is_asked_nothing(self, visitor: Any) -> None:
        receipt = visitor.post(ADDRESS, FORM, headers=JSON).json()["receipt"]
        assert visitor.post(ADDRESS, UNSEALED, headers=JSON).json()["receipt"] == receipt

    def test_much_from_one_address_is_asked(self, visitor: Any, monkeypatch: Any) -> None:
        monkeypatch.setattr(surveys, "ASKED_AFTER", ONCE)
        visitor.post(ADDRESS, FORM, headers=JSON)
        second = FORM | {"client_key": str(UUID(int=8))}
        assert "ask" in visitor.post(ADDRESS, second, headers=JSON).json()
        elsewhere = visitor.post(ADDRESS, second, headers=JSON, REMOTE_ADDR="203.0.113.9")
        assert "receipt" in elsewhere.json()

    def test_a_collaborator_is_never_asked(self, visitor: Any, collaborator: Any) -> None:
        visitor.force_login(collaborator, backend="django.contrib.auth.backends.ModelBackend")
        assert "page_seal" not in visitor.get(ADDRESS).content.decode()
        assert "receipt" in visitor.post(ADDRESS, UNSEALED, headers=JSON).json()


@pytest.mark.parametrize(
    ("module", "address"),
    [(tracking, "/tra-cuu/?code=ABCDEFGHJK"), (receipts, "/s/receipt/?receipt=khongco9")],
)
def test_codes_tried_one_after_the_other_are_asked(
    visitor: Any, monkeypatch: Any, module: Any, address: str
) -> None:
    monkeypatch.setattr(module, "ASKED_AFTER", ONCE)
    assert "bằng mấy" not in visitor.get(address).content.decode()
    page = visitor.get(address).content.decode()
    seal = re.search(r'name="human_seal" value="([^"]+)"', page)
    assert seal
    asked = f"{address}&human_seal={seal[1]}&human_answer={sum_of(page)}"
    assert "Không có" in visitor.get(asked).content.decode()
