"""Electricity by hour band: shares, prices, what it should cost, what moving the peak is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy.tariffs import Band, Tariff
from khuyencong.domain.energy_use.bills import Bill, month_of
from khuyencong.domain.energy_use.carriers import ELECTRICITY, in_base
from khuyencong.domain.energy_use.costs import fact_words
from khuyencong.domain.energy_use.site_year import SiteYear

SHIPPED = FactBook.shipped()
BANDS: tuple[Band, ...] = ("normal", "peak", "offpeak")
NO_TARIFF = "Chưa có biểu giá dùng được cho ngày này"
NO_CONTRACT = "Chưa ghi mục đích mua điện và cấp điện áp của địa điểm"
NO_BANDS = "Hóa đơn không chia theo khung giờ"
NO_MONEY = "Hóa đơn chưa ghi tiền"
NO_VAT = "Hóa đơn chỉ ghi tiền gồm thuế, chưa có thuế suất dùng được cho ngày này"
NO_DEMAND = "Giá hai thành phần cần công suất cực đại của tháng"
VAT_TAKEN_OFF = "Tiền trước thuế tính lại từ tiền gồm thuế"
TWO_PRICES = "Giá đổi trong kỳ: chia theo ngày"
A_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class BandMonth:
    """Electricity of one bill: kWh by band (None: not told), money before VAT without the part for
    reactive energy, what the tariff of its days makes of it, and the difference.

    ``billed_vnd`` and ``expected_vnd`` are None with the reason in ``notes``.
    """

    month: date
    starts_on: date
    ends_before: date
    kwh: Decimal
    by_band: dict[Band, Decimal] | None
    billed_vnd: int | None
    expected_vnd: int | None
    notes: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    hours_act: str = ""

    @property
    def difference_vnd(self) -> int | None:
        """Return the bill less the tariff; None where one is not known."""
        if self.billed_vnd is None or self.expected_vnd is None:
            return None
        return self.billed_vnd - self.expected_vnd

    @property
    def average_vnd(self) -> Decimal | None:
        """Return the money for one kWh [VND/kWh]."""
        if self.billed_vnd is None or not self.kwh:
            return None
        return Decimal(self.billed_vnd) / self.kwh


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """What a year's peak is worth elsewhere, by the hours and prices of a day.

    ``peak_kwh`` in a year is taken from ``months`` months billed by those hours. Money in VND a
    year, before VAT, when all of it goes to normal or to off-peak hours.
    """

    hours_label: str
    hours_act: str
    peak_hours: tuple[str, ...]
    tariff_act: str
    months: int
    peak_kwh: Decimal
    to_normal_vnd: int
    to_offpeak_vnd: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BandYear:
    """Electricity of a period: each bill, and sums over those that tell bands."""

    months: tuple[BandMonth, ...]
    kwh: Decimal
    by_band: dict[Band, Decimal]
    shares: dict[Band, Decimal]
    average_vnd: Decimal | None
    difference_vnd: int | None
    shift: Shift | None
    shift_note: str


def split_bands(year: SiteYear, *, on: date) -> BandYear:
    """Return the electricity of a period by band; a shift looks at the hours of the day ``on``."""
    bills = [each for each in year.bills if each.carrier == ELECTRICITY]
    rows = tuple(_month(each, year) for each in sorted(bills, key=lambda bill: bill.starts_on))
    told = [each.by_band for each in rows if each.by_band is not None]
    sums = {band: sum((each[band] for each in told), Decimal(0)) for band in BANDS}
    whole = sum(sums.values(), Decimal(0))
    shift, note = _shift(rows, year, on=on)
    return BandYear(
        months=rows,
        kwh=sum((each.kwh for each in rows), Decimal(0)),
        by_band=sums,
        shares={band: kwh / whole for band, kwh in sums.items()} if whole else {},
        average_vnd=_average(rows),
        difference_vnd=_difference(rows),
        shift=shift,
        shift_note=note,
    )


def before_vat(bill: Bill, facts: FactBook = SHIPPED) -> tuple[int | None, str]:
    """Return the money of a bill before VAT [VND], and a note where it is worked out or wanting."""
    if bill.before_vat_vnd is not None:
        return bill.before_vat_vnd, ""
    if bill.amount_vnd is None:
        return None, NO_MONEY
    rate = facts.find_fact("vat.electricity", on=bill.ends_before - timedelta(days=1))
    if rate is None:
        return None, NO_VAT
    plain = Decimal(bill.amount_vnd) / (1 + rate.value / 100)
    return int(plain.quantize(Decimal(1))), f"{VAT_TAKEN_OFF}: {fact_words(rate)}"


def expected(bill: Bill, year: SiteYear) -> tuple[int | None, list[str], list[str]]:
    """Return what a bill comes to by the tariff of its days [VND before VAT], notes and acts.

    At one price all of it is at the price of normal hours. A price that changed within the bill
    counts for its share of the days.
    """
    if not year.use or not year.voltage:
        return None, [NO_CONTRACT], []
    bands = _by_band(bill)
    if bands is None and year.is_three_price is not False:
        return None, [NO_BANDS], []
    if bands is None:
        kwh = in_base(bill.quantity, bill.unit)
        bands = {"normal": kwh, "peak": Decimal(0), "offpeak": Decimal(0)}
    total, acts = Decimal(0), []
    spans = _tariffs_of(bill, year)
    for tariff, days in spans:
        if tariff is None:
            return None, [NO_TARIFF], []
        if tariff.capacity_vnd and bill.max_demand_kw is None:
            return None, [NO_DEMAND], []
        whole = sum((kwh * tariff.price_vnd(band) for band, kwh in bands.items()), Decimal(0))
        whole += (bill.max_demand_kw or 0) * tariff.capacity_vnd
        total += whole * days / bill.days
        acts.append(tariff.act)
    notes = [TWO_PRICES] if len(spans) > 1 else []
    return int(total.quantize(Decimal(1))), notes, acts


def _month(bill: Bill, year: SiteYear) -> BandMonth:
    money, money_note = before_vat(bill, year.facts)
    told, notes, acts = expected(bill, year)
    hours, _ = year.facts.hours_of(on=bill.starts_on, switched_on=year.new_hours_from)
    return BandMonth(
        month=month_of(bill),
        starts_on=bill.starts_on,
        ends_before=bill.ends_before,
        kwh=in_base(bill.quantity, bill.unit),
        by_band=_by_band(bill),
        billed_vnd=None if money is None else money - (bill.reactive_vnd or 0),
        expected_vnd=told,
        notes=tuple(each for each in (money_note, *notes) if each),
        acts=tuple(dict.fromkeys(acts)),
        hours_act=hours.act,
    )


def _by_band(bill: Bill) -> dict[Band, Decimal] | None:
    normal, peak, offpeak = bill.normal_kwh, bill.peak_kwh, bill.offpeak_kwh
    if normal is None or peak is None or offpeak is None:
        return None
    return {"normal": normal, "peak": peak, "offpeak": offpeak}


def _tariffs_of(bill: Bill, year: SiteYear) -> list[tuple[Tariff | None, int]]:
    """Return the tariffs of a bill's days with how many days each holds."""
    spans: list[tuple[Tariff | None, int]] = []
    for number in range(bill.days):
        day = bill.starts_on + timedelta(days=number)
        tariff = year.facts.find_tariff(use=year.use, voltage=year.voltage, on=day)
        if spans and spans[-1][0] == tariff:
            spans[-1] = (tariff, spans[-1][1] + 1)
        else:
            spans.append((tariff, 1))
    return spans


