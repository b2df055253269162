"""`khuyencong plan solve`: the best portfolio under limits, from JSON to JSON."""

from __future__ import annotations

import time
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated, Any

import typer

from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.interfaces.cli.console import print_json, read_json, refuse, started_at_s

if TYPE_CHECKING:
    from khuyencong.domain.planning.plan import Plan

WRITING_S = 0.4  # for loading the solver and leaving, beyond the processor time seen so far

STATUS_WORDS = {
    "optimal": "Đã chứng minh là tốt nhất",
    "feasible": "Tốt nhất tìm được trong thời gian cho phép, chưa chứng minh xong",
    "infeasible": "Không có kế hoạch nào giữ được mọi giới hạn",
    "unknown": "Hết thời gian trước khi tìm được một kế hoạch",
}


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
    explain_first: Annotated[
        int,
        typer.Option("--explain-first", min=0, help="Số đề án bị loại đầu tiên được giải thích"),
    ] = 20,
    cuts: Annotated[
        str, typer.Option("--cuts", help="Phần trăm tiền còn lại nếu bị cắt, ví dụ 80,60,50")
    ] = "",
    cut_tolerance: Annotated[
        str, typer.Option("--cut-tolerance", help="Phần giá trị chịu mất để các mức cắt lồng nhau")
    ] = "0.01",
) -> None:
    """Chọn danh mục đề án đáng giá nhất trong mọi giới hạn."""
    started_s = started_at_s()
    try:
        from khuyencong.domain.planning.answer import plan_to_json
        from khuyencong.domain.planning.parse import problem_from_json
        from khuyencong.domain.planning.solve import solve

        if not time_limit > 0:
            raise BadInput("cli.time_limit", "Thời gian phải lớn hơn 0", field="--time-limit")
        problem = problem_from_json(read_json(source, exact=True))
        plan = solve(
            problem,
            time_limit_s=max(0.0, time_limit - WRITING_S - (time.monotonic() - started_s)),
            gap=gap,
            explain=tuple(explain or ()),
            explain_first=explain_first,
            cuts=[_decimal(part, "--cuts") for part in cuts.split(",") if part.strip()],
            cut_tolerance=_decimal(cut_tolerance, "--cut-tolerance"),
        )
    except DomainError as error:
        refuse(error, as_json=as_json)
    if as_json:
        print_json(plan_to_json(plan))
    else:
        _print_summary(plan)


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


def _print_summary(plan: Plan) -> None:
    """Write the plan for people: what is in, what it is worth and uses, why the rest is out."""
    from khuyencong.domain.planning.words import amount_text

    def amounts(values: tuple[Any, ...]) -> str:
        return " / ".join(amount_text(value, money=False) for value in values)

    typer.echo(STATUS_WORDS[plan.status])
    if plan.clash or plan.clash_with:
        parts = [*plan.clash, *(f"{c.kind} {', '.join(c.ids)}" for c in plan.clash_with)]
        typer.echo("Xung đột: " + "; ".join(parts))
    if not plan.worth:
        return
    typer.echo(f"Chọn {len(plan.chosen)}: {', '.join(plan.chosen)}")
    typer.echo(f"Giá trị: {amounts(plan.worth)} (cận trên {amounts(plan.bound)})")
    for name, amount in (plan.uses or {}).items():
        typer.echo(f"Sử dụng {name}: {amount_text(amount, money=False)}")
    for cut in plan.cuts:
        chosen = ", ".join(cut.plan.chosen) or STATUS_WORDS[cut.plan.status]
        typer.echo(f"Còn {amount_text(cut.percent, money=False)} % tiền: {chosen}")
    for rejection in plan.rejected:
        typer.echo(f"Loại {rejection.id}: {rejection.reason}")
    if plan.reserve:
        typer.echo(f"Dự phòng: {', '.join(plan.reserve)}")
