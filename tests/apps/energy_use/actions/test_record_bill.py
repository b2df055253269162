"""Bills are kept once for each day of a meter, corrected, taken off and brought back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.energy_use.actions.record_bill import record_bill
from khuyencong.apps.energy_use.actions.remove_bill import remove_bill
from khuyencong.apps.energy_use.actions.save_meter import save_meter
from khuyencong.apps.energy_use.actions.undo_bill_change import undo_bill_change
from khuyencong.apps.energy_use.bill_rows import facts_of_bill
from khuyencong.apps.energy_use.models import EnergyBill
from khuyencong.apps.energy_use.queries import list_bills
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.energy_use_cast import bill_facts, bill_of


@pytest.fixture
def who(officer: Any, at: Any) -> dict[str, Any]:
    return {"officer": officer, "at": at}


@pytest.fixture
def by(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


def test_it_is_kept_and_journalled(site: Any, who: Any) -> None:
    bill = bill_of(site, "2016-03", **who)
    assert (bill.unit_of_use, bill.quantity, bill.unit_id) == ("kWh", 1000, site.unit_id)
    data = Entry.objects.get(verb="energy_use.bill.recorded").data
    assert data["after"]["quantity"] == "1000"
    assert data["after"]["before_vat_vnd"] == 1_700_000


def test_a_photo_is_kept_with_it(site: Any, by: Any) -> None:
    sent = ("hoa-don.png", b"not a picture")
    with pytest.raises(BadInput):
        record_bill(site=site, facts=bill_facts("2016-03"), sent=sent, **by)
    assert not EnergyBill.objects.exists()


def test_days_of_a_meter_are_billed_once(site: Any, who: Any, by: Any) -> None:
    bill_of(site, "2016-03", **who)
    with pytest.raises(BadInput, match="01/03/2016 – 31/03/2016") as refusal:
        bill_of(site, "2016-03", **who)
    assert refusal.value.field == "starts_on"
    meter = save_meter(site=site, carrier="electricity", number="2", **by)
    bill_of(site, "2016-03", meter_id=meter.pk, **who)
    assert EnergyBill.objects.count() == 2


def test_deliveries_of_one_month_add_up(site: Any, who: Any) -> None:
    for _ in range(2):
        bill_of(site, "2016-03", carrier="rice_husk", **who)
    assert list_bills(site).count() == 2


def test_units_that_do_not_add_up_are_refused(site: Any, who: Any) -> None:
    bill_of(site, "2016-03", carrier="diesel", unit="l", **who)
    with pytest.raises(BadInput, match="khác loại") as refusal:
        bill_of(site, "2016-04", carrier="diesel", unit="kg", **who)
    assert refusal.value.field == "unit"


def test_readings_follow_the_multiplier(site: Any, who: Any, by: Any) -> None:
    meter = save_meter(site=site, carrier="electricity", number="2", multiplier=Decimal(40), **by)
    readings = {"old_reading": Decimal(100), "new_reading": Decimal(150)}
    bill = bill_of(site, "2016-03", meter_id=meter.pk, quantity=None, **readings, **who)
    assert bill.quantity == 2000  # 50 steps of 40 kWh


def test_a_reading_below_the_last_one_asks_about_the_meter(site: Any, who: Any) -> None:
    def read(month: str, old: int, new: int, **values: Any) -> Any:
        readings = {"old_reading": Decimal(old), "new_reading": Decimal(new), "quantity": None}
        return bill_of(site, month, **(readings | values), **who)

    read("2016-01", 100, 150)
    with pytest.raises(BadInput, match="nhỏ hơn chỉ số cuối kỳ trước 150") as refusal:
        read("2016-02", 90, 140)
    assert refusal.value.field == "old_reading"
    read("2016-02", 0, 60, is_meter_changed=True, quantity=Decimal(55))
    assert read("2016-03", 60, 100).quantity == 40


def test_a_meter_of_another_kind_is_refused(site: Any, who: Any, by: Any) -> None:
    meter = save_meter(site=site, carrier="water", number="2", **by)
    with pytest.raises(BadInput) as refusal:
        bill_of(site, "2016-03", meter_id=meter.pk, **who)
    assert refusal.value.field == "meter_id"


def test_a_correction_is_taken_back(site: Any, who: Any, by: Any) -> None:
    bill = bill_of(site, "2016-03", **who)
    facts = bill_facts("2016-03", quantity=Decimal(900))
    bill = record_bill(site=site, facts=facts, bill=bill, seen_version=1, **by)
    with pytest.raises(BadInput, match="vừa được người khác sửa"):
        record_bill(site=site, facts=facts, bill=bill, seen_version=1, **by)
    back = undo_bill_change(bill=bill, version=2, **by)
    assert (back.quantity, back.version) == (1000, 3)
    with pytest.raises(BadInput, match="vừa được người khác sửa"):
        undo_bill_change(bill=bill, version=2, **by)


def test_taking_back_brings_every_figure(site: Any, who: Any, by: Any) -> None:
    meter = save_meter(site=site, carrier="electricity", number="2", **by)
    hours = {"normal_kwh": Decimal("600.5"), "peak_kwh": Decimal(250), "offpeak_kwh": Decimal(0)}
    said = {"quantity": None, "kvarh": Decimal(480), "number": "AA/26E", "amount_vnd": 1_836_000}
    bill = bill_of(site, "2016-03", meter_id=meter.pk, **hours, **said, **who)
    facts = facts_of_bill(bill)
    bill = record_bill(site=site, facts=bill_facts("2016-04"), bill=bill, **by)
    assert facts_of_bill(undo_bill_change(bill=bill, version=2, **by)) == facts


def test_it_is_taken_off_and_brought_back(site: Any, who: Any, by: Any) -> None:
    bill = bill_of(site, "2016-03", **who)
    with pytest.raises(BadInput) as refusal:
        remove_bill(bill=bill, reason=" ", **by)
    assert refusal.value.field == "reason"
    bill = remove_bill(bill=bill, reason="nhập nhầm", **by)
    assert not list_bills(site).exists()
    undo_bill_change(bill=bill, version=2, **by)
    assert list_bills(site).get().quantity == 1000
    assert Entry.objects.filter(verb="energy_use.bill.undone").exists()


def test_bringing_back_is_refused_when_the_days_are_taken(site: Any, who: Any, by: Any) -> None:
    bill = remove_bill(bill=bill_of(site, "2016-03", **who), reason="nhập nhầm", **by)
    bill_of(site, "2016-03", **who)
    with pytest.raises(BadInput, match="trùng ngày"):
        undo_bill_change(bill=bill, version=2, **by)


def test_an_entry_is_taken_back(site: Any, who: Any, by: Any) -> None:
    bill = bill_of(site, "2016-03", **who)
    undo_bill_change(bill=bill, version=1, **by)
    assert not list_bills(site).exists()


def test_strangers_write_nothing(site: Any, outsider: Any, appraiser: Any, at: Any) -> None:
    for stranger in (outsider, appraiser):
        with pytest.raises(NotAllowed):
            bill_of(site, "2016-03", officer=stranger, at=at)
