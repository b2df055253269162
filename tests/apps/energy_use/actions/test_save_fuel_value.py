"""The heat of a site's own fuel is kept with its source, once for each unit."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.energy_use.actions.save_fuel_value import save_fuel_value
from khuyencong.apps.energy_use.models import FuelValue
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@pytest.fixture
def save(site: Any, officer: Any, at: Any) -> Any:
    """Return what writes 12,5 GJ/t of husk, unless said otherwise."""
    husk = {"carrier": "rice_husk", "unit": "t", "heat_gj": Decimal("12.5"), "source": "Phiếu 7"}

    def run(**values: Any) -> Any:
        given = {"actor": officer} | husk | values
        return save_fuel_value(site=site, at=at, **given)

    return run


def test_it_is_kept_changed_and_taken_off(save: Any) -> None:
    save()
    save(heat_gj=Decimal(13))
    data = Entry.objects.filter(verb="energy_use.fuel_value.saved").latest("pk").data
    assert (data["before"]["heat_gj"], data["after"]["heat_gj"]) == ("12.5", "13")
    assert FuelValue.objects.get().heat_gj == 13
    assert save(heat_gj=None, source="") is None
    assert not FuelValue.objects.exists()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"carrier": "electricity", "unit": "kWh"}, "carrier"),
        ({"unit": "l"}, "unit"),
        ({"heat_gj": Decimal(0)}, "heat_gj"),
        ({"heat_gj": Decimal("NaN")}, "heat_gj"),
        ({"heat_gj": Decimal(1001)}, "heat_gj"),
        ({"source": " "}, "source"),
        ({"source": "x" * 301}, "source"),
    ],
)
def test_bad_input_names_its_field(save: Any, values: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refusal:
        save(**values)
    assert refusal.value.field == field


def test_strangers_write_nothing(save: Any, outsider: Any) -> None:
    with pytest.raises(NotAllowed):
        save(actor=outsider)
