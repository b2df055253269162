"""``khuyencong remind``: what the day asks to be told."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Annotated

import typer

from khuyencong.interfaces.cli.console import refuse
from khuyencong.interfaces.cli.database import prepare

MORNING = time(6, 30)
LOOKS_BACK = timedelta(days=2)
"""How far back projects are checked again: a night that was missed is made up for."""


def remind(
    on: Annotated[str, typer.Option(help="Ngày (yyyy-mm-dd); không ghi: hôm nay.")] = "",
) -> None:
    """Remind, send digests, and check again what moved; twice a day tells once."""
    prepare()
    from khuyencong.apps.deadlines.actions.make_reminders import make_reminders
    from khuyencong.apps.error_checks.actions.recheck_projects import recheck_projects
    from khuyencong.apps.money.actions.check_ledger import check_ledger
    from khuyencong.apps.notices.actions.check_journal import check_journal
    from khuyencong.apps.projects.publishing import refresh_all

    at = _instant(on)
    refresh_all(at=at)
    done = make_reminders(at=at)
    rechecked = recheck_projects(since=at - LOOKS_BACK, at=at)
    differences = check_ledger(at=at).differences
    fault = check_journal(at=at)
    typer.echo(
        f"Báo cáo tháng mở ra: {done.opened}; việc đã báo lên cấp trên: {done.escalated}; "
        f"ý kiến quá hạn ghi nhận: {done.silent}; thư tổng hợp: {done.digests}; "
        f"đề án có điều soát lỗi thay đổi: {rechecked}; chỗ sổ kinh phí không khớp: {differences}; "
        f"nhật ký: {fault or 'khớp'}."
    )


def _instant(on: str) -> datetime:
    from django.utils import timezone

    if not on:
        return timezone.now()
    try:
        day = datetime.strptime(on, "%Y-%m-%d").date()
    except ValueError:
        refuse(ValueError(f"--on cần ngày dạng 2026-11-26, nhận được “{on[:40]}”"))
    return datetime.combine(day, MORNING, tzinfo=timezone.get_default_timezone())
