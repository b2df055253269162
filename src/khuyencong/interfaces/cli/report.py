"""``khuyencong report``: list the reports and run one, counted beside published."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.domain.foundation.numbers import format_count
from khuyencong.interfaces.cli.console import print_json, refuse
from khuyencong.interfaces.cli.database import prepare

if TYPE_CHECKING:
    from khuyencong.apps.reports.counting.scope import Scope
    from khuyencong.apps.reports.report import Report
    from khuyencong.domain.indicators.periods import ReportPeriod

app = typer.Typer(no_args_is_help=True)


@app.command("list")
def list_command() -> None:
    """Liệt kê báo cáo: tên, rồi tên gọi; không có dòng đầu."""
    prepare(migrate=False)
    from khuyencong.apps.reports.definitions import list_reports

    for each in list_reports():
        typer.echo(f"{each.id}\t{each.title_vi}")


@app.command("run")
def run_command(
    *,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    province: Annotated[str, typer.Option(help="Tên tỉnh như hồi đó; bỏ trống: cả nước.")] = "",
    unit: Annotated[str, typer.Option(help="Mã một đơn vị, thay cho tỉnh.")] = "",
    from_on: Annotated[str, typer.Option("--from", help="Ngày đầu, như 2012-01-01.")],
    to_on: Annotated[str, typer.Option("--to", help="Ngày cuối, như 2016-12-31.")],
    fund: Annotated[str, typer.Option(help="KCQG, KCDP hoặc both (cả hai).")] = "both",
    as_json: Annotated[bool, typer.Option("--json", help="Chỉ in JSON.")] = False,
    xlsx: Annotated[str, typer.Option("--xlsx", metavar="FILE", help="Ghi bảng tính.")] = "",
) -> None:
    """Tính một báo cáo; bên số tính được là số đã công bố, nguồn, độ tin và chênh lệch."""
    prepare()
    try:
        report = _run(name, (province, unit), fund, from_on, to_on)
        if xlsx:
            _write(report, xlsx)
    except DomainError as error:
        refuse(error, as_json=as_json)
    if as_json:
        print_json(report.as_plain())
    elif xlsx:
        typer.echo(f"Đã ghi {xlsx}.")
    else:
        for line in _in_words(report):
            typer.echo(line)


def _run(name: str, place: tuple[str, str], fund: str, from_on: str, to_on: str) -> Report:
    from khuyencong.apps.reports.build import build_report
    from khuyencong.apps.reports.counting.scope import FUND_LABELS
    from khuyencong.apps.reports.definitions import get_report
    from khuyencong.domain.indicators.periods import ReportPeriod

    get_report(name)
    fund = {"kcđp": "KCDP", "kcdp": "KCDP", "kcqg": "KCQG"}.get(fund.lower(), fund)
    if fund not in FUND_LABELS:
        raise BadInput(
            "reports.unknown_fund",
            "Không có nguồn “{fund}”: ghi KCQG, KCDP hoặc both",
            field="fund",
            fund=fund[:20],
        )
    period = ReportPeriod(_day("from", from_on), _day("to", to_on))
    return build_report(name, _scope(*place, fund, period), period)


def _scope(province: str, unit: str, fund: str, period: ReportPeriod) -> Scope:
    """Return the province as it was called, the unit of a code, or the nation. Raises BadInput."""
    from django.utils import timezone

    from khuyencong.apps.accounts.models import Unit
    from khuyencong.apps.reports.places import find_province, nation, scope_of, scope_of_unit

    if unit.strip() and province.strip():
        raise BadInput(
            "reports.place_and_unit", "Chọn --province hoặc --unit, không cả hai", field="unit"
        )
    if unit.strip():
        found = Unit.objects.filter(code=unit.strip()).first()
        if found is None:
            raise BadInput(
                "reports.unknown_unit",
                "Không có đơn vị mã “{unit}”; xem mã ở trang Đơn vị",
                field="unit",
                unit=unit[:60],
            )
        return scope_of_unit(found, fund=fund)
    if not province.strip():
        return nation(fund=fund)
    return scope_of(find_province(province, period, today=timezone.localdate()), fund=fund)


def _day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise BadInput(
            "reports.bad_day",
            "--{name} “{text}” không phải một ngày; viết như 2016-12-31",
            field=name,
            name=name,
            text=text[:40],
        ) from None


def _write(report: Report, target: str) -> None:
    from pathlib import Path

    from khuyencong.apps.reports.files.head import ReportHead
    from khuyencong.apps.reports.files.sheet import write_report_sheet

    try:
        with Path(target).open("wb"):
            pass  # a folder that does not exist is told before the work
        write_report_sheet(report, Path(target), head=ReportHead())
    except OSError as failure:
        raise BadInput(
            "reports.unwritable",
            "Không ghi được tệp {target}: {why}",
            field="xlsx",
            target=target,
            why=failure.strerror or "lỗi ghi",
        ) from None


def _in_words(report: Report) -> list[str]:
    lines = [report.title_vi, f"{report.place_label}, {report.period.label_vi}", ""]
    for row in report.as_plain()["rows"]:
        if not row["counted"] and row["published"] is None and row["row"] != "total":
            continue
        line = f"{row['label']}: {_number(row['counted'])} {row['unit']}"
        if row["published"] is not None:
            of, apart = row["note"], row["difference"]
            line += f"; công bố {_number(row['published'])}"
            line += f", chênh {_number(apart)}" if apart is not None else ", không so"
            line += f" ({f'{of}; ' if of else ''}{row['source']}; {row['grade']})"
        lines.append(line)
    return [*lines, "", f"Căn cứ: {report.basis_vi}", *report.notes]


def _number(value: object) -> str:
    if isinstance(value, int):
        return format_count(value)
    return "–" if value is None else str(value).replace(".", ",")
