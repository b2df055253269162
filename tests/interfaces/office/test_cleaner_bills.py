"""Readings before and after are filled from the bills of the site, and say so."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.cleaner_production.models import CleanerFile, Reading
from khuyencong.apps.journal.models import Entry
from tests.cleaner_cast import opened, site_of
from tests.energy_use_cast import bill_of

PERIOD = {"phase": "before", "starts_on": "1/1/2015", "last_on": "28/2/2015"}


@pytest.fixture
def held(establishment: Any, officer: Any, at: Any) -> CleanerFile:
    """Two months of 1000 kWh, one month of 30 m³ of water."""
    site = site_of(establishment)
    for month in ("2015-01", "2015-02"):
        bill_of(site, month, officer=officer, at=at)
    water = {"carrier": "water", "unit": "m3", "quantity": Decimal(30)}
    bill_of(site, "2015-01", officer=officer, at=at, **water)
    return opened(site, officer, at)


@pytest.fixture
def page(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def new(held: CleanerFile) -> str:
    return f"/office/cleaner-production/{held.pk}/rows/reading/new/"


def test_one_button_fills_what_the_bills_tell_and_names_what_they_lack(page: Any, new: str) -> None:
    """2 x 1000 kWh are 7200 MJ; February has no bill of water."""
    typed = {"output": "12", "water_m3": "45"}
    answer = page.post(new, PERIOD | typed | {"bills": "1"})
    form = answer.context["form"]
    assert (form["energy_mj"].value(), form["water_m3"].value()) == ("7.200", "45")
    assert form["output"].value() == "12"
    assert "energy_mj" in form["billed"].value()
    assert "điện 2.000 kWh (1 kWh = 3,6 MJ)" in answer.text
    assert "thiếu hóa đơn nước tháng 02/2015" in answer.text
    assert not Reading.objects.exists()


def test_kept_it_says_which_figure_comes_from_bills(page: Any, new: str) -> None:
    sent = PERIOD | {"energy_mj": "7.200", "water_m3": "45", "billed": "energy_mj"}
    shown = page.post(new, sent, follow=True).text
    reading = Reading.objects.get()
    assert reading.billed == {
        "energy_mj": {
            "value": "7200",
            "source": "hóa đơn 01/2015–02/2015: điện 2.000 kWh (1 kWh = 3,6 MJ)",
        }
    }
    assert "hóa đơn 01/2015–02/2015" in shown
    assert "từ hóa đơn" in shown
    assert "nhập tay" in shown
    assert Entry.objects.latest("pk").verb == "cleaner_production.cleaner_file.row_recorded"


def test_a_figure_typed_over_is_typed(page: Any, new: str, held: CleanerFile) -> None:
    page.post(new, PERIOD | {"energy_mj": "7.200", "billed": "energy_mj"})
    reading = Reading.objects.get()
    path = f"/office/cleaner-production/{held.pk}/rows/reading/{reading.pk}/"
    seen = page.get(path).context["seen"]
    page.post(path, PERIOD | {"energy_mj": "7.000", "billed": "energy_mj", "seen": seen})
    reading.refresh_from_db()
    assert (reading.energy_mj, reading.billed) == (7000, {})


def test_a_claim_the_bills_do_not_bear_is_dropped(page: Any, new: str) -> None:
    sent = {"energy_mj": "9.999", "water_m3": "30", "solid_waste_kg": "5"}
    page.post(new, PERIOD | sent | {"billed": "energy_mj,water_m3,solid_waste_kg,pk"})
    assert Reading.objects.get().billed == {}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"starts_on": "2/1/2015"}, "starts_on"),
        ({"last_on": "27/2/2015"}, "last_on"),
        ({"last_on": "31/12/2014"}, "last_on"),
        ({"last_on": ""}, "last_on"),
    ],
)
def test_bills_are_added_by_whole_months(
    page: Any, new: str, errors_of: Any, wrong: dict[str, str], field: str
) -> None:
    answer = page.post(new, PERIOD | wrong | {"bills": "1"})
    assert list(errors_of(answer)) == [field]
    assert not Reading.objects.exists()


def test_a_reading_before_begins_with_the_year_before_the_file(page: Any, new: str) -> None:
    """The file was opened on 1/11/2016."""
    form = page.get(f"{new}?phase=before").context["form"]
    assert str(form["starts_on"].value()) == "2015-11-01"
    assert str(form["last_on"].value()) == "2016-10-31"
