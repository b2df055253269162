"""``khuyencong norms``: list, show, check and verify support norms. Needs no database."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import typer

from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.norms.batch import answer_item, answer_json
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.selection import select_norms
from khuyencong.domain.norms.verify import verify_data
from khuyencong.interfaces.cli.console import print_json, read_json, refuse
from khuyencong.interfaces.cli.norms_text import answer_text, norm_card, norm_markdown, norm_table

app = typer.Typer(no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="Chỉ in JSON.")]
Installation = Annotated[
    bool, typer.Option("--installation", help="Thêm định mức của tỉnh và các xác nhận đã ghi.")
]


def load_library(*, installation: bool) -> NormLibrary:
    """Return the shipped norms, with what this installation added when asked."""
    if not installation:
        return NormLibrary.shipped()
    from khuyencong.interfaces.cli.database import prepare

    prepare()
    from khuyencong.apps.library.queries import installation_norms

    return installation_norms()


@app.command("list")
def list_norms(
    *,
    on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Ngày áp dụng.")] = None,
    fund: Annotated[Fund | None, typer.Option(help="KCQG, KCDP hoặc both (chung).")] = None,
    province: Annotated[str | None, typer.Option(help="Tên tỉnh vào ngày đó.")] = None,
    line: Annotated[str | None, typer.Option(help="Tên dòng, ví dụ machinery.")] = None,
    as_json: AsJson = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="In bảng Markdown.")] = False,
    installation: Installation = False,
) -> None:
    """Liệt kê định mức."""
    try:
        norms = select_norms(
            load_library(installation=installation),
            on=_day(on),
            fund=fund,
            province=province,
            line=line,
        )
    except DomainError as error:
        refuse(error, as_json=as_json)
    if as_json:
        print_json([norm.to_json() for norm in norms])
    elif as_markdown:
        typer.echo(norm_markdown(norms))
    else:
        typer.echo(norm_table(norms) if norms else "Không có định mức nào như vậy.")


@app.command("show")
def show_norm(
    *,
    name: Annotated[str, typer.Argument(metavar="NORM_ID|LINE")],
    as_json: AsJson = False,
    installation: Installation = False,
) -> None:
    """Xem một định mức, hoặc mọi phiên bản của một dòng."""
    try:
        library = load_library(installation=installation)
        norms = library.of_line(name) or (library.get(name),)
    except DomainError as error:
        refuse(error, as_json=as_json)
    if as_json:
        shown = [norm.to_json() for norm in norms]
        print_json(shown if library.has_line(name) else shown[0])
    else:
        typer.echo("\n\n".join(norm_card(norm) for norm in norms))


@app.command("check")
def check_norms(
    *,
    source: Annotated[str, typer.Argument(metavar="FILE|-")],
    as_json: AsJson = False,
    installation: Installation = False,
) -> None:
    """Kiểm tra một hoặc nhiều đề nghị hỗ trợ theo định mức của ngày đó."""
    try:
        raw = read_json(source)
        library = load_library(installation=installation)
        if as_json:
            print_json(answer_json(raw, library=library))
            return
        if not isinstance(raw, list | dict):
            answer_json(raw, library=library)
        questions = raw if isinstance(raw, list) else [raw]
        answers = (answer_item(question, library=library) for question in questions)
        typer.echo("\n\n".join(answer_text(answer) for answer in answers))
    except DomainError as error:
        refuse(error, as_json=as_json)


@app.command("verify")
def verify() -> None:
    """Kiểm tra các tệp định mức đi kèm."""
    report = verify_data()
    if report.problems:
        for problem in report.problems:
            typer.echo(problem, err=True)
        raise typer.Exit(1)
    typer.echo(f"Định mức: {report.norms} dòng trong {report.files} tệp, không có lỗi.")


def _day(on: datetime | None) -> date | None:
    return on.date() if on else None
