"""Pages of reports that go out by themselves."""

from __future__ import annotations

from typing import Any

from django.test import Client

from khuyencong.apps.reports.models import ReportSchedule, ReportSending
from tests.interfaces.office.test_report_pages import opened

NEW = "/office/reports/run/five_year/schedule/?from_on=2012-01-01&to_on=2016-12-31"
GIVEN = {
    "every": "quarter",
    "day": "5",
    "months_after": "1",
    "recipients": "so@binhdinh.example.vn\r\ntrungtam@binhdinh.example.vn",
    "formats": ["xlsx", "pdf"],
}


def test_a_report_is_scheduled_paused_and_goes_on(client: Client, officer: Any) -> None:
    assert "Chưa có báo cáo nào" in opened(client, officer, "/office/reports/schedules/")
    assert "Đặt lịch gửi" in opened(client, officer, NEW)
    assert client.post(NEW, GIVEN).headers["Location"] == "/office/reports/schedules/"
    row = ReportSchedule.objects.get()
    page = opened(client, officer, "/office/reports/schedules/")
    assert "Mỗi quý, ngày 5 tháng kế tiếp" in page
    assert "trungtam@binhdinh.example.vn" in page
    assert "Chưa gửi lần nào" in page
    client.post(f"/office/reports/schedules/{row.pk}/pause/")
    assert "Gửi tiếp" in opened(client, officer, "/office/reports/schedules/")
    client.post(f"/office/reports/schedules/{row.pk}/resume/")
    assert "Gửi tiếp" not in opened(client, officer, "/office/reports/schedules/")


def test_faults_stand_beside_their_fields(client: Client, officer: Any) -> None:
    client.force_login(officer)
    page = client.post(NEW, GIVEN | {"recipients": "so@", "day": "31"}).content.decode()
    assert page.count('aria-invalid="true"') == 1  # the day first: it is no number of the form
    page = client.post(NEW, GIVEN | {"recipients": "so@"}).content.decode()
    assert "viết như ten@coquan.gov.vn" in page
    assert not ReportSchedule.objects.exists()


def test_what_was_given_up_is_sent_again(client: Client, officer: Any) -> None:
    client.force_login(officer)
    client.post(NEW, GIVEN)
    row = ReportSchedule.objects.get()
    days = {"from_on": "2016-07-01", "to_on": "2016-09-30"}
    sending = ReportSending.objects.create(
        schedule=row, unit=row.unit, province=row.province, state="failed", problem="Hỏng", **days
    )
    page = opened(client, officer, "/office/reports/schedules/")
    assert "Không gửi được" in page
    assert "quý 3 năm 2016: Hỏng" in page
    client.post(f"/office/reports/sendings/{sending.pk}/again/")
    sending.refresh_from_db()
    assert sending.state != "failed"
