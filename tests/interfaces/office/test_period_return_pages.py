"""Pages of figures sent between installations."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.period_returns.models import (
    Destination,
    PeriodReturn,
    ReturnDueDay,
    Sender,
)
from khuyencong.domain.period_returns.signing import new_key, public_key_of
from tests.apps.period_returns.conftest import agency, key, receiver, sender
from tests.apps.reports.conftest import past
from tests.return_cast import return_of

__all__ = ["agency", "key", "past", "receiver", "sender"]
BASE = "/office/period-returns/"


def text_of(answer: Any) -> str:
    assert answer.status_code == 200
    told: str = answer.content.decode()
    return told


def test_an_officer_prepares_and_sees_what_differs(
    client: Any, past: Any, key: str, centre: Any, officer: Any, at: Any
) -> None:
    past(2015, kcdp=30)
    return_of(centre, actor=officer, at=at, period="2015")
    past(2015, kcdp=40)
    client.force_login(officer)
    page = text_of(client.post(f"{BASE}new/", {"period": "2015"}, follow=True))
    assert "Khác bản số 1" in page
    assert "30.000.000 → 70.000.000" in page
    assert "(+40.000.000)" in page
    assert "Chưa có địa chỉ nơi nhận" in page
    row = PeriodReturn.objects.get(edition=2)
    client.post(f"{BASE}{row.pk}/send/", follow=True)
    row.refresh_from_db()
    assert row.state == "prepared"
    assert "năm 2015" in text_of(client.get(BASE))


def test_an_administrator_says_where_it_goes(
    client: Any, centre: Any, make_account: Any, at: Any
) -> None:
    client.force_login(make_account(centre, "administrator"))
    page = text_of(client.post(f"{BASE}destination/", {"address": "http://x.vn"}))
    assert "bắt đầu bằng https://" in page
    client.post(f"{BASE}destination/", {"address": "https://x.vn/a"})
    assert Destination.objects.get().address == "https://x.vn"


def test_the_agency_registers_a_province_and_ends_its_key(
    client: Any, receiver: Any, binh_dinh: Any
) -> None:
    client.force_login(receiver)
    told = {"province": binh_dinh.pk, "public_key": "x", "since_on": "01/01/2016", "email": ""}
    assert "cần 32 byte" in text_of(client.post(f"{BASE}senders/new/", told))
    told["public_key"] = public_key_of(new_key())
    assert "Bình Định" in text_of(client.post(f"{BASE}senders/new/", told, follow=True))
    row = Sender.objects.get()
    client.post(f"{BASE}senders/{row.pk}/end/", {"last_on": "31/12/2016"})
    row.refresh_from_db()
    assert f"{row.until_on}" == "2016-12-31"


def test_the_agency_sees_who_owes_and_reminds(
    client: Any, receiver: Any, sender: Any, mailoutbox: Any
) -> None:
    client.force_login(receiver)
    assert "Chưa ghi hạn nộp" in text_of(client.get(f"{BASE}late/"))
    path = f"{BASE}late/due/?period=2020"
    told = {"due_on": "20/01/2021", "source": "Công văn minh họa"}
    assert "Quá hạn, chưa nộp" in text_of(client.post(path, told, follow=True))
    assert ReturnDueDay.objects.get().source == "Công văn minh họa"
    page = text_of(client.post(f"{BASE}late/remind/", {"period": "2020"}, follow=True))
    assert "được gửi thư nhắc: 1" in page
    assert mailoutbox[0].to == ["tinh@example.vn"]


@pytest.mark.parametrize("period", ["", "x", "2016-Q1", "9999"])
def test_an_odd_period_in_the_address_is_the_last_half_year(
    period: str, client: Any, receiver: Any
) -> None:
    client.force_login(receiver)
    assert "tháng" in text_of(client.get(f"{BASE}late/?period={period}"))
