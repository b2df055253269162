"""Pages of long reports: offered in the background, fetched by who asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from khuyencong.apps.notices.models import Job
from tests.apps.reports.conftest import past, past_of
from tests.interfaces.office.test_report_pages import FIVE, opened

__all__ = ["past", "past_of"]
PAGE = f"/office/reports/run/five_year/{FIVE}"
FILE = f"/office/reports/run/five_year/file.csv{FIVE}"
PIVOT = f"/office/reports/pivot/{FIVE}&indicator=approved_vnd&rows=content&columns=year"


@pytest.fixture(autouse=True)
def small_bound(settings: Any, past: Callable[..., Any]) -> None:
    past(2014, kcdp=40)
    past(2015, kcdp=40)
    settings.REPORT_ROWS_AT_ONCE = 1


@pytest.fixture
def watcher(make_account: Any, make_unit: Any) -> Any:
    """Return somebody of the agency, who sees the nation."""
    return make_account(make_unit("agency", None, "cuc"), "agency")


def test_a_long_report_is_made_in_the_background_and_fetched(
    client: Client, watcher: Any, officer: Any, make_account: Any
) -> None:
    page = opened(client, watcher, PAGE)
    assert "Làm tệp .xlsx" in page
    assert "80.000.000" not in page
    assert "80.000.000" in opened(client, watcher, f"{PAGE}&now=1")
    assert client.get(FILE).headers["Location"].startswith("/office/reports/run/five_year/?")
    went = client.post(FILE)
    job = Job.objects.get(kind="reports.file")
    assert went.headers["Location"] == f"/office/jobs/{job.pk}/"
    ready = f"/office/reports/made/{job.pk}/"
    assert client.get(f"/office/jobs/{job.pk}/?follow=1").headers["Location"] == ready
    assert "five_year-2012-01-01-2016-12-31.csv" in opened(client, watcher, ready)
    assert b"80000000" in client.get(f"{ready}file/").content
    assert ready in client.get("/office/my-work/").content.decode()
    assert "Làm tệp" not in opened(client, officer, PAGE)  # one province is never long
    client.force_login(make_account(watcher.main_unit(), "leader"))
    assert client.get(ready).status_code == 403
    assert client.get(f"{ready}file/").status_code == 403


def test_a_long_free_table_too(client: Client, watcher: Any) -> None:
    assert "Làm tệp .csv" in opened(client, watcher, PIVOT)
    assert "80.000.000" in opened(client, watcher, f"{PIVOT}&now=1")
    client.post(PIVOT.replace("pivot/", "pivot/file.json"))
    job = Job.objects.get(kind="reports.file")
    assert job.state == "done"
    assert job.label == "Kinh phí hỗ trợ được phê duyệt, giai đoạn 2012-2016 (.json)"


def test_a_kind_of_file_there_is_not(client: Client, officer: Any) -> None:
    client.force_login(officer)
    assert client.post(FILE.replace(".csv", ".exe")).status_code == 404
