"""``khuyencong twin``: the training copy of an installation, same rules and made-up data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.cli.console import refuse

app = typer.Typer(no_args_is_help=True)


@app.callback()
def twin() -> None:
    """Bản tập: cùng quy định, số liệu không thật."""


@app.command("make")
def make(
    real: Annotated[Path, typer.Option(help="Thư mục dữ liệu (KHUYENCONG_DATA) của nơi thật.")],
    real_database: Annotated[
        str, typer.Option(help="postgresql://… của nơi thật; bỏ trống nếu là SQLite trong --real.")
    ] = "",
    anew: Annotated[bool, typer.Option("--anew", help="Bỏ bản tập đang có, làm lại.")] = False,
) -> None:
    """Load the practice data, then the rules, units and roles of the real installation.

    Nothing is written there, and nobody of there is named here.
    """
    from khuyencong.interfaces.cli.twin.making import make_twin

    try:
        made = make_twin(real=real.resolve(), real_database=real_database, anew=anew)
    except DomainError as error:
        refuse(error)
    typer.echo(
        f"Đã có bản tập: {made.rules} dòng quy định và xác nhận, {made.templates} mẫu văn bản, "
        f"{len(made.accounts)} tài khoản tập ở đơn vị của tỉnh."
    )
    for username, shown in made.accounts:
        typer.echo(f"  {username:<40} {shown}")
