"""Pages of units: list as of a day, former names, create, rename, close."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from khuyencong.apps.accounts.actions.rename_unit import rename_unit
from khuyencong.apps.accounts.models import Unit

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def renamed(centre: Any, administrator: Any) -> Any:
    """The centre, called otherwise since today."""
    return rename_unit(
        unit=centre,
        name="Trung tâm Khuyến công Gia Lai",
        on=timezone.localdate(),
        reason="Sáp nhập",
        actor=administrator,
        at=timezone.now(),
    )


def listed(browser: Any, **asked: str) -> list[str]:
    answer = browser.get("/office/units/", asked, follow=True)
    return [line.name for line in answer.context["lines"]]


def shown(browser: Any, **asked: str) -> str:
    return str(browser.get("/office/units/", asked, follow=True).content.decode())


def test_how_the_public_reaches_a_unit_is_set_and_shown(keeper: Any, centre: Any) -> None:
    address = f"/office/units/{centre.pk}/contact/"
    page = keeper.post(address, {"phone": "0256 382 1234", "email": ""}, follow=True)
    assert "0256 382 1234" in page.content.decode()
    refused = keeper.post(address, {"phone": "gọi tôi", "email": ""})
    assert "8 đến 15 chữ số" in refused.content.decode()


class TestList:
    def test_a_unit_is_found_without_accents_and_by_its_former_name(
        self, keeper: Any, renamed: Any
    ) -> None:
        former = "Ttkc-Binh-Dinh"
        assert listed(keeper, q="khuyen cong gia") == [renamed.name]
        assert listed(keeper, q="ttkc binh dinh") == [renamed.name]
        assert f"tên cũ: {former}" in shown(keeper, q="ttkc binh dinh")
        found = keeper.get("/office/search/", {"q": "ttkc binh dinh"}).context["groups"]
        (hit,) = [hit for group in found for hit in group.hits if hit.name == renamed.name]
        assert f"tên cũ: {former}" in hit.about

    def test_the_name_is_that_of_the_day(self, keeper: Any, renamed: Any) -> None:
        yesterday = f"{timezone.localdate() - timedelta(days=1):%d/%m/%Y}"
        assert "Ttkc-Binh-Dinh" in listed(keeper, on=yesterday)
        assert f"nay là {renamed.name}" in shown(keeper, on=yesterday)
        assert listed(keeper, on="", q="gia lai") == [renamed.name]

    def test_the_province_is_that_of_the_day(self, keeper: Any, centre: Any) -> None:
        assert "Bình Định (nay Gia Lai)" in shown(keeper, on="01/08/2025")
        assert "nay Gia Lai" not in shown(keeper, on="01/08/2016")

    def test_kind_and_state_of_the_day(self, keeper: Any, centre: Any, department: Any) -> None:
        assert listed(keeper, kind="promotion_centre") == [centre.name]
        today = timezone.localdate()
        Unit.objects.filter(pk=centre.pk).update(ends_before=today)
        assert listed(keeper, state="closed") == [centre.name]
        assert listed(keeper, state="open") == [department.name]
        assert listed(keeper, state="open", on=f"{today - timedelta(days=1):%d/%m/%Y}") == [
            department.name,
            centre.name,
        ]

    def test_provinces_to_choose_are_those_in_reach(
        self, keeper: Any, client: Any, outsider: Any, make_unit: Any, make_account: Any
    ) -> None:
        assert "list-province" not in shown(keeper)  # there is only one
        agency = make_account(make_unit("agency", None, "cuc"), "administrator")
        client.force_login(agency, backend=BACKEND)
        other = outsider.main_unit()
        assert listed(client, province=str(other.province_id)) == [other.name]

    def test_another_province_is_not_there(self, keeper: Any, outsider: Any) -> None:
        assert listed(keeper, q=outsider.main_unit().name) == []

    def test_the_sheet_holds_the_names_of_the_day(self, keeper: Any, renamed: Any) -> None:
        yesterday = f"{timezone.localdate() - timedelta(days=1):%d/%m/%Y}"
        asked = {"scope": "all", "on": yesterday, "kind": "promotion_centre"}
        answer = keeper.get("/office/units/export.xlsx", asked)
        book = load_workbook(BytesIO(b"".join(answer.streaming_content)))
        head, row = book.active.iter_rows(values_only=True)
        assert dict(zip(head, row, strict=True)) == {
            "Tên đơn vị": "Ttkc-Binh-Dinh",
            "Loại đơn vị": "Trung tâm khuyến công",
            "Tỉnh, thành phố": "Bình Định (nay Gia Lai)",
            "Trạng thái": "Đang làm việc",
        }

    def test_as_many_statements_for_forty_units_as_for_four(
        self, keeper: Any, make_unit: Callable[..., Any], binh_dinh: Any,
        django_assert_max_num_queries: Any,
    ) -> None:  # fmt: skip
        counts = []
        for upto in (4, 40):
            for number in range(upto):
                make_unit("establishment", binh_dinh, f"cs-{number}")
            keeper.get("/office/units/")
            with django_assert_max_num_queries(10) as counted:
                assert keeper.get("/office/units/").status_code == 200
            counts.append(len(counted))
        assert counts[0] == counts[1]


class TestChanges:
    def test_create_rename_and_close(self, keeper: Any, binh_dinh: Any) -> None:
        data = {"name": "Xã thử nghiệm", "kind": "commune", "province": binh_dinh.pk}
        page = keeper.post("/office/units/add/", data)["Location"]
        assert "Xã thử nghiệm" in keeper.get(page).content.decode()
        assert listed(keeper, q="thu nghiem") == ["Xã thử nghiệm"]
        today = timezone.localdate()
        keeper.post(f"{page}rename/", {"name": "Xã đổi tên", "on": f"{today:%d/%m/%Y}"})
        assert listed(keeper, q="thu nghiem") == listed(keeper, q="doi ten") == ["Xã đổi tên"]
        answer = keeper.post(f"{page}close/", {"on": f"{today:%d/%m/%Y}", "reason": "Sáp nhập"})
        assert answer.status_code == 302
        assert Unit.objects.get(name="Xã đổi tên").ends_before == today

    def test_a_refusal_stands_on_the_page(self, keeper: Any, administrator: Any) -> None:
        role = administrator.memberships.get().pk
        data = {"on": f"{timezone.localdate():%d/%m/%Y}"}
        answer = keeper.post(f"/office/roles/{role}/end/", data)
        assert "người quản trị cuối cùng" in answer.content.decode()