def _average(rows: Sequence[BandMonth]) -> Decimal | None:
    known = [(each.billed_vnd, each.kwh) for each in rows if each.billed_vnd is not None]
    kwh = sum((each[1] for each in known), Decimal(0))
    return sum((Decimal(each[0]) for each in known), Decimal(0)) / kwh if kwh else None


def _difference(rows: Sequence[BandMonth]) -> int | None:
    known = [each.difference_vnd for each in rows if each.difference_vnd is not None]
    return sum(known) if known else None


def _shift(rows: Sequence[BandMonth], year: SiteYear, *, on: date) -> tuple[Shift | None, str]:
    tariff = year.facts.find_tariff(use=year.use, voltage=year.voltage, on=on)
    hours, note = year.facts.hours_of(on=on, switched_on=year.new_hours_from)
    if year.is_three_price is False:
        return None, "Địa điểm mua điện một giá: không có chênh lệch giờ"
    if tariff is None:
        return None, NO_TARIFF if year.use and year.voltage else NO_CONTRACT
    told = [each for each in rows if each.by_band and each.hours_act == hours.act]
    if not told:
        return None, f"Chưa có hóa đơn nào theo khung giờ đang dùng ({hours.act})"
    days = sum((each.ends_before - each.starts_on).days for each in told)
    peak = sum((each.by_band["peak"] for each in told if each.by_band), Decimal(0))
    yearly = peak / days * 365
    return (
        Shift(
            hours_label=hours.label_vi,
            hours_act=hours.act,
            peak_hours=hours.peak,
            tariff_act=tariff.act,
            months=len(told),
            peak_kwh=yearly,
            to_normal_vnd=int(yearly * (tariff.peak_vnd - tariff.normal_vnd)),
            to_offpeak_vnd=int(yearly * (tariff.peak_vnd - tariff.offpeak_vnd)),
        ),
        note,
    )
