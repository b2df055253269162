"""`khuyencong needs`: read a sheet of needs, write the template for one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.interfaces.cli.console import print_json, refuse

if TYPE_CHECKING:
    from khuyencong.apps.needs.imports.rows import SheetReading

app = typer.Typer(no_args_is_help=True, help="Bảng nhu cầu khuyến công: đọc, lấy mẫu.")


@app.command("read")
def read(
    sheet: Annotated[str, typer.Argument(metavar="SHEET", help="Tệp .xlsx, .xls, .ods, .csv")],
    as_json: Annotated[bool, typer.Option("--json", help="In JSON")] = False,
) -> None:
    """Đọc một bảng nhu cầu: các dòng đã hiểu và từng ô có lỗi."""
    from khuyencong.apps.needs.imports.reader import read_needs

    try:
        reading = read_needs(sheet)
    except DomainError as error:
        refuse(error, as_json=as_json)
    if as_json:
        print_json(
            {
                "rows": [row.as_json() for row in reading.rows],
                "errors": [error.as_json() for error in reading.errors],
                "ignored": [row.as_json() for row in reading.ignored],
            }
        )
    else:
        _print(reading)


def _print(reading: SheetReading) -> None:
    for row in reading.rows:
        total = format_vnd(row.total_vnd) if row.total_vnd is not None else "?"
        typer.echo(f"{row.row:>5}  {row.title} | {row.beneficiary or '?'} | {total} đồng")
    for error in reading.errors:
        word = "LỖI" if error.level == "error" else "Lưu ý"
        where = f"{error.sheet}!{error.column or ''}{error.row or ''}"
        typer.echo(f"{word} {where}: {error.message}. Cần: {error.expected}.")
    typer.echo(
        f"{len(reading.rows)} dòng đọc được, {len(reading.errors)} lỗi và lưu ý, "
        f"{len(reading.ignored)} dòng bỏ qua."
    )


@app.command("template")
def template(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", help="Tệp mẫu sẽ ghi")],
) -> None:
    """Ghi bảng mẫu để đơn vị điền nhu cầu."""
    from khuyencong.apps.needs.imports.template import write_template

    try:
        write_template(file)
    except DomainError as error:
        refuse(error)
    typer.echo(f"Đã ghi {file}")
