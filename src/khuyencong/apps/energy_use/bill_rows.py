"""Bills of a locked site: written, taken off, brought back; what they may not do to each other."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from khuyencong.apps.energy_use.models import EnergyBill, Site
from khuyencong.apps.energy_use.queries import STANDING
from khuyencong.domain.energy_use.bill_facts import DECIMALS, BillFacts, plain, settle_bill
from khuyencong.domain.energy_use.carriers import base_of, get_carrier, unit_words
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_number

MOST_BILLS = 5000
NAMED = {"unit": "unit_of_use"}
"""Fields of the facts that have another name in the table."""
JOURNALLED = {**NAMED, "starts_on": "period_starts_on", "ends_before": "period_ends_on"}
"""Their names in the journal; the last day of the period stands there."""
FACTS = tuple(each.name for each in fields(BillFacts))


def facts_of_bill(bill: EnergyBill) -> BillFacts:
    """Return a stored bill as facts."""
    return BillFacts(**{name: getattr(bill, NAMED.get(name, name)) for name in FACTS})


def put_bill(site: Site, bill: EnergyBill, facts: BillFacts, *, at: datetime) -> EnergyBill:
    """Write the facts into a bill of a locked site and store it.

    Raises BadInput that names the field: a meter of another site, a unit of another kind than the
    site's bills, days of a meter that another bill holds.
    """
    settled = settle_bill(facts, today=timezone.localdate(at), multiplier=_multiplier(site, facts))
    _check_kind_of_unit(site, bill, settled)
    _check_days_are_free(site, bill, settled)
    _check_reading_goes_on(site, bill, settled)
    for name in FACTS:
        setattr(bill, NAMED.get(name, name), getattr(settled, name))
    bill.save()
    return bill


def new_bill(site: Site) -> EnergyBill:
    """Return an empty bill of a site. Raises BadInput when it has too many."""
    if site.bills.filter(**STANDING).count() >= MOST_BILLS:
        raise BadInput(
            "energy_use.too_many", "Một địa điểm ghi nhiều nhất {most} hóa đơn", most=MOST_BILLS
        )
    owner: dict[str, Any] = {"unit_id": site.unit_id, "province_id": site.province_id}
    return EnergyBill(site=site, **owner)


def deed_data(bill: EnergyBill, before: dict[str, Any]) -> dict[str, Any]:
    """Return what the journal keeps of a deed that left the bill as it is now."""
    keys = {"bill": bill.pk, "version": bill.version, "meter": bill.meter_id}
    return {"row_keys": keys, "before": before, "after": told(bill)}


def told(bill: EnergyBill) -> dict[str, Any]:
    """Return a bill as the journal keeps it: nothing of a removed one, else what is said."""
    if bill.removed_at:
        return {}
    facts = facts_of_bill(bill)
    values = {name: plain(value) for name, value in asdict(facts).items()}
    for ours, theirs in JOURNALLED.items():
        values[theirs] = values.pop(ours)
    del values["meter_id"]
    values["period_ends_on"] = (bill.ends_before - timedelta(days=1)).isoformat()
    values["meter"] = bill.meter.number if bill.meter else ""
    return {name: value for name, value in values.items() if value not in (None, "", False)}


def facts_told(values: dict[str, Any], *, meter_id: int | None) -> BillFacts:
    """Return the facts of a line of the journal."""
    found = {name: values.get(JOURNALLED.get(name, name)) for name in FACTS}
    known: dict[str, Any] = {name: value for name, value in found.items() if value is not None}
    for name in DECIMALS:
        if name in known:
            known[name] = Decimal(known[name])
    known["starts_on"] = date.fromisoformat(known["starts_on"])
    known["ends_before"] = date.fromisoformat(known["ends_before"]) + timedelta(days=1)
    return BillFacts(**(known | {"meter_id": meter_id}))


def span_words(starts_on: Any, ends_before: Any) -> str:
    """Return the days of a bill as people write them."""
    return f"{starts_on:%d/%m/%Y} – {ends_before - timedelta(days=1):%d/%m/%Y}"


def _multiplier(site: Site, facts: BillFacts) -> Decimal:
    if facts.meter_id is None:
        return Decimal(1)
    meter = site.meters.filter(pk=facts.meter_id).first()
    if meter is None or meter.carrier != facts.carrier:
        raise BadInput(
            "energy_use.other_meter", "Chọn một công tơ của địa điểm này", field="meter_id"
        )
    return meter.multiplier


def _check_kind_of_unit(site: Site, bill: EnergyBill, facts: BillFacts) -> None:
    rows = site.bills.filter(carrier=facts.carrier, **STANDING).exclude(pk=bill.pk)
    units = set(rows.order_by().values_list("unit_of_use", flat=True).distinct())
    others = [unit for unit in units if base_of(unit) != base_of(facts.unit)]
    if others:
        raise BadInput(
            "energy_use.mixed_units",
            "Hóa đơn {carrier} của địa điểm này tính bằng {known}; {unit} là đơn vị khác"
            " loại, không cộng được: đổi ra {known} trước khi ghi",
            field="unit",
            carrier=get_carrier(facts.carrier).label_vi.lower(),
            known=unit_words(others[0]),
            unit=unit_words(facts.unit),
        )


def _check_reading_goes_on(site: Site, bill: EnergyBill, facts: BillFacts) -> None:
    """Refuse a first reading below the last one of the meter, unless it was changed."""
    if facts.old_reading is None or facts.is_meter_changed:
        return
    rows = site.bills.filter(
        carrier=facts.carrier,
        meter=facts.meter_id,
        ends_before__lte=facts.starts_on,
        new_reading__isnull=False,
        **STANDING,
    )
    last = rows.exclude(pk=bill.pk).order_by("-ends_before").first()
    if last and last.new_reading is not None and facts.old_reading < last.new_reading:
        raise BadInput(
            "energy_use.reading_went_back",
            "Chỉ số đầu kỳ {old} nhỏ hơn chỉ số cuối kỳ trước {last} ({days}): nếu đã thay công tơ"
            " thì đánh dấu “Đã thay công tơ” và ghi tổng lượng dùng",
            field="old_reading",
            old=format_number(facts.old_reading),
            last=format_number(last.new_reading),
            days=span_words(last.starts_on, last.ends_before),
        )


def _check_days_are_free(site: Site, bill: EnergyBill, facts: BillFacts) -> None:
    if not get_carrier(facts.carrier).is_metered:
        return
    rows = site.bills.filter(
        carrier=facts.carrier,
        meter=facts.meter_id,
        starts_on__lt=facts.ends_before,
        ends_before__gt=facts.starts_on,
        **STANDING,
    )
    if known := rows.exclude(pk=bill.pk).first():
        raise BadInput(
            "energy_use.days_twice",
            "Kỳ này trùng ngày với hóa đơn {days} đã ghi cho cùng công tơ",
            field="starts_on",
            days=span_words(known.starts_on, known.ends_before),
        )
