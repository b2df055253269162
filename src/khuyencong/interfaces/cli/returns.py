"""``khuyencong returns``: the key that signs the figures of a period, and sending by hand."""

from __future__ import annotations

from typing import Annotated

import typer

from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.cli.console import print_json, refuse
from khuyencong.interfaces.cli.database import prepare

app = typer.Typer(no_args_is_help=True)
AsJson = Annotated[bool, typer.Option("--json", help="Chỉ in JSON.")]


@app.command("key")
def key_command(
    *,
    show: Annotated[bool, typer.Option("--show", help="In khóa công khai đang có.")] = False,
    as_json: AsJson = False,
) -> None:
    """Tạo khóa ký số liệu kỳ (một lần) và in khóa công khai để gửi nơi nhận đăng ký."""
    prepare(migrate=False)
    from khuyencong.apps.period_returns.keys import key_file, make_key, private_key
    from khuyencong.domain.period_returns.signing import fingerprint, public_key_of

    try:
        public = public_key_of(private_key()) if show else make_key()
    except DomainError as error:
        refuse(error, as_json=as_json)
    if as_json:
        print_json({"public_key": public, "fingerprint": fingerprint(public)})
        return
    typer.echo(f"Khóa công khai: {public}")
    typer.echo(f"Mã khóa: {fingerprint(public)}")
    if not show:
        typer.echo(f"Khóa riêng ở {key_file()}; sao lưu ở nơi khác, không gửi cho ai.")


@app.command("retry")
def retry_command() -> None:
    """Giao lại cho việc nền các bản đang gửi dở đã đến giờ gửi lại."""
    prepare(migrate=False)
    from django.utils import timezone

    from khuyencong.apps.period_returns.tasks import deliver_waiting

    typer.echo(f"Đã giao lại {deliver_waiting(at=timezone.now())} bản.")
