"""``khuyencong database``: make ready what there is to serve; tell by hashes what tables hold."""

from __future__ import annotations

import hashlib
from typing import Annotated

import typer

from khuyencong.interfaces.cli.console import print_json, refuse
from khuyencong.interfaces.cli.database import prepare
from khuyencong.interfaces.cli.keeping.faults import FAULTS, in_words

app = typer.Typer(no_args_is_help=True)


@app.callback()
def database() -> None:
    """Cơ sở dữ liệu: làm sẵn sàng, mã của từng bảng."""


@app.command("prepare")
def prepare_tables() -> None:
    """Tạo bảng hoặc nâng cấp cơ sở dữ liệu, và hẹn việc mỗi sáng.

    Chạy lại bao nhiêu lần cũng được.
    """
    prepare()
    from django.utils import timezone

    from khuyencong.interfaces.cli.every_morning import order_next

    order_next(after=timezone.now())
    typer.echo("Cơ sở dữ liệu đã sẵn sàng.")


@app.command()
def hashes(
    *, as_json: Annotated[bool, typer.Option("--json", help="In dạng JSON.")] = False
) -> None:
    """In số dòng và mã SHA-256 của từng bảng.

    Dữ liệu như nhau thì mã như nhau, ở SQLite hay PostgreSQL.
    """
    prepare(migrate=False)
    from khuyencong.interfaces.cli.keeping.hashes import table_hashes
    from khuyencong.interfaces.cli.keeping.tables import LEFT_OUT, unknown_tables

    try:
        found = list(table_hashes())
    except FAULTS as error:
        refuse(in_words(error))
    together = hashlib.sha256("".join(f"{t.table} {t.sha256}\n" for t in found).encode())
    unknown = unknown_tables("default")
    if as_json:
        told = {"tables": [table.told() for table in found], "sha256": together.hexdigest()}
        print_json(told | {"left_out": sorted(LEFT_OUT), "unknown": unknown})
        return
    width = max((len(table.table) for table in found), default=0)
    for table in found:
        typer.echo(f"{table.table:<{width}} {table.rows:>10} {table.sha256}")
    typer.echo(f"{'Tất cả':<{width}} {sum(t.rows for t in found):>10} {together.hexdigest()}")
    for name, why in LEFT_OUT.items():
        typer.echo(f"Không tính {name}: {why}.", err=True)
    typer.echo("Không tính bảng tìm kiếm (…_fts): làm lại được từ bảng của nó.", err=True)
    for name in unknown:
        typer.echo(f"Không tính {name}: không phải bảng của hệ thống này.", err=True)
