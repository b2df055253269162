"""Send reports by mail: which are due, and one of them with its files."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.db.models import F
from django.utils import timezone

from khuyencong.apps.reports.actions.note_sent_report import note_sent_report
from khuyencong.apps.reports.actions.note_unsent_report import WAITS, note_unsent_report
from khuyencong.apps.reports.definitions import get_report
from khuyencong.apps.reports.files.head import ReportHead
from khuyencong.apps.reports.files.make import make_report_file
from khuyencong.apps.reports.models import ReportSchedule, ReportSending
from khuyencong.apps.reports.schedule_facts import asked_by_schedule, rhythm_of
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.indicators.periods import ReportPeriod

BESIDE = ("schedule__place", "schedule__of_unit", "unit__province")


def open_due(*, at: datetime) -> list[int]:
    """Open what is due by now, each period of a schedule once; return the keys of what waits."""
    today = timezone.localdate(at)
    opened = []
    for schedule in ReportSchedule.objects.filter(paused_at=None):
        period, on = rhythm_of(schedule).last(today)
        if on >= schedule.starts_on:
            opened.append(
                ReportSending(
                    schedule=schedule,
                    unit_id=schedule.unit_id,
                    province_id=schedule.province_id,
                    from_on=period.from_on,
                    to_on=period.to_on,
                    next_try_at=at,
                )
            )
    ReportSending.objects.bulk_create(opened, ignore_conflicts=True)
    waiting = ReportSending.objects.filter(state=ReportSending.State.WAITING, next_try_at__lte=at)
    return list(waiting.filter(schedule__paused_at=None).values_list("pk", flat=True))


def send_report(sending_id: int, *, at: datetime) -> datetime | None:
    """Try once; return when to try again, None when it went, waits no longer, or is given up.

    Killed just after the server took the mail, the next try sends it again under the same
    Message-ID, so that a mailbox shows it once.
    """
    ReportSending.objects.filter(pk=sending_id).update(tries=F("tries") + 1)
    sending = ReportSending.objects.select_related(*BESIDE).get(pk=sending_id)
    if sending.state != ReportSending.State.WAITING or sending.schedule.paused_at:
        return None
    period = ReportPeriod(sending.from_on, sending.to_on)
    unsent = partial(note_unsent_report, sending=sending, period=period.label_vi, at=at)
    if sending.tries > len(WAITS) + 1:
        return unsent(why="Thử nhiều lần không xong")
    try:
        _mail(sending, period, at).send()
    except (OSError, SMTPException, DomainError) as failure:
        why = str(failure) if isinstance(failure, DomainError) else "Máy chủ thư không nhận"
        return unsent(why=why)
    note_sent_report(sending=sending, period=period.label_vi, at=at)
    return None


def _mail(sending: ReportSending, period: ReportPeriod, at: datetime) -> EmailMessage:
    schedule = sending.schedule
    asked = asked_by_schedule(schedule)
    report, title = asked.count(period), get_report(schedule.report).title_vi
    body = (
        f"{title}\n{asked.label_vi}, {period.label_vi}\n\n"
        f"Tính từ hồ sơ lúc {timezone.localtime(at):%H:%M %d/%m/%Y}. Tệp kèm theo thư.\n"
        f"{sending.unit.name} gửi tự động theo lịch; muốn dừng: mục Báo cáo, Gửi định kỳ.\n"
    )
    mail = EmailMessage(
        f"{title}, {period.label_vi}, {asked.label_vi}",
        body,
        None,
        schedule.recipients,
        headers={"Message-ID": f"<report-{sending.pk}-{period.text}@khuyencong.invalid>"},
    )
    head = ReportHead.of(sending.unit, on=timezone.localdate(at))
    for kind in schedule.formats:
        made = make_report_file(report, kind, head=head, at=at)
        mail.attach(made.name, made.data, made.media_type)
    return mail
