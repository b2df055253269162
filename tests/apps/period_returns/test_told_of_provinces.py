"""Reports of the nation: provinces kept here are counted, of others what they sent stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from khuyencong.apps.period_returns.models import ReceivedFigure, ReceivedReturn, Sender
from khuyencong.apps.period_returns.queries import get_received
from khuyencong.apps.places.models import Succession
from khuyencong.apps.reports.build import build_report
from khuyencong.apps.reports.files.formulas import formula_of
from khuyencong.apps.reports.places import nation, scope_of
from khuyencong.apps.reports.report import Report
from khuyencong.domain.indicators.periods import read_period, years
from tests.apps.reports.conftest import past_of
from tests.interfaces.office.test_report_pages import opened

__all__ = ["past_of"]
MILLION = 1_000_000
ON = datetime(2016, 1, 20, 3, tzinfo=UTC)


@pytest.fixture
def receive(agency: Any, receiver: Any) -> Callable[..., ReceivedReturn]:
    """Return a taker-in: ``receive(province, "2015", approved_vnd=75)`` in million đồng."""

    def take(province: Any, period: str, **told: int) -> ReceivedReturn:
        owner = {"unit": agency, "province": province}
        sender, _ = Sender.objects.get_or_create(
            province=province,
            defaults={
                "unit": agency,
                "public_key": f"k{province.pk}",
                "key_name": f"{province.pk:016}",
                "since_on": date(2015, 1, 1),
                "registered_at": ON,
                "registered_by": receiver,
            },
        )
        days = read_period(period)
        received = ReceivedReturn.objects.create(
            sender=sender,
            from_on=days.from_on,
            to_on=days.to_on,
            edition=1,
            document={},
            sha256=f"{province.pk}{period}",
            signature="",
            made_at=ON,
            receipt=f"BN-{province.pk}-{period}",
            received_at=ON,
            is_current=True,
            **owner,
        )
        for indicator, value in told.items():
            for fund in ("both", "KCDP"):
                given = {"indicator": indicator, "fund": fund, "value": value * MILLION}
                ReceivedFigure.objects.create(received=received, **given, **owner)
        return received

    return take


def cells(report: Report, row: str) -> dict[str, Any]:
    (found,) = [each for each in report.rows if each.id == row]
    values = zip(report.columns, found.cells, strict=True)
    return {column.id: cell.value for column, cell in values}


def provinces(account: Any = None, fund: str = "both") -> Report:
    return build_report("provinces", nation(account=account, fund=fund), years(2015, 2015))


def test_one_is_counted_and_the_other_stands_as_it_was_sent(
    past: Callable[..., Any], receive: Any, receiver: Any, outsider: Any, binh_dinh: Any
) -> None:
    past(2015, kcdp=40)
    other = outsider.main_unit().province
    received = receive(other, "2015", planned_vnd=100, approved_vnd=75)
    report = provinces(receiver)
    told = cells(report, str(other.pk))
    assert (told["plan"], told["done"], told["share"]) == (100 * MILLION, 75 * MILLION, "75.0")
    assert told["before"] is told["kcqg"] is told["advanced"] is None  # not sent: unknown, not 0
    assert told["kcdp"] == 75 * MILLION
    (row,) = [each for each in report.rows if each.received]
    assert row.received == received.pk == get_received(row.received, visible_to=receiver).pk
    assert row.label_vi == f"{other.name} (theo báo cáo nhận ngày 20/01/2016)"
    assert all(cell.behind is None for cell in row.cells)
    assert cells(report, str(binh_dinh.pk))["done"] == 40 * MILLION
    total = cells(report, "total")
    assert total["done"] == 115 * MILLION  # 40 counted + 75 sent
    assert total["share"] == "115.0"  # both sent plan and result: 115 of 100
    assert total["to_before"] is None  # one sent no year before: not the same provinces
    place = [each.id for each in report.rows].index("total")
    assert formula_of(report, place, 1, top=0, left=1).startswith("=SUM(")
    assert any("không đếm từ hồ sơ ở đây" in note for note in report.notes)


def test_of_a_province_kept_here_nothing_sent_is_added(
    past: Callable[..., Any], receive: Any, binh_dinh: Any
) -> None:
    past(2015, kcdp=40)
    receive(binh_dinh, "2015", approved_vnd=75)
    report = provinces()
    assert cells(report, "total")["done"] == 40 * MILLION
    assert not any(each.received for each in report.rows)


def test_kept_here_in_other_years_is_kept_here(
    past: Callable[..., Any], receive: Any, binh_dinh: Any
) -> None:
    past(2012, kcdp=40)
    receive(binh_dinh, "2015", approved_vnd=75)
    assert cells(provinces(), "total")["done"] == 0


def test_other_days_are_another_figure(receive: Any, outsider: Any) -> None:
    receive(outsider.main_unit().province, "2015-H1", approved_vnd=75)
    assert [each.id for each in provinces().rows] == ["total"]


def test_a_report_on_one_fund_takes_the_figure_of_that_fund(receive: Any, outsider: Any) -> None:
    other = outsider.main_unit().province
    receive(other, "2015", approved_vnd=75)
    told = cells(provinces(fund="KCDP"), str(other.pk))
    assert (told["done"], told["kcdp"], told["kcqg"]) == (75 * MILLION, 75 * MILLION, None)


def test_merged_provinces_are_not_told_twice(
    past: Callable[..., Any], receive: Any, outsider: Any, binh_dinh: Any
) -> None:
    other = outsider.main_unit().province
    Succession.objects.filter(predecessor__in=(other, binh_dinh)).delete()
    Succession.objects.create(
        predecessor=other, successor=binh_dinh, on=date(2025, 7, 1), source="Minh họa", grade="text"
    )
    receive(other, "2015", approved_vnd=75)
    receive(binh_dinh, "2015", approved_vnd=90)
    assert cells(provinces(), "total")["done"] == 90 * MILLION  # the heir told of both
    past(2015, kcdp=40)  # now the heir keeps its records here
    assert cells(provinces(), "total")["done"] == 40 * MILLION


def test_a_province_sees_nothing_of_it(
    receive: Any, outsider: Any, appraiser: Any, binh_dinh: Any
) -> None:
    other = outsider.main_unit().province
    receive(other, "2015", approved_vnd=75)
    assert not provinces(appraiser).has_figures
    own = build_report("provinces", scope_of(binh_dinh), years(2015, 2015))
    assert not any(each.received for each in own.rows)


def test_the_page_leads_to_the_receipt_within_its_statements(
    client: Any, receive: Any, receiver: Any, outsider: Any
) -> None:
    received = receive(outsider.main_unit().province, "2015", planned_vnd=100, approved_vnd=75)
    client.force_login(receiver)
    client.get("/office/reports/run/provinces/?period=2015")  # asks once how much there is
    page = opened(client, receiver, "/office/reports/run/provinces/?period=2015")
    assert "theo báo cáo nhận ngày 20/01/2016" in page
    assert f"/office/period-returns/received/{received.pk}/" in page
