"""Pages of reports: the list, one report, the rows behind a figure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.reports.definitions import list_reports
from khuyencong.apps.reports.models import PublishedFigure
from tests.apps.reports.conftest import past, past_of

__all__ = ["past", "past_of"]
FIVE = "?from_on=2012-01-01&to_on=2016-12-31"
MOST_STATEMENTS = 10


def opened(client: Client, account: Any, path: str) -> str:
    client.force_login(account)
    client.get("/office/")
    with CaptureQueriesContext(
        connection,
    ) as told:
        answer = client.get(path)
    assert answer.status_code == 200
    assert len(told) <= MOST_STATEMENTS, [each["sql"][:150] for each in told]
    return answer.content.decode()


def test_a_figure_opens_into_its_rows_and_the_project(
    client: Client, past: Callable[..., Any], officer: Any
) -> None:
    project = past(2015, kcdp=40)
    page = opened(client, officer, f"/office/reports/run/five_year/{FIVE}")
    assert "40.000.000" in page
    assert "/office/reports/figure/?indicator=approved_vnd" in page
    behind = opened(
        client,
        officer,
        f"/office/reports/figure/{FIVE}&indicator=approved_vnd&of=both&by=content&key=3",
    )
    assert f"/office/projects/{project.pk}/" in behind
    assert "40.000.000" in behind


def test_the_department_asks_about_one_unit(
    client: Client,
    past: Callable[..., Any],
    past_of: Callable[..., Any],
    department: Any,
    make_account: Any,
    make_unit: Any,
) -> None:
    past(2015, kcdp=40)  # of the centre
    appraiser = make_account(department, "appraiser")
    path = f"/office/reports/run/five_year/{FIVE}"
    assert "unit-" not in opened(client, appraiser, path)  # one unit alone is no choice
    past_of(department, make_account(department, "officer"), 2015, kcdp=2)
    page = opened(client, appraiser, f"{path}&place=unit-{department.pk}")
    assert department.name in page
    assert "2.000.000" in page
    assert "42.000.000" not in page
    assert f"place=unit-{department.pk}" in page  # the cells lead to rows of the unit
    watcher = make_account(make_unit("agency", None, "cuc"), "agency")
    assert "Cả nước" in opened(client, watcher, path)


def test_an_empty_period_says_so(client: Client, officer: Any, binh_dinh: Any) -> None:
    page = opened(client, officer, "/office/reports/run/five_year/?period=1995")
    assert "Kỳ này chưa có số nào" in page


def test_two_days_the_wrong_way_round_are_told(client: Client, officer: Any) -> None:
    client.force_login(officer)
    answer = client.get("/office/reports/run/five_year/?from_on=2016-01-01&to_on=2015-01-01")
    assert "đổi lại hai ngày" in answer.content.decode()


def test_what_is_not_a_report_or_a_figure_is_not_found(client: Client, officer: Any) -> None:
    client.force_login(officer)
    for path in ("run/nope/", "figure/?indicator=nope", "figure/?indicator=approved_vnd&by=nope"):
        assert client.get(f"/office/reports/{path}").status_code == 404


def test_others_see_none_of_it(client: Client, past: Callable[..., Any], outsider: Any) -> None:
    project = past(2015, kcdp=40)
    behind = opened(client, outsider, f"/office/reports/figure/{FIVE}&indicator=approved_vnd")
    assert f"/office/projects/{project.pk}/" not in behind


FIGURE = {
    "indicator": "approved_vnd",
    "fund": "both",
    "from_on": "2015-01-01",
    "to_on": "2015-12-31",
    "value": "50000000",
    "source": "Bản tin khuyến công (số liệu minh họa)",
    "grade": "secondary",
}


def test_a_published_figure_is_entered_taken_back_and_put_back(
    client: Client, past: Callable[..., Any], officer: Any, binh_dinh: Any
) -> None:
    past(2015, kcdp=40)
    client.force_login(officer)
    given = {**FIGURE, "place": str(binh_dinh.pk)}
    assert client.post("/office/reports/published/new/", given).status_code == 302
    row = PublishedFigure.objects.get()
    page = f"/office/reports/run/five_year/?period=2015&place={binh_dinh.pk}"
    assert "-10.000.000" in opened(client, officer, page)  # 40 counted, 50 published
    client.post(f"/office/reports/published/{row.pk}/remove/")
    assert "-10.000.000" not in opened(client, officer, page)
    client.post(f"/office/reports/published/{row.pk}/restore/")
    assert "-10.000.000" in opened(client, officer, page)
    verbs = Entry.objects.filter(object_kind="published_figure").order_by("pk")
    assert [each.verb.rpartition(".")[2] for each in verbs] == ["entered", "removed", "restored"]


def test_a_figure_is_refused_where_it_cannot_be(client: Client, officer: Any) -> None:
    client.force_login(officer)
    for wrong in ({"value": "-1"}, {"source": " "}, {"to_on": "2014-01-01"}, {"grade": "sure"}):
        answer = client.post("/office/reports/published/new/", {**FIGURE, **wrong})
        assert answer.status_code in (200, 422)
    assert not PublishedFigure.objects.exists()


def test_others_neither_see_nor_take_back_a_figure(
    client: Client, officer: Any, outsider: Any
) -> None:
    client.force_login(officer)
    client.post("/office/reports/published/new/", FIGURE)
    row = PublishedFigure.objects.get()
    client.force_login(outsider)
    assert "Bản tin" not in client.get("/office/reports/published/").content.decode()
    assert client.post(f"/office/reports/published/{row.pk}/remove/").status_code == 404


def test_the_free_table_opens_into_rows(
    client: Client, past: Callable[..., Any], officer: Any
) -> None:
    project = past(2015, kcdp=40)
    past(2016, kcdp=2)
    asked = f"{FIVE}&indicator=approved_vnd&rows=content&columns=year"
    page = opened(client, officer, f"/office/reports/pivot/{asked}")
    assert "Năm 2015" in page
    assert "42.000.000" in page
    under = f"{FIVE}&indicator=approved_vnd&by=content&key=3&and_by=year&and_key=2015"
    behind = opened(client, officer, f"/office/reports/figure/{under}")
    assert f"/office/projects/{project.pk}/" in behind
    assert "42.000.000" not in behind


def test_a_breakdown_that_an_indicator_has_not_is_told(client: Client, officer: Any) -> None:
    client.force_login(officer)
    answer = client.get("/office/reports/pivot/?indicator=survey_answers&rows=content")
    assert "Chỉ tiêu này chia theo" in answer.content.decode()


def test_a_month_tells_by_when_it_is_due_and_by_which_rule(client: Client, officer: Any) -> None:
    """TT 36/2013/TT-BCT, Điều 23.3.a: before the 25th, so the 24th is the last day."""
    page = opened(client, officer, "/office/reports/run/month/?period=2016-09")
    assert "24/09/2016" in page
    assert "TT 36/2013/TT-BCT" in page


def test_every_report_opens(client: Client, past: Callable[..., Any], officer: Any) -> None:
    past(2016, kcqg=3, kcdp=40)
    for spec in list_reports():
        opened(client, officer, f"/office/reports/run/{spec.id}/?period=2016")


def test_each_kind_of_file_is_offered_and_given(
    client: Client, past: Callable[..., Any], officer: Any
) -> None:
    past(2015, kcdp=40)
    address = "/office/reports/run/five_year/"
    page = opened(client, officer, f"{address}{FIVE}")
    for kind, begins in (("xlsx", b"PK"), ("docx", b"PK"), ("pdf", b"%PDF"), ("json", b"{")):
        assert f"{address}file.{kind}?from_on=2012-01-01" in page
        answer = client.get(f"{address}file.{kind}{FIVE}")
        assert answer.content.startswith(begins)
        assert f".{kind}" in answer.headers["Content-Disposition"]
    assert client.get(f"{address}file.exe{FIVE}").status_code == 404
    table = client.get("/office/reports/pivot/file.csv").content.decode("utf-8-sig")
    assert table.startswith("Dòng,Cột,Đơn vị")
