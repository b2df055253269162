"""``khuyencong ledger``: prove that the books hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from khuyencong.interfaces.cli.console import print_json
from khuyencong.interfaces.cli.database import prepare

if TYPE_CHECKING:
    from khuyencong.apps.money.verifying.verdict import Verdict

app = typer.Typer(no_args_is_help=True)
DIFFERS = 1


@app.callback()
def ledger() -> None:
    """Keep ``verify`` a word of its own while it is alone."""


@app.command()
def verify(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Chỉ in JSON.")] = False,
    most: Annotated[int, typer.Option(min=1, max=10_000, help="In nhiều nhất bấy nhiêu.")] = 200,
) -> None:
    """Tính lại mọi số dư từ bút toán, hỏi lại mọi quy tắc, đối chiếu chứng từ và nhật ký.

    Không sửa gì và không giữ ai chờ. Mã thoát 0: khớp; 1: có chỗ không khớp; 2: không chạy được.
    """
    prepare(migrate=False)
    from khuyencong.apps.money.verifying.verdict import verify_ledger

    verdict = verify_ledger(most=most)
    if as_json:
        print_json(as_plain(verdict))
    else:
        for line in in_words(verdict):
            typer.echo(line)
    if not verdict.is_sound:
        raise typer.Exit(DIFFERS)


def as_plain(verdict: Verdict) -> dict[str, Any]:
    """Return the verdict as plain values."""
    counted = verdict.counted
    return {
        "sound": verdict.is_sound,
        "entries": counted.entries,
        "positions": counted.positions,
        "lines": counted.lines,
        "differences": verdict.differences,
        "lacks": verdict.lacks,
        "by_code": dict(sorted(verdict.numbers.items())),
        "found": [
            {
                "code": fault.code,
                "is_lack": fault.is_lack,
                "message": str(fault),
                "unit_id": fault.unit_id,
                "line_id": fault.line_id,
                "project_id": fault.project_id,
                "entry_id": fault.entry_id,
                **({"figures": dict(fault.figures)} if fault.figures else {}),
            }
            for fault in verdict.faults
        ],
    }


def in_words(verdict: Verdict) -> list[str]:
    """Return the verdict as lines: what was found, then the sum of it."""
    from khuyencong.apps.ledger.models import FundLine
    from khuyencong.apps.money.lines import name_of
    from khuyencong.apps.projects.models import Project

    lines = FundLine.objects.select_related("unit").in_bulk(
        {fault.line_id for fault in verdict.faults if fault.line_id}
    )
    projects = Project.objects.in_bulk({f.project_id for f in verdict.faults if f.project_id})
    said = []
    for fault in verdict.faults:
        where = []
        if line := lines.get(fault.line_id or 0):
            where += [name_of(line), line.unit.name]
        if project := projects.get(fault.project_id or 0):
            where.append(f"đề án {project.code or project.title}")
        if fault.entry_id:
            where.append(f"bút toán {fault.entry_id}")
        mark = "Thiếu" if fault.is_lack else "Sai"
        said.append(f"{mark}: {fault}" + (f" ({', '.join(where)})" if where else ""))
    if (left := sum(verdict.numbers.values()) - len(verdict.faults)) > 0:
        said.append(f"… và {left} chỗ nữa.")
    return [*said, _sum_up(verdict)]


def _sum_up(verdict: Verdict) -> str:
    counted = verdict.counted
    looked = (
        f"Đã tính lại {counted.entries} bút toán, {counted.positions} số dư đề án, "
        f"{counted.lines} dòng tiền"
    )
    lacks = f"; {verdict.lacks} bút toán chưa ghi số chứng từ" if verdict.lacks else ""
    if verdict.is_sound:
        return f"Sổ khớp. {looked}{lacks}."
    return f"Sổ không khớp: {verdict.differences} chỗ. {looked}{lacks}."
