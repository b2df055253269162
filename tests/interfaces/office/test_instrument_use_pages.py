"""The instrument something was measured with, on the pages of audits and files of readings."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.facilities.models import InstrumentUse
from tests.audit_cast import audit, energy_site, given
from tests.energy_use_cast import READINGS
from tests.facility_cast import calibration_of, facility_of
from tests.interfaces.office.test_facility_pages import undo_last
from tests.interfaces.office.test_reading_pages import send

__all__ = ["audit", "energy_site", "given"]


@pytest.fixture
def office(signed_in: Any, officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def meter(centre: Any, officer: Any, at: Any) -> Any:
    held = facility_of(centre, actor=officer, at=at)
    calibration_of(held, actor=officer, at=at, until=date(2016, 8, 31))
    return held


def test_an_audit_tells_that_the_calibration_was_over(office: Any, audit: Any, meter: Any) -> None:
    address = f"/office/audits/{audit.pk}/instruments/new/"
    assert "hiệu chuẩn đến hết 31/08/2016" in office.get(address).text
    sent = {"facility_id": meter.pk, "used_on": "01/09/2016", "what": "Công suất"}
    page = office.post(address, sent, follow=True)
    assert "trước ngày đo" in page.text  # said, not refused
    shown = f"/office/audits/{audit.pk}/instruments/"
    assert "Đã hết hạn 31/08/2016" in office.get(shown).text
    assert office.post(f"/office/audits/{audit.pk}/report.docx").status_code == 200
    use = InstrumentUse.objects.get()
    page = office.post(f"/office/facilities/uses/{use.pk}/remove/", follow=True)
    assert "Đã hết hạn" not in office.get(shown).text
    undo_last(office, page)
    assert "Đã hết hạn 31/08/2016" in office.get(shown, headers={"HX-Request": "true"}).text


def test_in_time_nothing_is_warned_of(office: Any, audit: Any, meter: Any) -> None:
    sent = {"facility_id": meter.pk, "used_on": "31/08/2016"}
    page = office.post(f"/office/audits/{audit.pk}/instruments/new/", sent, follow=True)
    assert "trước ngày đo" not in page.text
    shown = office.get(f"/office/audits/{audit.pk}/instruments/").text
    assert "Còn hạn đến hết 31/08/2016" in shown


def test_a_file_of_readings_names_its_instrument(office: Any, energy_site: Any, meter: Any) -> None:
    send(office, energy_site, *READINGS)
    held = energy_site.reading_files.get()
    address = f"/office/energy-use/readings/{held.pk}/instruments/new/"
    first = office.get(address).context["form"].initial["used_on"]
    assert first == max(each.last_day for each in held.sets.all())
    sent = {"facility_id": meter.pk, "used_on": f"{first:%d/%m/%Y}"}
    page = office.post(address, sent, follow=True)
    assert "Máy phân tích điện năng" in page.text
    assert "Hiệu chuẩn vào ngày đo" in page.text
