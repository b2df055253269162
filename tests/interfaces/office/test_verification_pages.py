"""Pages of measured savings."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.energy_use.queries import list_bills
from khuyencong.apps.verifications.models import Verification
from khuyencong.interfaces.office.forms.verification import VerificationForm
from tests.energy_use_cast import workshop_site
from tests.verification_cast import months_of, verification_of

TYPED = {
    "title": "Thay quạt hút",
    "carrier": "electricity",
    "columns": ["Gạo"],
    "before_starts_on": "01/2015",
    "before_ends_before": "9-2015",
    "after_starts_on": "2016-01",
    "after_ends_before": "03/2016",
    "confidence": "0.90",
    "note": "",
}


@pytest.fixture
def site(officer: Any, centre: Any, at: Any) -> Any:
    made = workshop_site(officer, centre, at)
    months_of(made, officer=officer, at=at)
    return made


@pytest.fixture
def page(signed_in: Any, officer: Any) -> Any:
    return signed_in(officer)


def new(page: Any, site: Any, **typed: Any) -> Any:
    return page.post(f"/office/energy-use/sites/{site.pk}/verifications/new/", TYPED | typed)


def test_from_the_form_to_a_confirmed_saving(page: Any, site: Any) -> None:
    assert "Chưa có lần đo kiểm nào" in page.get("/office/verifications/").text
    form = page.get(f"/office/energy-use/sites/{site.pk}/verifications/new/").text
    assert "Gạo" in form
    assert new(page, site).status_code == 302
    held = Verification.objects.get()
    address = f"/office/verifications/{held.pk}/"
    with CaptureQueriesContext(connection) as asked:
        shown = page.get(address).text
    assert len(asked) <= 10
    assert "Có tiết kiệm" in shown
    assert "30 kWh" in shown
    assert "60.000 đồng" in shown
    assert "96,8" not in shown  # R2 is no percentage
    assert "0,968" in shown
    answer = page.post(f"{address}confirm/", {"version": "1"}, follow=True).text
    assert "Đã xác nhận kết quả" in answer
    assert "Thay quạt hút" in page.get("/office/verifications/?verdict=proven").text
    list_bills(site).filter(starts_on="2016-01-01").update(quantity=100)
    assert "đã đổi sau khi xác nhận" in page.get(address).text
    assert "đã xác nhận; mở lại" in page.post(f"{address}edit/", TYPED).text
    page.post(f"{address}reopen/", {"reason": "Hóa đơn sửa"})
    held.refresh_from_db()
    assert held.is_open


def test_a_new_one_begins_with_electricity_and_the_only_output() -> None:
    form = VerificationForm(carriers=["diesel", "electricity"], columns=["Gạo"])
    assert (form.initial["carrier"], form.initial["columns"]) == ("electricity", ["Gạo"])
    two = VerificationForm(carriers=["diesel"], columns=["Gạo", "Cám"])
    assert two.initial == {}


def test_an_adjustment_is_typed_and_taken_back(page: Any, site: Any, officer: Any, at: Any) -> None:
    held = verification_of(site, officer=officer, at=at)
    address = f"/office/verifications/{held.pk}/"
    typed = {"month": "2016-02-01", "amount": "-1.200,5", "reason": "<b>Nghỉ một ca"}
    assert page.post(f"{address}adjust/", typed).status_code == 302
    shown = page.get(address).text
    assert "-1.200,5" in shown
    assert "&lt;b&gt;Nghỉ một ca" in shown
    made = held.adjustments.get()
    removal = f"/office/verifications/adjustments/{made.pk}/remove/"
    assert "Đã bỏ điều chỉnh" in page.post(removal, follow=True).text
    assert page.post(removal).status_code == 404


def test_an_older_page_confirms_nothing(page: Any, site: Any, officer: Any, at: Any) -> None:
    held = verification_of(site, officer=officer, at=at)
    address = f"/office/verifications/{held.pk}/"
    page.post(f"{address}edit/", TYPED | {"confidence": "0.95"})
    assert "người khác sửa" in page.post(f"{address}confirm/", {"version": "1"}, follow=True).text
    held.refresh_from_db()
    assert held.is_open


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"title": ""}, "title"),
        ({"carrier": "coal"}, "carrier"),
        ({"columns": []}, "columns"),
        ({"columns": ["Cám"]}, "columns"),
        ({"before_starts_on": "13/2015"}, "before_starts_on"),
        ({"before_starts_on": "tháng giêng"}, "before_starts_on"),
        ({"before_ends_before": "12/2014"}, "before_ends_before"),
        ({"after_starts_on": "09/2015"}, "after_starts_on"),
        ({"after_ends_before": "12/2015"}, "after_ends_before"),
        ({"confidence": "2"}, "confidence"),
    ],
)
def test_a_form_filled_wrongly_says_where(
    page: Any, site: Any, errors_of: Any, typed: dict[str, Any], field: str
) -> None:
    assert field in errors_of(new(page, site, **typed))
    assert not Verification.objects.exists()


@pytest.mark.parametrize("amount", ["", "0", "--1", "1e5", "12,3456", "9" * 20])
def test_a_wrong_adjustment_says_where(
    page: Any, site: Any, officer: Any, at: Any, errors_of: Any, amount: str
) -> None:
    held = verification_of(site, officer=officer, at=at)
    typed = {"month": "2016-02-01", "amount": amount, "reason": "Thêm ca"}
    assert "amount" in errors_of(page.post(f"/office/verifications/{held.pk}/adjust/", typed))


def test_without_bills_the_page_says_what_is_missing(
    page: Any, officer: Any, centre: Any, at: Any
) -> None:
    bare = workshop_site(officer, centre, at)
    held = verification_of(bare, officer=officer, at=at)
    shown = page.get(f"/office/verifications/{held.pk}/").text
    assert "Kỳ báo cáo chưa có tháng nào" in shown
    assert "01/2016, 02/2016, 03/2016" in shown


def test_months_of_no_use_prove_nothing(page: Any, site: Any, officer: Any, at: Any) -> None:
    list_bills(site).update(quantity=0)
    held = verification_of(site, officer=officer, at=at)
    address = f"/office/verifications/{held.pk}/"
    assert "Chưa chứng minh được" in page.get(address).text
    assert "Đã xác nhận kết quả" in page.post(f"{address}confirm/", follow=True).text
    held.refresh_from_db()
    assert (held.verdict, held.saving, held.result["cv_rmse"]) == ("not_proven", 0, None)


def test_an_outsider_sees_nothing(
    signed_in: Any, site: Any, officer: Any, outsider: Any, at: Any
) -> None:
    held = verification_of(site, officer=officer, at=at)
    assert signed_in(outsider).get(f"/office/verifications/{held.pk}/").status_code == 404


def test_which_one_stands_in_the_way_is_shown_and_set_aside(page: Any, site: Any) -> None:
    new(page, site, title="Một <b>máy")
    first = Verification.objects.get()
    page.post(f"/office/verifications/{first.pk}/confirm/", {"version": "1"})
    new(page, site, title="Cả xưởng")
    second = Verification.objects.exclude(pk=first.pk).get()
    address = f"/office/verifications/{second.pk}/"
    with CaptureQueriesContext(connection) as asked:
        shown = page.get(address).text
    assert len(asked) <= 10
    assert "Một &lt;b&gt;máy" in shown
    assert f"/office/verifications/{first.pk}/aside/" in shown
    assert "Xác nhận kết quả" not in shown
    refused = page.post(f"{address}confirm/", {"version": "1"}, follow=True).text
    assert "để riêng lần đó" in refused
    aside = f"/office/verifications/{first.pk}/aside/"
    told = page.post(aside, {"reason": "Đo cả xưởng"}, follow=True).text
    assert "Đã để riêng" in told
    assert "Để riêng, không cộng vào báo cáo:" in told
    again = f"/office/verifications/{first.pk}/count/"
    assert again in told
    page.post(again)
    first.refresh_from_db()
    assert first.is_counted
    page.post(aside, {"reason": "Đo cả xưởng"})
    page.post(f"{address}confirm/", {"version": "1"})
    assert "“Cả xưởng”" in page.post(again, follow=True).text
    assert "Để riêng, không tính" in page.get("/office/verifications/?state=set_aside").text


def test_another_unit_finds_nothing_to_set_aside(
    signed_in: Any, outsider: Any, site: Any, officer: Any, at: Any
) -> None:
    held = verification_of(site, officer=officer, at=at)
    client = signed_in(outsider)
    for deed in ("aside", "count"):
        assert (
            client.post(f"/office/verifications/{held.pk}/{deed}/", {"reason": "x"}).status_code
            == 404
        )
