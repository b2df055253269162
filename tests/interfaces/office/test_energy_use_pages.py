"""Sites, their bills and months on pages: written, shown by hour band, named where missing."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.energy_use.actions.remove_site import remove_site
from khuyencong.apps.energy_use.actions.set_months import set_months
from khuyencong.apps.energy_use.models import Driver, EnergyBill, Output, Site
from khuyencong.apps.energy_use.month_rows import Series
from khuyencong.interfaces.office.templatetags.energy_use_words import r_squared
from tests.energy_use_cast import bill_of, workshop_site


@pytest.fixture
def site(officer: Any, centre: Any, at: Any) -> Any:
    contract = {"use": "production", "voltage": "6_22", "is_three_price": True}
    return workshop_site(officer, centre, at, **contract)


@pytest.fixture
def office(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_a_site_is_written_from_its_establishment(office: Any, site: Any) -> None:
    firm = site.establishment_id
    assert "Xưởng chính" in text(office.get(f"/office/establishments/{firm}/energy/"))
    path = f"/office/establishments/{firm}/energy/new/"
    answer = office.post(path, {"name": "Kho lạnh", "transformer_kva": "160,5"}, follow=True)
    assert "Đã ghi địa điểm" in text(answer)
    made = Site.objects.get(name="Kho lạnh")
    assert made.transformer_kva == Decimal("160.5")
    answer = office.post(path, {"name": "Kho lạnh"})
    assert "Cơ sở đã có địa điểm tên này" in text(answer)


def test_an_empty_site_says_what_to_do(office: Any, site: Any) -> None:
    assert "Kỳ này chưa có hóa đơn nào" in text(office.get(f"/office/energy-use/{site.pk}/"))


def test_the_page_shows_bands_money_and_gaps(office: Any, site: Any, officer: Any, at: Any) -> None:
    bands = {"normal_kwh": Decimal(600), "peak_kwh": Decimal(250), "offpeak_kwh": Decimal(150)}
    for month in ("2016-08", "2016-10"):
        bill_of(site, month, officer=officer, at=at, kvarh=Decimal(750), **bands)
    page = text(office.get(f"/office/energy-use/{site.pk}/"))
    assert "2.000</span> kWh" in page
    assert "1.700</span> đồng/kWh" in page
    assert "25 %" in page  # of the peak
    assert "0,8</span>" in page  # 1000 kWh and 750 kVArh
    assert "chưa có hóa đơn từ 01/09/2016 đến 30/09/2016" in page
    assert 'class="band-peak"' in page
    assert "0,0001543 TOE/kWh" in page


def test_a_bill_is_typed_with_decimal_comma_and_taken_back(office: Any, site: Any) -> None:
    path = f"/office/energy-use/{site.pk}/bills/new/"
    said = {
        "starts_on": "01/03/2016",
        "ends_on": "31/03/2016",
        "unit": "kWh",
        "normal_kwh": "600,5",
        "peak_kwh": "250",
        "offpeak_kwh": "0",
        "before_vat_vnd": "1,7 triệu",
    }
    answer = office.post(path, said, follow=True)
    bill = EnergyBill.objects.get()
    assert (bill.quantity, bill.before_vat_vnd) == (Decimal("850.5"), 1_700_000)
    assert f"/office/energy-use/bills/{bill.pk}/undo/1/" in text(answer)
    office.post(f"/office/energy-use/bills/{bill.pk}/undo/1/")
    bill.refresh_from_db()
    assert bill.removed_at


def test_a_wrong_bill_is_told_at_its_field(office: Any, site: Any) -> None:
    path = f"/office/energy-use/{site.pk}/bills/new/"
    said = {"starts_on": "01/03/2016", "ends_on": "31/03/2016", "unit": "kWh", "quantity": "-5"}
    page = text(office.post(path, said))
    assert "Cần một số từ 0 trở lên" in page
    page = text(office.post(path, said | {"quantity": "1.5x"}))
    assert "Cần một số, ví dụ" in page
    readings = {"quantity": "", "old_reading": "99900", "new_reading": "120"}
    page = text(office.post(path, said | readings))
    assert "đã thay công tơ" in page
    assert not EnergyBill.objects.exists()


def test_a_correction_of_a_band_carries_the_total(
    office: Any, site: Any, officer: Any, at: Any
) -> None:
    bands = {"normal_kwh": Decimal(600), "peak_kwh": Decimal(250), "offpeak_kwh": Decimal(150)}
    bill = bill_of(site, "2016-03", officer=officer, at=at, **bands)
    path = f"/office/energy-use/bills/{bill.pk}/"
    said = {
        "starts_on": "01/03/2016", "ends_on": "31/03/2016", "unit": "kWh", "version": "1",
        "quantity": "1.000", "normal_kwh": "700", "peak_kwh": "250", "offpeak_kwh": "150",
        "before_vat_vnd": "1.700.000",
    }  # fmt: skip
    office.post(path, said)
    bill.refresh_from_db()
    assert (bill.quantity, bill.version) == (1100, 2)
    page = text(office.post(path, said))
    assert "vừa được người khác sửa" in page


def grid(months: int, **cells: str) -> dict[str, str]:
    """The posted grid; ``m3_quantity="900"`` is March."""
    told = {"months-TOTAL_FORMS": str(months), "months-INITIAL_FORMS": str(months)}
    for key, value in cells.items():
        month, name = key.split("_", 1)
        told[f"months-{int(month[1:]) - 1}-{name}"] = value
    return told


def test_months_are_typed_at_once(office: Any, site: Any) -> None:
    path = f"/office/energy-use/{site.pk}/bills/months/?year=2016"
    cells = {"m1_quantity": "1.000", "m1_before_vat_vnd": "1,7 triệu", "m3_quantity": "900,5"}
    answer = office.post(path, grid(12, **cells), follow=True)
    assert "Đã ghi 2 hóa đơn" in text(answer)
    assert [each.quantity for each in EnergyBill.objects.all()] == [1000, Decimal("900.5")]
    cells = {"m1_quantity": "1.000", "m1_before_vat_vnd": "1.700.000", "m1_version": "1",
             "m3_quantity": "901", "m3_version": "1"}  # fmt: skip
    answer = office.post(path, grid(12, **cells), follow=True)
    assert "Đã ghi 1 hóa đơn" in text(answer)  # January said nothing new


def test_a_wrong_cell_of_the_grid_keeps_nothing(office: Any, site: Any) -> None:
    path = f"/office/energy-use/{site.pk}/bills/months/?year=2016"
    page = text(office.post(path, grid(12, m1_quantity="1000", m2_peak_kwh="5")))
    assert "02/2016" in page
    assert "Ghi đủ ba khung giờ" in page
    assert not EnergyBill.objects.exists()


def test_other_units_read_but_do_not_write(
    client: Any, site: Any, make_account: Any, department: Any, officer: Any, at: Any
) -> None:
    bill_of(site, "2016-03", officer=officer, at=at)
    reader = make_account(department, "officer")
    client.force_login(reader, backend="django.contrib.auth.backends.ModelBackend")
    page = text(client.get(f"/office/energy-use/{site.pk}/"))
    assert "Sửa địa điểm" not in page
    path = f"/office/energy-use/{site.pk}/bills/months/?year=2016"
    page = text(client.post(path, grid(12, m1_quantity="1000")))
    assert "không có vai trò đó" in page
    assert EnergyBill.objects.count() == 1


def test_output_is_typed_by_month_and_taken_back(office: Any, site: Any) -> None:
    path = f"/office/energy-use/{site.pk}/output/output/?year=2016"
    said = {"name": "Gạo trắng", "unit": "tấn", "2016-03": "1.200,5", "2016-04": "900"}
    answer = office.post(path, said, follow=True)
    assert [each.quantity for each in Output.objects.all()] == [Decimal("1200.5"), 900]
    undo = re.search(r"/office/energy-use/\d+/output/undo/\d+/", text(answer))
    assert undo
    office.post(undo[0])
    assert not Output.objects.exists()
    page = text(office.post(path, said | {"2016-03": "-3"}))
    assert "Cần một số từ 0 trở lên" in page
    page = text(office.post(path, said | {"unit": ""}))
    assert "Ghi đơn vị của sản phẩm" in page


def test_a_driver_may_be_below_zero(office: Any, site: Any) -> None:
    path = f"/office/energy-use/{site.pk}/output/driver/?year=2016"
    office.post(path, {"name": "Nhiệt độ", "unit": "°C", "2016-01": "-2,5"})
    assert Driver.objects.get().value == Decimal("-2.5")
    assert office.get(f"/office/energy-use/{site.pk}/output/what/").status_code == 404


def run_a_year(site: Any, officer: Any, at: Any) -> None:
    """Ten months of 2016 on a line: 500 kWh and 20 more for each tonne."""
    values = {}
    for number in range(1, 11):
        kwh = Decimal(500 + 20 * (10 + number))
        bill_of(site, f"2016-{number:02}", officer=officer, at=at, quantity=kwh)
        values[date(2016, number, 1)] = Decimal(10 + number)
    rice = Series(kind="output", name="Gạo trắng", unit="tấn", values=values)
    set_months(site=site, series=[rice], actor=officer, at=at)


def test_the_baseline_is_drawn_with_its_verdict(
    office: Any, site: Any, officer: Any, at: Any
) -> None:
    assert "Chưa đủ số liệu" in text(office.get(f"/office/energy-use/{site.pk}/baseline/"))
    run_a_year(site, officer, at)
    page = text(office.get(f"/office/energy-use/{site.pk}/baseline/"))
    assert "Điện (kWh) = 500 + 20 × Gạo trắng" in page
    assert "Dùng được" in page
    assert page.count('class="chart-line"') == 3


def test_all_energy_stands_beside_electricity(
    office: Any, site: Any, officer: Any, at: Any
) -> None:
    run_a_year(site, officer, at)
    path = f"/office/energy-use/{site.pk}/baseline/?carrier=all.toe"
    page = text(office.get(path))
    # (500 + 20 x) kWh x 0.0001543: 0.07715 + 0.003086 x
    assert "Tất cả năng lượng (TOE) = 0,0772 + 0,00309 × Gạo trắng" in page
    assert "0,0001543 TOE/kWh" in page
    page = text(office.get(f"/office/energy-use/{site.pk}/benchmark/"))
    # 8 100 kWh = 1.24983 TOE for 155 t
    assert "0,00806</span> TOE/tấn" in page


def test_only_a_line_that_misses_nothing_has_r_squared_one() -> None:
    assert [r_squared(value) for value in (0.9971, 0.99996, 0.5, 1.0, None)] == [
        "0,997", "0,999", "0,500", "1", "–",
    ]  # fmt: skip


def test_few_peers_are_not_shown_and_norms_say_their_state(
    office: Any, site: Any, officer: Any, at: Any
) -> None:
    run_a_year(site, officer, at)
    page = text(office.get(f"/office/energy-use/{site.pk}/benchmark/"))
    # 5000 + 20 x 155 = 8100 kWh for 155 t
    assert "52,3</span> kWh/tấn Gạo trắng" in page
    assert "Có 0 địa điểm khác" in page
    assert "hết hiệu lực" in page


def test_a_meter_is_written_on_the_site(office: Any, site: Any) -> None:
    path = f"/office/energy-use/{site.pk}/meters/new/"
    said = {"carrier": "electricity", "number": "123", "multiplier": "40"}
    page = text(office.post(path, said, follow=True))
    assert "123" in page
    page = text(office.post(path, said))
    assert "Địa điểm đã có công tơ số này" in page


def test_the_list_finds_and_filters(office: Any, site: Any) -> None:
    assert "Xưởng chính" in text(office.get("/office/energy-use/?q=xay+xat"))
    assert "Xưởng chính" not in text(office.get("/office/energy-use/?use=business"))
    assert "Xưởng chính" in text(office.get("/office/energy-use/?use=production&bills=none"))


def test_a_sheet_is_sent_and_taken_back(office: Any, site: Any) -> None:
    path = f"/office/energy-use/{site.pk}/import/bills/"

    def send(text: str) -> str:
        sheet = SimpleUploadedFile("bang.csv", text.encode())
        return " ".join(office.post(path, {"sheet": sheet}, follow=True).text.split())

    assert "chưa nhập dòng nào" in send("Tháng;Sản lượng\n01/2016;nhiều\n")
    assert "tháng dạng 01/2026" in send("Tháng;Sản lượng\n13/2016;900\n")
    assert "Đã nhập 1 dòng" in send("Tháng;Sản lượng\n01/2016;900\n")
    undo = re.search(r"/office/energy-use/imports/\d+/undo/", text(office.get(path)))
    assert undo
    office.post(undo[0])
    assert not EnergyBill.objects.filter(removed_at=None).exists()
    assert office.get("/office/energy-use/template-output.xlsx").content.startswith(b"PK")
    assert office.get("/office/energy-use/template-what.xlsx").status_code == 404


def test_in_english_a_figure_comes_back_as_it_was(
    office: Any, site: Any, officer: Any, at: Any
) -> None:
    bill_of(site, "2016-01", officer=officer, at=at, quantity=Decimal("1200.5"))
    office.cookies["django_language"] = "en"
    page = text(office.get(f"/office/energy-use/{site.pk}/bills/months/?year=2016"))
    assert 'value="1.200,5"' in page


def test_all_bills_are_listed_filtered_and_exported(
    office: Any, site: Any, officer: Any, at: Any
) -> None:
    bill_of(site, "2016-03", officer=officer, at=at)
    bill_of(site, "2015-03", carrier="rice_husk", officer=officer, at=at)
    path = "/office/energy-use/bills/"
    assert "Trấu" in text(office.get(path + "?year=2015"))
    assert "01/03/2016" not in text(office.get(path + "?year=2015"))
    assert "01/03/2016" in text(office.get(path + "?q=xay+xat&carrier=electricity"))
    sheet = b"".join(office.get(path + "export.xlsx"))
    assert sheet.startswith(b"PK")


def test_a_norm_is_compared_only_when_its_trade_is_chosen(
    office: Any, site: Any, officer: Any, at: Any
) -> None:
    run_a_year(site, officer, at)
    path = f"/office/energy-use/{site.pk}/benchmark/"
    assert "norm=sec.seafood.shrimp" in text(office.get(path))
    page = text(office.get(path + "?norm=sec.seafood.shrimp"))
    assert "3 %" in page  # 52,3 of 2050


@pytest.mark.parametrize(
    "path",
    [
        "?to=9999-99",
        "?to=0001-01",
        "?to=1999-12",
        "?to=2099-12",
        "?to=%00",
        "bills/?carrier=<script>&page=-5",
        "bills/?page=99999999999999999999",
        "bills/new/?carrier=%27",
        "bills/months/?year=0&carrier=x&meter=99999999999999999999",
        "output/?year=99999",
        "output/output/?name=%00&year=-1",
        "baseline/?carrier=x&product=%3Cb%3E&span=-1&driver=y&season=yes",
        "benchmark/?product=%22%3E&norm=x",
    ],
)
def test_odd_addresses_are_answered(
    office: Any, site: Any, officer: Any, at: Any, path: str
) -> None:
    run_a_year(site, officer, at)
    answer = office.get(f"/office/energy-use/{site.pk}/{path}")
    assert answer.status_code == 200
    assert "<script>&" not in answer.text


def test_a_tampered_grid_keeps_nothing(office: Any, site: Any) -> None:
    path = f"/office/energy-use/{site.pk}/bills/months/?year=2016"
    for data in ({}, {"months-TOTAL_FORMS": "9999", "months-INITIAL_FORMS": "x"}, grid(3)):
        assert office.post(path, data).status_code == 200
    cells = {"m1_quantity": "9" * 30, "m2_before_vat_vnd": "1e400", "m3_kvarh": "NaN"}
    page = text(office.post(path, grid(12, **cells)))
    assert "Cần một số, ví dụ" in page
    assert not EnergyBill.objects.exists()


def test_words_of_others_are_escaped(office: Any, site: Any, officer: Any, at: Any) -> None:
    bad = "<img src=x onerror=1>"
    path = f"/office/energy-use/{site.pk}/output/output/?year=2016"
    office.post(path, {"name": bad, "unit": "{x}%s", "2016-03": "5"})
    bill_of(site, "2016-03", officer=officer, at=at, number=bad, note=bad)
    for page in ("", "bills/", "output/", "baseline/", "benchmark/"):
        assert bad not in office.get(f"/office/energy-use/{site.pk}/{page}").text


def test_a_change_of_a_site_is_taken_back(office: Any, site: Any) -> None:
    path = f"/office/energy-use/{site.pk}/edit/"
    said = {"name": "Xưởng lớn", "use": "production", "voltage": "6_22", "version": "1"}
    page = text(office.post(path, said | {"is_three_price": "yes"}, follow=True))
    assert f"/office/energy-use/{site.pk}/undo/2/" in page
    office.post(f"/office/energy-use/{site.pk}/undo/2/")
    site.refresh_from_db()
    assert site.name == "Xưởng chính"


def test_a_site_is_removed_or_set_aside_and_comes_back(
    office: Any, site: Any, officer: Any, at: Any
) -> None:
    path = f"/office/energy-use/{site.pk}/"
    assert f"{path}remove/" in text(office.get(path))
    page = text(office.post(f"{path}remove/", follow=True))
    assert "Đã bỏ địa điểm" in page
    (way,) = re.findall(r"/office/energy-use/removed/\d+/restore/", page)[:1]
    assert "Đã lấy lại địa điểm" in text(office.post(way, follow=True))
    bill_of(Site.objects.get(), "2016-03", officer=officer, at=at)
    assert "đang có 1 hóa đơn" in text(office.get(f"{path}remove/"))
    assert "bắt buộc" in text(office.post(f"{path}remove/", {"reason": ""})).lower()
    page = text(office.post(f"{path}remove/", {"reason": "<b>Đã đóng"}, follow=True))
    assert "Địa điểm này đã để riêng." in page
    assert "&lt;b&gt;Đã đóng" in page
    assert "Ghi hóa đơn theo tháng" not in page
    assert site.name in text(office.get("/office/energy-use/?standing=aside"))
    page = text(office.post(f"{path}again/", follow=True))
    assert "Địa điểm lại được dùng" in page


def test_another_unit_finds_no_site_to_remove(
    client: Any, site: Any, officer: Any, outsider: Any, at: Any
) -> None:
    client.force_login(outsider, backend="django.contrib.auth.backends.ModelBackend")
    path = f"/office/energy-use/{site.pk}/"
    assert client.post(f"{path}remove/").status_code == 404
    assert client.post(f"{path}again/").status_code == 404
    entry = remove_site(site=site, actor=officer, at=at)
    assert client.post(f"/office/energy-use/removed/{entry.pk}/restore/").status_code == 404
