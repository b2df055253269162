"""Calling owners back in the office: the list, the call, and what waits for me."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.audits.models import CallBack
from tests.apps.audits.told import told
from tests.interfaces.office.test_undo import offer_of

__all__ = ["told"]
LIST = "/office/call-backs/"


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


def sent(measure: Any, **said: Any) -> dict[str, str]:
    given = {"months": "6", "called_on": "2/9/2016", "told": "Đã làm xong"}
    return {**given, f"status_{measure.pk}": "done", **said}


def test_the_list_says_whose_turn_it_is(office: Any, told: Callable[..., Any]) -> None:
    late, done = told(firm="Lò gạch A"), told("done", firm="Lò gạch B")
    page = office.get(LIST).content.decode()
    assert f"{LIST}{late.audit_id}/" in page
    assert "Quá ngày, chưa gọi" in page
    kept = office.get(LIST, {"state": "late"}).content.decode()
    assert f"{LIST}{done.audit_id}/" not in kept
    over = office.get(LIST, {"state": "over"}).content.decode()
    assert f"{LIST}{done.audit_id}/" in over
    assert f"{LIST}{late.audit_id}/" not in over


def test_a_call_is_written_on_its_page(office: Any, told: Callable[..., Any]) -> None:
    measure = told(firm="Lò gạch A")
    path = f"{LIST}{measure.audit_id}/"
    with CaptureQueriesContext(connection) as asked:
        assert "Lắp biến tần" in office.get(path).content.decode()
    assert len(asked) <= 10
    assert office.post(path, sent(measure)).status_code == 302
    measure.refresh_from_db()
    assert measure.status == "done"
    page = office.get(path).content.decode()
    assert "Đã làm xong" in page
    assert 'name="told"' not in page
    office.post(path, sent(measure))  # sent twice
    assert CallBack.objects.count() == 1


def test_a_refusal_without_a_reason_stands_at_its_field(
    office: Any, told: Callable[..., Any], errors_of: Callable[[Any], Any]
) -> None:
    measure = told()
    path = f"{LIST}{measure.audit_id}/"
    answer = office.post(path, sent(measure, **{f"status_{measure.pk}": "refused"}))
    assert list(errors_of(answer)) == [f"reason_{measure.pk}"]
    assert not CallBack.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [{"called_on": "32/1/2016"}, {"told": ""}, {"told": "x" * 5001}, {"months": "sáu"}],
)
def test_what_is_wrong_keeps_nothing(
    office: Any, told: Callable[..., Any], wrong: dict[str, str]
) -> None:
    measure = told()
    answer = office.post(f"{LIST}{measure.audit_id}/", sent(measure, **wrong))
    assert answer.status_code == 200
    assert not CallBack.objects.exists()


def test_it_waits_among_my_work(office: Any, told: Callable[..., Any]) -> None:
    measure = told(firm="Lò gạch A")
    page = office.get("/office/my-work/").content.decode()
    assert f"{LIST}{measure.audit_id}/" in page
    assert "Gọi lại chủ cơ sở" in page


def test_a_call_is_taken_back_from_its_message(
    office: Any, signed_in: Callable[[Any], Any], outsider: Any, told: Callable[..., Any]
) -> None:
    measure = told(firm="Lò gạch A")
    offer = offer_of(office.post(f"{LIST}{measure.audit_id}/", sent(measure)))
    assert signed_in(outsider).post(offer["to"]).status_code == 404
    assert CallBack.objects.exists()


def test_the_owner_is_asked_again_after_an_undo(office: Any, told: Callable[..., Any]) -> None:
    measure = told(firm="Lò gạch A")
    path = f"{LIST}{measure.audit_id}/"
    offer = offer_of(office.post(path, sent(measure)))
    assert office.post(offer["to"], offer["fields"]).url == path
    assert 'name="told"' in office.get(path).content.decode()
