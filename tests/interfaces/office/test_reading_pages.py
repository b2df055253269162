"""Pages of readings of meters."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.energy_use.actions.save_meter import save_meter
from khuyencong.apps.energy_use.models import ReadingFile
from tests.energy_use_cast import READ_HEAD, READINGS, workshop_site


@pytest.fixture
def site(officer: Any, centre: Any, at: Any) -> Any:
    return workshop_site(officer, centre, at)


@pytest.fixture
def page(signed_in: Any, officer: Any) -> Any:
    return signed_in(officer)


def send(page: Any, site: Any, *lines: str, name: str = "so-do.csv", **more: Any) -> Any:
    sent = SimpleUploadedFile(name, "\n".join((READ_HEAD, *lines)).encode())
    told = {"readings": sent, "kind": "use", "edge": "start", "multiplier": "1"} | more
    return page.post(f"/office/energy-use/sites/{site.pk}/readings/new/", told)


def test_a_file_is_sent_shown_and_taken_back(page: Any, site: Any) -> None:
    address = f"/office/energy-use/sites/{site.pk}/readings/"
    assert "Chưa có số đo nào" in page.get(address).text
    answer = send(page, site, *READINGS)
    assert answer.status_code == 302
    held = ReadingFile.objects.get()
    job = page.get(answer.url).text
    assert f"/office/energy-use/readings/{held.pk}/" in job
    assert "so-do.csv" in page.get(address).text
    shown = page.get(f"/office/energy-use/reading-sets/{held.sets.get().pk}/").text
    assert "17–18 h, thứ Tư, 05/2026" in shown
    assert "69,23 %" in shown  # 4.5 of 6.5 kWh in the peak
    assert "thứ Tư, 17–18 h: 5,0 kW" in shown
    assert "22/04/2026" in shown
    undone = page.post(f"/office/energy-use/readings/{held.pk}/undo/", follow=True).text
    assert "Đã hoàn tác" in undone
    assert "chưa nhận hoặc đã hoàn tác" in (
        page.post(f"/office/energy-use/readings/{held.pk}/undo/", follow=True).text
    )


def test_faults_stand_on_the_page_of_the_file(page: Any, site: Any) -> None:
    send(page, site, *READINGS, "<b>;06/05/2026 18:30;x")
    held = ReadingFile.objects.get()
    shown = page.get(f"/office/energy-use/readings/{held.pk}/").text
    assert "&lt;b&gt;" in shown
    assert "Số không đọc được: 1" in shown
    send(page, site, "A;x;1", name="b.csv")
    refused = ReadingFile.objects.latest("pk")
    shown = page.get(f"/office/energy-use/readings/{refused.pk}/").text
    assert "Tệp chưa được nhận" in shown


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"name": "so-do.xlsx"}, "readings"),
        ({"kind": "power"}, "kind"),
        ({"multiplier": "0"}, "multiplier"),
        ({"multiplier": "1,5"}, "multiplier"),
        ({"multiplier": ""}, "multiplier"),
    ],
)
def test_a_form_filled_wrongly_says_where(
    page: Any, site: Any, errors_of: Any, more: dict[str, str], field: str
) -> None:
    assert field in errors_of(send(page, site, *READINGS, **more))
    assert not ReadingFile.objects.exists()


def test_the_multiplier_is_that_of_the_meters(page: Any, site: Any, officer: Any, at: Any) -> None:
    address = f"/office/energy-use/sites/{site.pk}/readings/new/"
    meter: dict[str, Any] = {"site": site, "carrier": "electricity", "actor": officer, "at": at}
    save_meter(**{**meter, "carrier": "water"}, number="N1", multiplier=Decimal(7))
    assert 'value="1"' in page.get(address).text
    save_meter(**meter, number="A<1>", multiplier=Decimal(40))
    shown = page.get(address).text
    assert 'value="40"' in shown
    assert "A&lt;1&gt; ×40" in shown
    save_meter(**meter, number="A2", multiplier=Decimal(20))
    shown = page.get(address).text
    assert 'value="1"' in shown
    assert "A2 ×20" in shown
