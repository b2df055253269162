"""Owners are called back six months after the visit, while a measure is open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.audits.actions.record_call_back import Became, record_call_back
from khuyencong.apps.audits.actions.set_status import set_status
from khuyencong.apps.audits.actions.undo_call_back import undo_call_back
from khuyencong.apps.audits.call_backs import (
    asked_months_of,
    get_audit_to_call,
    list_due_call_backs,
    next_call,
)
from khuyencong.apps.audits.models import CallBack
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.audits.told import told

__all__ = ["told"]
Maker = Callable[..., Any]
DUE = date(2016, 9, 1)  # the visit of ``told`` is on 1 March 2016


def due(account: Any, by: date) -> list[int]:
    return [each.pk for each in list_due_call_backs(visible_to=account, by=by)]


def test_it_is_due_on_the_day_and_not_before(told: Maker, officer: Any, outsider: Any) -> None:
    audit = told().audit
    assert due(officer, date(2016, 8, 31)) == []
    assert due(officer, DUE) == [audit.pk]
    assert due(outsider, DUE) == []


@pytest.mark.parametrize("status", ["refused", "done"])
def test_nothing_is_asked_of_what_is_over(told: Maker, officer: Any, status: str) -> None:
    told(status)
    assert due(officer, DUE) == []


def test_a_call_sets_what_became_of_each_measure(told: Maker, officer: Any, at: Any) -> None:
    first, second = told("proposed", firm="A"), told("accepted", firm="A")
    record_call_back(
        audit=first.audit,
        months=6,
        called_on=DUE,
        told="  Đã lắp biến tần ",
        became={first.pk: Became(status="done"), second.pk: Became(status="accepted")},
        actor=officer,
        at=at,
    )
    call = CallBack.objects.get()
    assert (call.told, call.months, call.unit_id) == ("Đã lắp biến tần", 6, first.unit_id)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.status, first.status_on) == ("done", DUE)
    assert second.version == 1  # stayed as it was
    verbs = [each.verb for each in Entry.objects.order_by("pk")][-2:]
    assert verbs == ["audits.measure.status_set", "audits.call_back.recorded"]
    assert due(officer, DUE) == []
    audit = get_audit_to_call(first.audit_id, visible_to=officer)
    assert next_call(audit, asked_months_of(audit)) is None


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"told": " "}, "told"),
        ({"called_on": date(2016, 2, 29)}, "called_on"),
        ({"called_on": date(2099, 1, 1)}, "called_on"),
        ({"months": 12}, None),
    ],
)
def test_what_cannot_be_is_refused(
    told: Maker, officer: Any, at: Any, said: dict[str, Any], field: str | None
) -> None:
    given = {"months": 6, "called_on": DUE, "told": "Đang làm", **said}
    with pytest.raises(BadInput) as refusal:
        record_call_back(audit=told().audit, became={}, actor=officer, at=at, **given)
    assert refusal.value.field == field
    assert not CallBack.objects.exists()


def test_a_refusal_needs_its_reason_and_nothing_is_kept(told: Maker, officer: Any, at: Any) -> None:
    measure = told()
    with pytest.raises(BadInput) as refusal:
        record_call_back(
            audit=measure.audit,
            months=6,
            called_on=DUE,
            told="Không làm",
            became={measure.pk: Became(status="refused")},
            actor=officer,
            at=at,
        )
    assert refusal.value.field == f"reason_{measure.pk}"


def test_a_call_is_written_once(told: Maker, officer: Any, at: Any) -> None:
    audit = told().audit
    given: dict[str, Any] = {"audit": audit, "months": 6, "called_on": DUE, "told": "Chưa làm"}
    record_call_back(became={}, actor=officer, at=at, **given)
    with pytest.raises(BadInput, match="đã có người ghi"):
        record_call_back(became={}, actor=officer, at=at, **given)


def test_a_measure_of_another_audit_is_left_alone(told: Maker, officer: Any, at: Any) -> None:
    mine, other = told(), told()
    given: dict[str, Any] = {"audit": mine.audit, "months": 6, "called_on": DUE, "told": "Xong"}
    record_call_back(became={other.pk: Became(status="done")}, actor=officer, at=at, **given)
    other.refresh_from_db()
    assert other.status == "proposed"


def test_only_who_records_audits_there_may(
    told: Maker, outsider: Any, appraiser: Any, at: Any
) -> None:
    given: dict[str, Any] = {"audit": told().audit, "months": 6, "called_on": DUE, "told": "Xong"}
    for actor in (outsider, appraiser):
        with pytest.raises(NotAllowed):
            record_call_back(became={}, actor=actor, at=at, **given)


def test_a_call_is_taken_back_with_what_it_set(told: Maker, officer: Any, at: Any) -> None:
    measure = told("proposed", firm="A")
    who: dict[str, Any] = {"actor": officer, "at": at}
    given: dict[str, Any] = {"months": 6, "called_on": DUE, "told": "Đã lắp"}
    became = {measure.pk: Became(status="done")}
    entry = record_call_back(audit=measure.audit, became=became, **given, **who)
    undo_call_back(audit=measure.audit, entry_id=entry.pk, **who)
    measure.refresh_from_db()
    assert (measure.status, measure.status_on, measure.version) == ("proposed", None, 3)
    assert not CallBack.objects.exists()
    assert Entry.objects.latest("pk").verb == "audits.call_back.undone"
    assert due(officer, DUE) == [measure.audit_id]
    with pytest.raises(BadInput, match="Không có việc nào"):
        undo_call_back(audit=measure.audit, entry_id=entry.pk, **who)


def test_a_call_stays_once_a_measure_moved_on(told: Maker, officer: Any, at: Any) -> None:
    measure = told("proposed", firm="A")
    who: dict[str, Any] = {"actor": officer, "at": at}
    given: dict[str, Any] = {"months": 6, "called_on": DUE, "told": "Sẽ lắp"}
    became = {measure.pk: Became(status="accepted")}
    entry = record_call_back(audit=measure.audit, became=became, **given, **who)
    set_status(measure=measure, status="done", on=DUE, **who)
    with pytest.raises(BadInput, match="Người khác vừa sửa"):
        undo_call_back(audit=measure.audit, entry_id=entry.pk, **who)
    assert CallBack.objects.exists()


def test_only_who_records_there_takes_a_call_back(
    told: Maker, officer: Any, outsider: Any, appraiser: Any, at: Any
) -> None:
    audit = told().audit
    given: dict[str, Any] = {"months": 6, "called_on": DUE, "told": "Sẽ lắp"}
    entry = record_call_back(audit=audit, became={}, actor=officer, at=at, **given)
    for actor in (outsider, appraiser):
        with pytest.raises(NotAllowed):
            undo_call_back(audit=audit, entry_id=entry.pk, actor=actor, at=at)
