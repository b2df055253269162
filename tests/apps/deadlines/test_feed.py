"""The calendar of a person holds the ends of contracts and parts to be repaid too."""

from __future__ import annotations

from datetime import date
from typing import Any

from icalendar import Calendar

from khuyencong.apps.deadlines.feed import calendar_of
from khuyencong.apps.money.actions.record_contract import ContractFacts, record_contract
from khuyencong.apps.money.models import Contract, Instalment
from tests.money_cast import given, start
from tests.repayment_cast import lent_project, scheduled

__all__ = ["given", "start"]
TODAY = date(2016, 11, 23)
FACTS = ContractFacts(
    kind="of_agency",
    number="05/HĐKC",
    signed_on=date(2016, 3, 1),
    party_a="Cục",
    party_b="Trung tâm",
    ends_on=date(2017, 6, 30),
)


def days_of(account: Any) -> dict[str, date]:
    events = Calendar.from_ical(calendar_of(account, on=TODAY)).walk("VEVENT")
    return {str(each["UID"]).split("@")[0]: each.decoded("DTSTART") for each in events}


def test_a_contract_stands_there_until_it_is_liquidated(
    start: Any, given: Any, officer: Any
) -> None:
    contract = record_contract(projects=[start("trademark")], facts=FACTS, **given)
    assert days_of(officer) == {f"contract-{contract.pk}": date(2017, 6, 30)}
    Contract.objects.filter(pk=contract.pk).update(liquidated_on=TODAY)
    assert days_of(officer) == {}


def test_each_open_part_to_be_repaid_stands_there(
    centre: Any, officer: Any, outsider: Any, at: Any
) -> None:
    scheduled(lent_project(centre, officer, at), officer, at)
    parts = Instalment.objects.filter(due_on__gt=TODAY)
    told = days_of(officer)
    assert {f"instalment-{each.pk}": each.due_on for each in parts}.items() <= told.items()
    assert days_of(outsider) == {}
    Instalment.objects.update(is_open=False)
    assert days_of(officer) == {}
