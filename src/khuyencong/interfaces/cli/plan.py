"""``khuyencong plan``: the portfolio planner, and the plan from a sheet of needs."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.domain.foundation.gazetteer import load_provinces
from khuyencong.domain.foundation.numbers import format_day, format_vnd
from khuyencong.interfaces.cli.console import print_json, refuse
from khuyencong.interfaces.cli.database import prepare
from khuyencong.interfaces.cli.plan_solve import solve_command

if TYPE_CHECKING:
    from khuyencong.apps.plans.actions.plan_from_sheet import PlanFromSheet

app = typer.Typer(no_args_is_help=True)
app.command("solve", help="Chọn danh mục đáng giá nhất trong mọi giới hạn.")(solve_command)


@app.command("build", help="Từ bảng nhu cầu ra kế hoạch năm, hai nguồn, kèm văn bản.")
def build(
    needs: Annotated[Path, typer.Argument(help="Bảng nhu cầu (.xlsx, .xls, .ods, .csv).")],
    year: Annotated[int, typer.Option(min=2009, max=2100, help="Năm kế hoạch.")],
    province: Annotated[str, typer.Option(help="Tên tỉnh vào năm đó.")],
    kcqg: Annotated[str, typer.Option(help="Kinh phí KCQG: 900000000 hoặc 900 triệu.")],
    kcdp: Annotated[str, typer.Option(help="Kinh phí KCĐP: 2025000000 hoặc 2,025 tỷ.")],
    out: Annotated[Path, typer.Option(help="Thư mục ghi văn bản.")],
    on: Annotated[
        str, typer.Option(help="Ngày lấy định mức (YYYY-MM-DD); mặc định 01/01 năm kế hoạch.")
    ] = "",
    any_fund: Annotated[
        bool, typer.Option("--any-fund", help="Cho phép chuyển đề án sang nguồn kia khi cần.")
    ] = False,
    time_limit: Annotated[float, typer.Option(min=1, help="Giới hạn giây cho bộ giải.")] = 60,
    as_json: Annotated[bool, typer.Option("--json", help="Kết quả dạng JSON.")] = False,
) -> None:
    """Run the first main job from the command line."""
    try:
        norms_on = _day(on) if on else date(year, 1, 1)
        funds = {"kcqg_vnd": _money("kcqg", kcqg), "kcdp_vnd": _money("kcdp", kcdp)}
        load_provinces().find(
            province, on=norms_on, kind="province"
        )  # refused before any database is touched
        made = _build(
            sheet=needs,
            year=year,
            province=province,
            norms_on=norms_on,
            funds=funds,
            folder=out,
            any_fund=any_fund,
            time_limit_s=time_limit,
        )
    except (DomainError, OSError) as error:
        refuse(error, as_json=as_json)
    if as_json:
        print_json(_as_json(made))
    else:
        _say(made)


def _build(
    *,
    sheet: Path,
    year: int,
    province: str,
    norms_on: date,
    funds: dict[str, int],
    folder: Path,
    any_fund: bool,
    time_limit_s: float,
) -> PlanFromSheet:
    prepare()
    from django.utils import timezone

    from khuyencong.apps.accounts.actions.ensure_operator import ensure_operator
    from khuyencong.apps.places.queries import get_province
    from khuyencong.apps.plans.actions.plan_from_sheet import plan_from_sheet

    at = timezone.now()
    place = get_province(province, norms_on)
    actor, centre = ensure_operator(province=place, at=at)
    return plan_from_sheet(
        sheet=sheet,
        year=year,
        norms_on=norms_on,
        **funds,
        province=place,
        unit=centre,
        actor=actor,
        at=at,
        folder=folder,
        any_fund=any_fund,
        time_limit_s=time_limit_s,
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInput(
            "cli.bad_day", "--on cần ngày dạng 2016-11-23; nhận được {text}", field="on", text=text
        ) from None


def _money(name: str, text: str) -> int:
    from khuyencong.apps.documents.spreadsheets.amounts import UnclearAmount, in_vnd, read_amount
    from khuyencong.apps.documents.spreadsheets.units import DONG

    try:
        amount = read_amount(text, column_unit=DONG)
        return 0 if amount is None else in_vnd(amount, column_unit=DONG)
    except UnclearAmount as fault:
        raise BadInput(
            "cli.bad_money",
            "--{name} cần số tiền, ví dụ 900000000 hoặc 900 triệu: {why}",
            field=name,
            name=name,
            why=str(fault),
        ) from None


def _as_json(made: PlanFromSheet) -> dict[str, Any]:
    items = list(made.plan.items.select_related("project"))
    return {
        "plan": made.plan.pk,
        "status": made.plan.status,
        "needs": {
            "added": made.sheet_import.added,
            "already_known": made.sheet_import.already_known,
        },
        "errors": made.sheet_import.errors,
        "used": made.plan.result["used"],
        "management": made.plan.result["management"],
        "chosen": [
            {
                "code": item.project.code,
                "title": item.project.title,
                "kcqg_vnd": item.kcqg_vnd,
                "kcdp_vnd": item.kcdp_vnd,
            }
            for item in items
            if item.is_chosen
        ],
        "rejected": [
            {"code": item.project.code, "title": item.project.title, "reason": item.reason}
            for item in items
            if not item.is_chosen
        ],
        "papers": [str(path) for path in made.papers],
    }


def _say(made: PlanFromSheet) -> None:
    plan, read = made.plan, made.sheet_import
    say = typer.echo
    say(f"Kế hoạch {plan.year}, {plan.province} (định mức ngày {format_day(plan.norms_on)})")
    say(f"  Nhu cầu: thêm {read.added}, đã có {read.already_known}, lỗi {len(read.errors)}")
    for error in read.errors:
        where = f"{error['sheet']}!{error['column'] or ''}{error['row'] or ''}"
        say(f"    {where}: {error['message']}")
    for fund, label, given in (
        ("KCQG", "KCQG (số giả định)", plan.kcqg_vnd),
        ("KCDP", "KCĐP", plan.kcdp_vnd),
    ):
        used = plan.result["used"][fund] + plan.result["management"][fund]
        say(f"  {label}: giao {format_vnd(given)}, dùng {format_vnd(used)} đồng")
    items = list(plan.items.select_related("project"))
    chosen = sum(item.is_chosen for item in items)
    say(f"  {plan.get_status_display()}: chọn {chosen} đề án, để lại {len(items) - chosen}")
    for item in items:
        if not item.is_chosen:
            say(f"    {item.project.code} {item.project.title[:60]}: {item.reason}")
    say("  Văn bản:")
    for path in made.papers:
        say(f"    {path}")
