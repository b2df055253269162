"""Figures of months of a locked site: output of a product, or what else moves consumption."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from django.utils import timezone

from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.models import Driver, Output, Site, UseImport
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.energy_use.bill_facts import EARLIEST, MOST, plain
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

Kind = Literal["output", "driver"]
LONGEST_NAME, LONGEST_UNIT = 120, 30
MOST_NAMES = 20
DIGITS = Decimal("0.001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Figures of one product, or of one driver, by the first day of a month; None: take off."""

    kind: Kind
    name: str
    unit: str
    values: Mapping[date, Decimal | None]

    def settled(self, *, today: date) -> Series:
        """Return it as it is kept. Raises BadInput whose field is name, unit or the month."""
        name = _text("name", self.name, LONGEST_NAME)
        unit = _text("unit", self.unit, LONGEST_UNIT)
        if not name:
            raise _bad("name", "Ghi tên sản phẩm" if self.kind == "output" else "Ghi tên đại lượng")
        if not unit and self.kind == "output":
            raise _bad("unit", "Ghi đơn vị của sản phẩm: tấn, viên, m³…")
        for month, value in self.values.items():
            _check_month(month, today=today)
            if value is not None:
                _check_value(self.kind, month, value)
        return Series(kind=self.kind, name=name, unit=unit, values=dict(self.values))


def put_series(
    site: Site, series: Series, *, at: datetime, use_import: UseImport | None = None
) -> dict[str, Any]:
    """Bring the rows of a locked site to a series; return before and after, empty for no change.

    Raises BadInput that names the field: two units of one product, a month to come, a bad figure.
    """
    series = series.settled(today=timezone.localdate(at))
    label, figure, rows = _rows_of(site, series)
    stored = {each.month: each for each in rows.filter(**{label: series.name})}
    others = [each for month, each in stored.items() if month not in series.values]
    if wrong := next((each for each in others if each.unit_of_use != series.unit), None):
        told = f"Các tháng khác của {series.name} tính bằng {wrong.unit_of_use}; dùng một đơn vị"
        raise _bad("unit", told)
    if not stored and rows.order_by().values(label).distinct().count() >= MOST_NAMES:
        raise _bad("name", f"Một địa điểm ghi nhiều nhất {MOST_NAMES} loại")
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for month, value in sorted(series.values.items()):
        row = stored.get(month)
        had = getattr(row, figure) if row else None
        if had == value and (row is None or row.unit_of_use == series.unit):
            continue
        before[f"{month:%m/%Y}"], after[f"{month:%m/%Y}"] = plain(had), plain(value)
        _store(site, row, series, {label: series.name, figure: value, "month": month}, use_import)
    if not after:
        return {}
    unit_before = next(iter(stored.values())).unit_of_use if stored else series.unit
    about = {"series": series.kind, "name": series.name, "unit_of_use": series.unit}
    return {**about, "unit_of_use_before": unit_before, "before": before, "after": after}


def write_series_entry(
    site: Site, data: dict[str, Any], *, undone: bool = False, **who: Any
) -> Entry:
    """Write the line of a change of a series."""
    return write_entry_of(site, "months.undone" if undone else "months.set", data, **who)


def series_from(data: Mapping[str, Any], side: Literal["before", "after"]) -> Series:
    """Return a series as a line of the journal keeps it, before or after."""
    values = {
        datetime.strptime(month, "%m/%Y").date(): None if value is None else Decimal(value)
        for month, value in data[side].items()
    }
    unit = data["unit_of_use_before"] if side == "before" else data["unit_of_use"]
    return Series(kind=data["series"], name=data["name"], unit=unit, values=values)


def current_values(site: Site, series: Series) -> dict[date, Decimal | None]:
    """Return what is stored for the months of a series."""
    label, figure, rows = _rows_of(site, series)
    found = dict(rows.filter(**{label: series.name}).values_list("month", figure))
    return {month: found.get(month) for month in series.values}


def _rows_of(site: Site, series: Series) -> tuple[str, str, Any]:
    if series.kind == "output":
        return "product", "quantity", Output.objects.filter(site=site)
    return "name", "value", Driver.objects.filter(site=site)


def _store(
    site: Site, row: Any, series: Series, values: dict[str, Any], use_import: UseImport | None
) -> None:
    figure = values["quantity"] if series.kind == "output" else values["value"]
    if figure is None:
        row.delete()
        return
    model: Any = Output if series.kind == "output" else Driver
    if row is None:
        row = model(site=site, unit_id=site.unit_id, province_id=site.province_id)
    if series.kind == "output":
        row.use_import = use_import
    for name, value in (values | {"unit_of_use": series.unit}).items():
        setattr(row, name, value)
    row.save()


def _check_month(month: Any, *, today: date) -> None:
    if not isinstance(month, date) or month.day != 1 or not EARLIEST <= month <= today:
        raise _bad("month", f"Cần một tháng từ {EARLIEST:%m/%Y} đến {today:%m/%Y}")


def _check_value(kind: Kind, month: date, value: Any) -> None:
    field = f"{month:%Y-%m}"
    lowest = Decimal(0) if kind == "output" else -MOST
    if not isinstance(value, Decimal) or not value.is_finite() or not lowest <= value <= MOST:
        raise _bad(field, "Cần một số từ 0 trở lên" if kind == "output" else "Cần một số")
    if value != value.quantize(DIGITS):
        raise _bad(field, "Nhiều nhất ba chữ số sau dấu phẩy")


def _text(field: str, text: Any, longest: int) -> str:
    if not isinstance(text, str) or len(nfc(text)) > longest:
        raise _bad(field, f"Nhiều nhất {longest} ký tự")
    return nfc(text.replace("\x00", "")).strip()


def _bad(field: str, message: str) -> BadInput:
    return BadInput(
        "energy_use.bad_months", message.replace("{", "{{").replace("}", "}}"), field=field
    )
