"""A site's year as plain rows, in few statements, and not for strangers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.energy_use.actions.set_months import set_months
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.month_rows import Series
from khuyencong.apps.energy_use.queries import list_sites, site_year
from tests.energy_use_cast import bill_of

YEAR = {"starts_on": date(2016, 1, 1), "ends_before": date(2016, 4, 1)}


def test_bills_and_output_come_by_month(site: Any, officer: Any, at: Any) -> None:
    for month in ("2015-12", "2016-01", "2016-03"):
        bill_of(site, month, officer=officer, at=at)
    bill_of(site, "2016-02", carrier="rice_husk", unit="kg", officer=officer, at=at)
    rice = Series(kind="output", name="Gạo", unit="tấn", values={date(2016, 1, 1): Decimal(40)})
    set_months(site=site, series=[rice], actor=officer, at=at)
    with CaptureQueriesContext(connection) as asked:
        year = site_year(site, visible_to=officer, **YEAR)
    assert len(asked) <= 5
    power, husk = year.carriers
    assert (power.quantity, power.unit, power.cost_vnd) == (2000, "kWh", 3_400_000)
    assert (husk.quantity, husk.unit) == (1, "t")  # 1000 kg
    assert power.missing == (date(2016, 2, 1),)
    assert year.output_of("Gạo") == {date(2016, 1, 1): 40}
    assert year.name == "Xưởng chính"


def test_strangers_see_nothing(site: Any, outsider: Any) -> None:
    assert not list_sites(visible_to=outsider).exists()
    with pytest.raises(Site.DoesNotExist):
        site_year(site, visible_to=outsider, **YEAR)
