"""Decisions about villages and crafts: kept, corrected, withdrawn, taken back, journalled."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from pypdf import PdfWriter

from khuyencong.apps.craft_villages.actions.amend_recognition import amend_recognition
from khuyencong.apps.craft_villages.actions.record_recognition import record_recognition
from khuyencong.apps.craft_villages.actions.record_subject import record_subject
from khuyencong.apps.craft_villages.actions.remove_row import remove_row
from khuyencong.apps.craft_villages.actions.restore_row import restore_row
from khuyencong.apps.craft_villages.actions.undo_withdrawal import undo_withdrawal
from khuyencong.apps.craft_villages.actions.withdraw_recognition import withdraw_recognition
from khuyencong.apps.craft_villages.facts import WithdrawalFacts
from khuyencong.apps.craft_villages.models import Recognition
from khuyencong.apps.craft_villages.queries import kind_on, recognitions_of
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.village_cast import craft_of, decision_of

GONE = WithdrawalFacts(withdrawn_on=date(2016, 2, 1), withdrawn_reason="Không còn đủ hộ")


@pytest.fixture
def who(appraiser: Any, at: Any) -> dict[str, Any]:
    return {"actor": appraiser, "at": at}


@pytest.fixture
def decision(craft_village: Any, who: dict[str, Any]) -> Any:
    return record_recognition(subject=craft_village, facts=decision_of(), **who)


def told(verb: str) -> Entry:
    return Entry.objects.get(verb=f"craft_villages.{verb}")


def test_the_register_row_repeats_what_the_decision_says(decision: Any, craft_village: Any) -> None:
    craft_village.refresh_from_db()
    assert craft_village.state == "recognised"
    assert craft_village.recognised_as == "village"
    assert craft_village.rule_set == "rules_2006"
    assert told("village.recognised").data["number"] == "12/QĐ-MH"
    assert craft_village.is_recognised_on(date(2014, 5, 5)) is None
    assert craft_village.is_recognised_on(date(2014, 5, 6)) is True


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"number": " "}, "number"),
        ({"decided_by": ""}, "decided_by"),
        ({"recognised_as": "town"}, "recognised_as"),
        ({"recognised_as": "traditional_craft"}, "recognised_as"),
        ({"decided_on": date(2030, 1, 1)}, "decided_on"),
        ({"rule_set": "rules_2018"}, "rule_set"),
        ({"rule_set": "rules_1999"}, "rule_set"),
        ({"note": "x" * 501}, "note"),
    ],
)
def test_what_is_wrong_is_named(
    craft_village: Any, who: dict[str, Any], changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        record_recognition(subject=craft_village, facts=decision_of(**changes), **who)
    assert refused.value.field == field
    assert not Recognition.objects.exists()


def test_the_same_number_is_kept_once(
    decision: Any, craft_village: Any, who: dict[str, Any]
) -> None:
    with pytest.raises(BadInput, match="đã ghi cho"):
        record_recognition(subject=craft_village, facts=decision_of(), **who)


def test_only_appraisers_and_leaders_who_see_the_village(
    craft_village: Any, decision: Any, officer: Any, outsider: Any, make_account: Any, at: Any
) -> None:
    foreign = make_account(outsider.main_unit(), "leader")
    for actor in (officer, outsider, foreign):
        given: dict[str, Any] = {"actor": actor, "at": at}
        with pytest.raises(NotAllowed):
            record_recognition(subject=craft_village, facts=decision_of(number="2"), **given)
        with pytest.raises(NotAllowed):
            amend_recognition(recognition=decision, facts=decision_of(), seen_version=1, **given)
        with pytest.raises(NotAllowed):
            withdraw_recognition(recognition=decision, facts=GONE, **given)
        with pytest.raises(NotAllowed):
            remove_row(row=decision, **given)


def test_a_paper_is_kept_with_it(craft_village: Any, who: dict[str, Any]) -> None:
    data = io.BytesIO()
    writer = PdfWriter()
    writer.add_blank_page(width=100, height=100)
    writer.write(data)
    sent = ("quyet-dinh.pdf", data.getvalue())
    kept = record_recognition(subject=craft_village, facts=decision_of(), sent=sent, **who)
    assert kept.file is not None and kept.file.name == "quyet-dinh.pdf"


def test_corrected_it_tells_what_was_before(decision: Any, who: dict[str, Any]) -> None:
    facts = decision_of(recognised_as="traditional_village")
    amend_recognition(recognition=decision, facts=facts, seen_version=1, **who)
    assert told("village.recognition_amended").data == {
        "before": {"recognised_as": "village"},
        "after": {"recognised_as": "traditional_village"},
    }
    with pytest.raises(BadInput, match="vừa sửa"):
        amend_recognition(recognition=decision, facts=decision_of(), seen_version=1, **who)
    amend_recognition(recognition=decision, facts=facts, seen_version=2, **who)
    assert Entry.objects.filter(verb="craft_villages.village.recognition_amended").count() == 1


def test_withdrawn_and_taken_back(decision: Any, craft_village: Any, who: dict[str, Any]) -> None:
    withdraw_recognition(recognition=decision, facts=GONE, **who)
    craft_village.refresh_from_db()
    assert craft_village.state == "withdrawn"
    assert craft_village.is_recognised_on(date(2016, 1, 31)) is True
    assert craft_village.is_recognised_on(date(2016, 2, 1)) is False
    with pytest.raises(BadInput, match="Đã thu hồi"):
        withdraw_recognition(recognition=decision, facts=GONE, **who)
    undo_withdrawal(recognition=decision, **who)
    craft_village.refresh_from_db()
    assert craft_village.state == "recognised"
    assert told("village.withdrawal_undone").data["before"]["withdrawn_reason"] == "Không còn đủ hộ"
    with pytest.raises(BadInput, match="chưa bị thu hồi"):
        undo_withdrawal(recognition=decision, **who)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        (WithdrawalFacts(withdrawn_on=date(2013, 1, 1), withdrawn_reason="x"), "withdrawn_on"),
        (WithdrawalFacts(withdrawn_on=date(2031, 1, 1), withdrawn_reason="x"), "withdrawn_on"),
        (WithdrawalFacts(withdrawn_on=date(2016, 1, 1), withdrawn_reason=" "), "withdrawn_reason"),
    ],
)
def test_a_withdrawal_has_a_day_and_a_reason(
    decision: Any, who: dict[str, Any], facts: Any, field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        withdraw_recognition(recognition=decision, facts=facts, **who)
    assert refused.value.field == field


def test_removed_it_counts_no_more_and_comes_back(
    decision: Any, craft_village: Any, who: dict[str, Any]
) -> None:
    remove_row(row=decision, **who)
    craft_village.refresh_from_db()
    assert (craft_village.state, craft_village.recognised_on) == ("", None)
    with pytest.raises(BadInput, match="đã bị bỏ"):
        remove_row(row=decision, **who)
    restore_row(row=decision, **who)
    craft_village.refresh_from_db()
    assert craft_village.state == "recognised"
    with pytest.raises(BadInput, match="chưa bị bỏ"):
        restore_row(row=decision, **who)


def test_it_does_not_come_back_beside_one_of_the_same_number(
    decision: Any, craft_village: Any, who: dict[str, Any]
) -> None:
    remove_row(row=decision, **who)
    record_recognition(subject=craft_village, facts=decision_of(), **who)
    with pytest.raises(BadInput, match="đã ghi cho"):
        restore_row(row=decision, **who)


def test_a_later_decision_stands_for_the_village(
    decision: Any, craft_village: Any, who: dict[str, Any]
) -> None:
    later = decision_of(
        number="9/QĐ-MH", recognised_as="traditional_village", decided_on=date(2016, 3, 1)
    )
    record_recognition(subject=craft_village, facts=later, **who)
    rows = recognitions_of(craft_village)
    assert kind_on(rows, date(2015, 1, 1)) == ("recognised", "village")
    assert kind_on(rows, date(2016, 3, 1)) == ("recognised", "traditional_village")
    assert kind_on(rows, date(2014, 5, 5)) == ("", "")


def test_a_craft_is_recognised_apart_and_stays_while_it_is(
    craft_village: Any, centre: Any, officer: Any, who: dict[str, Any], at: Any
) -> None:
    facts = craft_of(village_id=craft_village.pk)
    craft = record_subject(facts=facts, unit=centre, actor=officer, at=at)
    with pytest.raises(BadInput):
        record_recognition(subject=craft, facts=decision_of(), **who)
    as_craft = decision_of(recognised_as="traditional_craft", rule_set="")
    record_recognition(subject=craft, facts=as_craft, **who)
    craft_village.refresh_from_db()
    assert craft_village.state == ""
    with pytest.raises(BadInput, match="còn quyết định"):
        remove_row(row=craft, actor=officer, at=at)
    assert told("craft.recognised").object_id == str(craft.pk)
