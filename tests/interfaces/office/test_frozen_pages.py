"""Pages of frozen reports: freezing, the list, figures beside today, files."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from khuyencong.apps.reports.models import FrozenReport
from tests.apps.reports.conftest import past
from tests.interfaces.office.test_report_pages import opened

__all__ = ["past"]
FREEZE = "/office/reports/run/five_year/freeze/?from_on=2012-01-01&to_on=2016-12-31"


@pytest.fixture
def leader(make_account: Callable[..., Any], centre: Any) -> Any:
    return make_account(centre, "leader")


def test_a_report_is_frozen_and_tells_later_corrections(
    client: Client, past: Callable[..., Any], leader: Any
) -> None:
    past(2015, kcdp=40)
    page = opened(client, leader, "/office/reports/run/five_year/?period=2012-2016")
    assert "/office/reports/run/five_year/freeze/?from_on=2012-01-01" in page
    assert "Chốt số" in opened(client, leader, FREEZE)
    answer = client.post(FREEZE, {"reason": ""})
    row = FrozenReport.objects.get()
    assert answer.headers["Location"] == f"/office/reports/frozen/{row.pk}/"
    page = opened(client, leader, f"/office/reports/frozen/{row.pk}/")
    assert "40.000.000" in page
    assert "vẫn đúng như lúc chốt" in page
    past(2016, kcdp=10)
    page = opened(client, leader, f"/office/reports/frozen/{row.pk}/")
    assert "50.000.000" in page  # 40 then, 40 + 10 today
    assert "+10.000.000" in page
    assert "ghi lý do chốt lại" in client.post(FREEZE, {"reason": ""}).content.decode()
    client.post(FREEZE, {"reason": "Bổ sung đề án"})
    page = opened(client, leader, f"/office/reports/frozen/{row.pk}/")
    assert "Kỳ này đã được chốt lại" in page
    assert page.count("40.000.000") >= 1
    assert "Bổ sung đề án" in opened(client, leader, "/office/reports/frozen/")


def test_files_hold_what_was_frozen(client: Client, past: Callable[..., Any], leader: Any) -> None:
    past(2015, kcdp=40)
    client.force_login(leader)
    client.post(FREEZE, {})
    row = FrozenReport.objects.get()
    past(2016, kcdp=10)
    told = json.loads(client.get(f"/office/reports/frozen/{row.pk}/file.json").content)
    support = next(each for each in told["rows"] if each["column"] == "support")
    assert support["counted"] == 40_000_000
    assert row.sha256 in told["notes"][-1]
    for kind in ("xlsx", "docx", "csv"):
        assert client.get(f"/office/reports/frozen/{row.pk}/file.{kind}").status_code == 200
    assert client.get(f"/office/reports/frozen/{row.pk}/file.exe").status_code == 404


def test_a_place_in_sight_is_needed(client: Client, leader: Any) -> None:
    client.force_login(leader)
    answer = client.post(f"{FREEZE}&place=999999", {})
    assert answer.status_code == 302
    assert client.get("/office/reports/run/nope/freeze/").status_code == 404
    assert not FrozenReport.objects.exists()


def test_others_see_nothing_of_it(client: Client, leader: Any, outsider: Any) -> None:
    client.force_login(leader)
    client.post(FREEZE, {})
    row = FrozenReport.objects.get()
    client.force_login(outsider)
    assert client.get(f"/office/reports/frozen/{row.pk}/").status_code == 404
    assert client.get(f"/office/reports/frozen/{row.pk}/file.json").status_code == 404
