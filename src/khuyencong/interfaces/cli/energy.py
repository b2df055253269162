"""``khuyencong energy``: the calculators by name, described and run."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Annotated, Any

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False)


MOST_REQUESTS = 100_000


@app.command("list")
def list_command() -> None:
    """List the calculators, the name first on each line."""
    from khuyencong.domain.energy.catalogue import list_calculators, list_not_offered

    for each in list_calculators().values():
        typer.echo(f"{each.id}\t{each.label_vi or each.purpose}")
    for name, why in list_not_offered().items():
        typer.echo(f"{name}\t(không cung cấp) {why}")


@app.command("describe")
def describe(name: str, as_json: bool = typer.Option(False, "--json")) -> None:
    """Tell inputs, outputs, units and formula of a calculator."""
    from khuyencong.domain.energy.describing import describe as told
    from khuyencong.domain.energy.describing import in_words

    found = told(name)
    if found is None:
        typer.echo(f"Không có phép tính “{name}”", err=True)
        raise typer.Exit(2)
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2) if as_json else in_words(found))


@app.command("facts")
def facts(
    *,
    on: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Chỉ dòng có hiệu lực ngày này.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Chỉ in JSON.")] = False,
    installation: Annotated[
        bool, typer.Option("--installation", help="Thêm các xác nhận đã ghi.")
    ] = False,
) -> None:
    """List factors, prices, hours, limits and norms with days, document and grade."""
    from khuyencong.interfaces.cli.energy_facts import facts_table, load_facts

    book = load_facts(installation=installation)
    day = on.date() if on else None
    lines = [line for line in book.lines if day is None or line.fact.covers(day)]
    if as_json:
        told = [line.to_json() for line in lines]
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        typer.echo(facts_table(lines) if lines else "Không có dòng nào của ngày này.")


@app.command("run")
def run_command(source: str, as_json: bool = typer.Option(False, "--json")) -> None:
    """Run one request or a list of them from a file, or from standard input with "-"."""
    from khuyencong.domain.energy.run import run, run_many
    from khuyencong.domain.foundation.errors import BadInput
    from khuyencong.interfaces.cli.console import read_json, refuse

    try:
        request: Any = read_json(source, unique=True, any_number=True)
        refuse_too_many(request)
    except BadInput as refusal:
        refuse(refusal, as_json=as_json)
    answer = run_many(request) if isinstance(request, list) else run(request)
    typer.echo(json.dumps(answer, ensure_ascii=False, indent=None if as_json else 2))


def refuse_too_many(request: Any) -> None:
    """Raise BadInput for a list that is longer than one call answers."""
    from khuyencong.domain.foundation.errors import BadInput

    if isinstance(request, list) and len(request) > MOST_REQUESTS:
        raise BadInput(
            "cli.too_many",
            "Mỗi lần tối đa {most} yêu cầu; nhận được {count}",
            field="FILE",
            most=MOST_REQUESTS,
            count=len(request),
        )
