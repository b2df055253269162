"""``khuyencong remind``: what the day asks to be told."""

from __future__ import annotations

from datetime import datetime, time
from typing import Annotated

import typer

from khuyencong.interfaces.cli.console import refuse
from khuyencong.interfaces.cli.database import prepare

MORNING = time(6, 30)


def remind(
    on: Annotated[str, typer.Option(help="Ngày (yyyy-mm-dd); không ghi: hôm nay.")] = "",
) -> None:
    """Open monthly reports, tell upwards what is late, send digests; twice a day tells once."""
    prepare()
    from khuyencong.apps.deadlines.actions.make_reminders import make_reminders

    done = make_reminders(at=_instant(on))
    typer.echo(
        f"Báo cáo tháng mở ra: {done.opened}; việc đã báo lên cấp trên: {done.escalated}; "
        f"ý kiến quá hạn ghi nhận: {done.silent}; thư tổng hợp: {done.digests}."
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
