"""`khuyencong plan solve`: the best portfolio under limits, from JSON to JSON."""

from __future__ import annotations

import json
import time
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, NoReturn

import typer

from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.interfaces.cli.console import print_json, read_text, refuse

START_UP_S = 0.3  # importing and leaving, beyond the processor time seen so far


def solve_command(
    source: Annotated[str, typer.Argument(metavar="FILE|-", help="Tệp JSON, hoặc - để đọc stdin")],
    as_json: Annotated[bool, typer.Option("--json", help="In câu trả lời dạng JSON")] = False,
    time_limit: Annotated[
        float, typer.Option("--time-limit", help="Giây, tính cả lúc khởi động và giải thích")
    ] = 60.0,
    gap: Annotated[
        float, typer.Option("--gap", help="Khoảng cách tương đối coi là đã chứng minh")
    ] = 1e-9,
    explain: Annotated[
        list[str] | None,
        typer.Option("--explain", metavar="ID", help="Giải thích đề án bị loại này (lặp lại được)"),
    ] = None,
    cuts: Annotated[
        str, typer.Option("--cuts", help="Phần trăm tiền còn lại nếu bị cắt, ví dụ 80,60,50")
    ] = "",
    cut_tolerance: Annotated[
        str, typer.Option("--cut-tolerance", help="Phần giá trị chịu mất để các mức cắt lồng nhau")
    ] = "0.01",
) -> None:
    """Chọn danh mục đề án đáng giá nhất trong mọi giới hạn."""
    limit_s = time_limit - time.process_time() - START_UP_S
    try:
        from khuyencong.domain.planning.answer import plan_to_json
        from khuyencong.domain.planning.parse import problem_from_json
        from khuyencong.domain.planning.solve import solve

        problem = problem_from_json(_read(source))
        plan = solve(
            problem,
            time_limit_s=limit_s,
            gap=gap,
            explain=tuple(explain or ()),
            cuts=[_decimal(part, "--cuts") for part in cuts.split(",") if part.strip()],
            cut_tolerance=_decimal(cut_tolerance, "--cut-tolerance"),
        )
    except DomainError as error:
        refuse(error, as_json=as_json)
    print_json(plan_to_json(plan))


def _decimal(text: str, option: str) -> Decimal:
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        number = Decimal("nan")
    if not number.is_finite() or number < 0:
        raise BadInput(
            "cli.bad_number", "“{text}” phải là một số không âm", field=option, text=text
        )
    return number


def _read(source: str) -> Any:
    """Return the JSON value with decimals kept exactly. Raises BadInput."""

    def refuse_constant(name: str) -> NoReturn:
        raise BadInput("cli.bad_json", "JSON không được chứa {name}", field="FILE", name=name)

    try:
        return json.loads(read_text(source), parse_float=Decimal, parse_constant=refuse_constant)
    except json.JSONDecodeError as failure:
        raise BadInput(
            "cli.bad_json",
            "JSON sai ở dòng {line}, cột {column}: {why}",
            field="FILE",
            line=failure.lineno,
            column=failure.colno,
            why=failure.msg,
        ) from None
