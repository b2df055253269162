"""Pages of targets: list with results, setting, taking back and putting back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from khuyencong.apps.reports.models import Target
from tests.apps.reports.conftest import past
from tests.interfaces.office.test_report_pages import opened

__all__ = ["past"]
GIVEN = {
    "indicator": "approved_vnd",
    "fund": "both",
    "covers": "unit",
    "first_year": "2015",
    "last_year": "2016",
    "value": "200000000",
    "source": "Quyết định minh họa",
}


@pytest.fixture
def leader(make_account: Callable[..., Any], centre: Any) -> Any:
    return make_account(centre, "leader")


def test_a_target_is_set_shown_with_its_result_and_taken_back(
    client: Client, past: Callable[..., Any], leader: Any
) -> None:
    past(2015, kcdp=50)
    client.force_login(leader)
    assert client.post("/office/targets/new/", GIVEN).status_code == 302
    row = Target.objects.get()
    page = opened(client, leader, "/office/targets/?year=2016")
    assert "50.000.000 trên 200.000.000 đồng, bằng 25" in page  # 50 of 200
    assert "/office/reports/figure/?indicator=approved_vnd" in page
    part = opened(client, leader, "/office/dashboard/2016/part/targets/")
    assert "1 chỉ tiêu: 0 đã đạt, 0 kịp tiến độ, 1 chậm." in part
    client.post(f"/office/targets/{row.pk}/withdraw/")
    assert "Chưa có chỉ tiêu nào" in opened(client, leader, "/office/targets/")
    client.post(f"/office/targets/{row.pk}/restore/")
    assert "bằng 25" in opened(client, leader, "/office/targets/?year=nope")


def test_the_result_opens_into_its_rows(
    client: Client, past: Callable[..., Any], leader: Any, centre: Any, binh_dinh: Any
) -> None:
    project = past(2015, kcdp=50)
    asked = f"indicator=approved_vnd&of=both&place={binh_dinh.pk}&by=unit&key={centre.pk}"
    days = "from_on=2015-01-01&to_on=2016-12-31"
    behind = opened(client, leader, f"/office/reports/figure/?{asked}&{days}")
    assert f"/office/projects/{project.pk}/" in behind


def test_a_fault_is_told_beside_its_field(client: Client, leader: Any) -> None:
    client.force_login(leader)
    answer = client.post("/office/targets/new/", {**GIVEN, "covers": "province"})
    assert "chỉ đặt được chỉ tiêu của đơn vị" in answer.content.decode()
    answer = client.post("/office/targets/new/", {**GIVEN, "value": "0"})
    assert "Chỉ tiêu phải lớn hơn 0" in answer.content.decode()
    assert not Target.objects.exists()


@pytest.mark.parametrize(
    ("typed", "read"),
    [("5 tỷ", 5_000_000_000), ("1,5 triệu", 1_500_000), ("12.000", 12_000), ("15", 15)],
)
def test_a_figure_is_read_as_people_write_it(
    client: Client, leader: Any, typed: str, read: int
) -> None:
    client.force_login(leader)
    assert client.post("/office/targets/new/", {**GIVEN, "value": typed}).status_code == 302
    assert Target.objects.get().value == read
    told = client.get("/read-back/figure/", {"text": typed}).json()
    assert told == {"text": f"{read:,}".replace(",", "."), "is_read": True}


@pytest.mark.parametrize("typed", ["năm tỷ", "12 cơ sở", "-3", "1.200,5", "12,5"])
def test_another_figure_is_refused_with_an_example(client: Client, leader: Any, typed: str) -> None:
    client.force_login(leader)
    answer = client.post("/office/targets/new/", {**GIVEN, "value": typed})
    assert "ví dụ 12.000, 1,5 triệu hoặc 5 tỷ" in answer.content.decode()
    assert not Target.objects.exists()


def test_others_neither_see_nor_take_back(client: Client, leader: Any, outsider: Any) -> None:
    client.force_login(leader)
    client.post("/office/targets/new/", GIVEN)
    assert "Chưa có chỉ tiêu nào" in opened(client, outsider, "/office/targets/")
    row = Target.objects.get()
    assert client.post(f"/office/targets/{row.pk}/withdraw/").status_code in (403, 404)
    assert Target.objects.get().withdrawn_at is None


def test_the_agency_sets_one_of_the_nation(
    client: Client, past: Callable[..., Any], make_account: Any, make_unit: Any
) -> None:
    past(2015, kcdp=50)
    watcher = make_account(make_unit("agency", None, "cuc"), "agency")
    assert '<option value="nation"' in opened(client, watcher, "/office/targets/new/")
    assert client.post("/office/targets/new/", GIVEN | {"covers": "nation"}).status_code == 302
    page = opened(client, watcher, "/office/targets/")
    assert "50.000.000 trên 200.000.000 đồng" in page
    behind = "/office/reports/figure/?indicator=approved_vnd&amp;of=both&amp;from_on=2015-01-01"
    assert behind in page
    way = f"{behind}&to_on=2016-12-31&place=".replace("&amp;", "&")
    assert "50.000.000" in opened(client, watcher, way)
    assert "1 chỉ tiêu" in opened(client, watcher, "/office/dashboard/2016/part/targets/")


def test_nobody_else_is_offered_the_nation(client: Client, leader: Any) -> None:
    assert '<option value="nation"' not in opened(client, leader, "/office/targets/new/")
