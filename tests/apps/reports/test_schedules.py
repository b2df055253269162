"""Reports that go out by themselves: due once, sent with their files, tried again, given up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.reports.actions.note_unsent_report import WAITS
from khuyencong.apps.reports.actions.pause_schedule import pause_schedule
from khuyencong.apps.reports.actions.resume_schedule import resume_schedule
from khuyencong.apps.reports.actions.schedule_report import schedule_report
from khuyencong.apps.reports.actions.send_report_again import send_report_again
from khuyencong.apps.reports.asked import AskedReport
from khuyencong.apps.reports.models import ReportSchedule, ReportSending
from khuyencong.apps.reports.schedule_facts import ScheduleFacts
from khuyencong.apps.reports.sending import open_due, send_report
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.indicators.sending_days import Rhythm
from tests.template import AT

NEXT = datetime(2017, 1, 5, 7, 30, tzinfo=AT.tzinfo)
"""The morning on which the report of 2016 goes: the 5th of the month after it."""


def facts_of(unit: Any, **given: Any) -> ScheduleFacts:
    asked = AskedReport(report="five_year", place=unit.province, of_unit=unit)
    usual: dict[str, Any] = {
        "asked": asked,
        "rhythm": Rhythm(every="year", day=5, months_after=1),
        "recipients": ("so@binhdinh.example.vn", " SO@binhdinh.example.vn "),
        "formats": ("xlsx", "csv"),
    }
    return ScheduleFacts(**(usual | given))


@pytest.fixture
def schedule(centre: Any, officer: Any) -> ReportSchedule:
    return schedule_report(facts=facts_of(centre), unit=centre, actor=officer, at=AT)


def verbs() -> list[str]:
    rows = Entry.objects.filter(object_kind="report_schedule").order_by("pk")
    return [verb.removeprefix("reports.schedule.") for verb in rows.values_list("verb", flat=True)]


def test_it_goes_once_with_its_files(
    schedule: ReportSchedule, past: Callable[..., Any], mailoutbox: Any
) -> None:
    past(2016, kcdp=40)
    assert schedule.recipients == ["so@binhdinh.example.vn"]  # the same address once
    assert open_due(at=AT) == []  # 23/11/2016: the day of 2015 was before the order
    (key,) = open_due(at=NEXT)
    assert open_due(at=NEXT) == [key]
    assert send_report(key, at=NEXT) is None
    (mail,) = mailoutbox
    assert "năm 2016" in mail.subject
    names = [name for name, _, _ in mail.attachments]
    assert names == ["five_year-2016-01-01-2016-12-31.xlsx", "five_year-2016-01-01-2016-12-31.csv"]
    book = load_workbook(BytesIO(mail.attachments[0][1]))
    assert 40_000_000 in [cell.value for row in book.active.iter_rows() for cell in row]
    assert open_due(at=NEXT + timedelta(days=1)) == []
    assert send_report(key, at=NEXT) is None
    assert len(mailoutbox) == 1
    assert verbs() == ["ordered", "sent"]


def test_a_server_that_refuses_is_tried_again_and_given_up(
    schedule: ReportSchedule, officer: Any, monkeypatch: pytest.MonkeyPatch, mailoutbox: Any
) -> None:
    def refuse(_mail: Any) -> int:
        raise ConnectionRefusedError

    (key,) = open_due(at=NEXT)
    at = NEXT
    with monkeypatch.context() as broken:
        broken.setattr("django.core.mail.EmailMessage.send", refuse)
        for wait in WAITS:
            again = send_report(key, at=at)
            assert again == at + wait
            at = again
        assert send_report(key, at=at) is None
    sending = ReportSending.objects.select_related("schedule").get()
    assert (sending.state, sending.problem) == ("failed", "Máy chủ thư không nhận")
    send_report_again(sending=sending, actor=officer, at=at)
    assert send_report(key, at=at) is None
    assert len(mailoutbox) == 1
    assert verbs() == ["ordered", *["not_through"] * len(WAITS), "given_up", "tried_again", "sent"]
    with pytest.raises(BadInput, match="đã gửi rồi"):
        send_report_again(sending=sending, actor=officer, at=at)


def test_while_paused_nothing_goes_and_nothing_is_made_up_for(
    schedule: ReportSchedule, officer: Any
) -> None:
    (key,) = open_due(at=NEXT)
    pause_schedule(schedule=schedule, actor=officer, at=NEXT)
    assert open_due(at=NEXT) == []
    assert send_report(key, at=NEXT) is None
    with pytest.raises(BadInput, match="tạm dừng"):
        pause_schedule(schedule=schedule, actor=officer, at=NEXT)
    later = NEXT + timedelta(days=400)  # the day of 2017 passed meanwhile
    resume_schedule(schedule=schedule, actor=officer, at=later)
    with pytest.raises(BadInput, match="đang chạy"):
        resume_schedule(schedule=schedule, actor=officer, at=later)
    open_due(at=later)
    assert set(ReportSending.objects.values_list("from_on", flat=True)) == {date(2016, 1, 1)}
    assert verbs() == ["ordered", "paused", "resumed"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"recipients": ()}, "recipients"),
        ({"recipients": ("so@",)}, "recipients"),
        ({"recipients": tuple(f"a{n}@b.vn" for n in range(21))}, "recipients"),
        ({"formats": ()}, "formats"),
        ({"formats": ("exe",)}, "formats"),
    ],
)
def test_what_cannot_be_sent_is_refused(
    given: dict[str, Any], field: str, centre: Any, officer: Any
) -> None:
    with pytest.raises(BadInput) as told:
        schedule_report(facts=facts_of(centre, **given), unit=centre, actor=officer, at=AT)
    assert told.value.field == field
    assert not ReportSchedule.objects.exists()


def test_who_may_not_is_refused(
    schedule: ReportSchedule, centre: Any, make_account: Callable[..., Any]
) -> None:
    other: dict[str, Any] = {"actor": make_account(centre, "administrator"), "at": AT}
    with pytest.raises(NotAllowed):
        schedule_report(facts=facts_of(centre), unit=centre, **other)
    for action in (pause_schedule, resume_schedule):
        with pytest.raises(NotAllowed):
            action(schedule=schedule, **other)
    (key,) = open_due(at=NEXT)
    with pytest.raises(NotAllowed):
        send_report_again(sending=ReportSending.objects.get(pk=key), **other)
