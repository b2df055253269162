"""``khuyencong serve``: database, demo data, web and worker, until Ctrl-C."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from itertools import groupby
from typing import Annotated

import typer

from khuyencong.interfaces.cli.console import refuse
from khuyencong.interfaces.cli.database import is_prepared, prepare
from khuyencong.interfaces.cli.demo import DEMO_PASSWORD, list_demo_accounts, load_demo
from khuyencong.interfaces.cli.every_minute import EveryMinute
from khuyencong.interfaces.cli.processes import KeptAlive, stop_all


def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Cổng.")] = 8000,
    host: Annotated[str, typer.Option(help="Địa chỉ nghe.")] = "127.0.0.1",
    demo: Annotated[bool, typer.Option(help="Nạp dữ liệu minh họa nếu chưa có.")] = True,
) -> None:
    """Start everything, print where it is, and leave nothing behind at the end."""
    _require_free(host, port)
    was_prepared = is_prepared()
    if not was_prepared:
        _make_ready(demo=demo)
    web = [sys.executable, "-m", "gunicorn", "-c", "python:khuyencong.config.gunicorn"]
    web += ["--bind", f"{host}:{port}", "khuyencong.config.wsgi"]
    worker = [sys.executable, "-m", "django", "db_worker", "--no-startup-delay"]
    worker += ["--worker-id", f"khuyencong-{port}"]
    for stop in (signal.SIGINT, signal.SIGTERM):  # also when started in the background
        signal.signal(stop, signal.default_int_handler)
    serving, working = subprocess.Popen(web), KeptAlive(worker)  # noqa: S603
    try:
        if was_prepared:  # the web may start while we look whether something is missing after all
            _make_ready(demo=demo)
        _wait_until_up(host, port, serving)
        _print_address(host, port, with_demo=demo and _is_practice())
        _watch(serving, working)
        typer.echo("Một tiến trình đã dừng; tắt phần còn lại.", err=True)
        raise typer.Exit(1)
    except KeyboardInterrupt:
        typer.echo("\nĐã tắt.")
    finally:
        stop_all([serving, working.process])


def _watch(serving: subprocess.Popen[bytes], working: KeptAlive) -> None:
    """Return when the web stopped, or the worker did and cannot be kept alive."""
    every_minute = EveryMinute()
    while serving.poll() is None:
        code = working.process.poll()
        if code is not None:
            if not working.start_again():
                return
            typer.echo(f"Tiến trình làm việc nền đã tắt (mã {code}); đã chạy lại.", err=True)
        every_minute.turn()
        time.sleep(0.3)


def _make_ready(*, demo: bool) -> None:
    prepare()
    if demo and _is_practice():
        load_demo()
    _order_reminders()


def _order_reminders() -> None:
    """See to it that the worker reminds tomorrow morning."""
    from django.utils import timezone

    from khuyencong.interfaces.cli.every_morning import order_next

    order_next(after=timezone.now())


def _is_practice() -> bool:
    from django.conf import settings

    return not settings.ENVIRONMENT.is_production


def _require_free(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            refuse(
                RuntimeError(f"Cổng {port} đang có chương trình khác dùng; chọn cổng khác: PORT=")
            )


def _wait_until_up(host: str, port: int, serving: subprocess.Popen[bytes]) -> None:
    while serving.poll() is None:
        try:
            socket.create_connection((host, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return


def _print_address(host: str, port: int, *, with_demo: bool) -> None:
    address = f"http://{'localhost' if host == '127.0.0.1' else host}:{port}"
    typer.echo(f"\n  Cổng thông tin   {address}/\n  Văn phòng        {address}/office/")
    typer.echo(f"  API              {address}/api/v1/docs\n")
    if with_demo:
        typer.echo(f"  Tài khoản tập (mật khẩu: {DEMO_PASSWORD})")
        for group, people in groupby(list_demo_accounts(), key=lambda person: person.group):
            typer.echo(f"   {group}")
            for person in people:
                typer.echo(f"    {person.username:<22} {person.shown}")
    typer.echo("\n  Ctrl-C để tắt.", nl=True)
