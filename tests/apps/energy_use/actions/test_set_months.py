"""Output and drivers by month: one unit of a product, each cell named, taken back as a whole."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.energy_use.actions.set_months import set_months
from khuyencong.apps.energy_use.actions.undo_months import undo_months
from khuyencong.apps.energy_use.models import Driver, Output
from khuyencong.apps.energy_use.month_rows import Series
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


def rice(unit: str = "tấn", **months: str | None) -> Series:
    """Output of rice; ``m03="12.5"`` is March 2016."""
    values = {
        date(2016, int(month[1:]), 1): None if told is None else Decimal(told)
        for month, told in months.items()
    }
    return Series(kind="output", name="Gạo trắng", unit=unit, values=values)


@pytest.fixture
def by(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


def test_months_are_kept_and_journalled(site: Any, by: Any) -> None:
    set_months(site=site, series=[rice(m03="12.5", m04="10")], **by)
    assert [each.quantity for each in Output.objects.all()] == [Decimal("12.5"), 10]
    data = Entry.objects.get(verb="energy_use.months.set").data
    assert data["after"] == {"03/2016": "12.5", "04/2016": "10"}
    assert set_months(site=site, series=[rice(m03="12.5")], **by) == []


def test_a_change_is_taken_back(site: Any, by: Any) -> None:
    set_months(site=site, series=[rice(m03="12.5")], **by)
    (entry,) = set_months(site=site, series=[rice(m03=None, m04="7")], **by)
    undo_months(site=site, entry_id=entry.pk, **by)
    assert [(each.month.month, each.quantity) for each in Output.objects.all()] == [
        (3, Decimal("12.5"))
    ]
    with pytest.raises(BadInput, match="đã được sửa tiếp"):
        undo_months(site=site, entry_id=entry.pk, **by)


def test_one_product_has_one_unit(site: Any, by: Any) -> None:
    set_months(site=site, series=[rice(m03="12.5")], **by)
    with pytest.raises(BadInput, match="tính bằng tấn") as refusal:
        set_months(site=site, series=[rice(unit="bao", m04="7")], **by)
    assert refusal.value.field == "0.unit"
    set_months(site=site, series=[rice(unit="bao", m03="250")], **by)  # the whole of it: allowed
    assert Output.objects.get().unit_of_use == "bao"


def test_a_driver_may_be_below_zero(site: Any, by: Any) -> None:
    cold = Series(kind="driver", name="Nhiệt độ", unit="°C", values={date(2016, 1, 1): Decimal(-2)})
    set_months(site=site, series=[cold], **by)
    assert Driver.objects.get().value == -2


@pytest.mark.parametrize(
    ("series", "field"),
    [
        (rice(m03="-1"), "0.2016-03"),
        (rice(m03="NaN"), "0.2016-03"),
        (rice(m03="1e13"), "0.2016-03"),
        (rice(m03="0.0001"), "0.2016-03"),
        (rice(unit="", m03="1"), "0.unit"),
        (rice(unit="{x}" * 20, m03="1"), "0.unit"),
        (rice(m12="1"), "0.month"),
        (Series(kind="output", name=" ", unit="t", values={}), "0.name"),
        (
            Series(kind="output", name="x", unit="t", values={date(2016, 3, 2): Decimal(1)}),
            "0.month",
        ),
    ],
)
def test_bad_input_names_its_cell(site: Any, by: Any, series: Series, field: str) -> None:
    with pytest.raises(BadInput) as refusal:
        set_months(site=site, series=[series], **by)
    assert refusal.value.field == field
    assert str(refusal.value)


def test_strangers_write_nothing(site: Any, outsider: Any, at: Any) -> None:
    with pytest.raises(NotAllowed):
        set_months(site=site, series=[rice(m03="1")], actor=outsider, at=at)
