"""``khuyencong journal``: prove the journal, and give a part of it to somebody who can check it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_count
from khuyencong.interfaces.cli.console import refuse
from khuyencong.interfaces.cli.database import prepare

if TYPE_CHECKING:
    from khuyencong.apps.journal.anchors import Anchor, Stretch

app = typer.Typer(no_args_is_help=True)
DIFFERS = 1
TOLD_EACH = 20_000
"""Lines between two words of progress."""
From = Annotated[str, typer.Option("--from", help="Từ số, hoặc từ ngày niêm phong (yyyy-mm-dd).")]
To = Annotated[str, typer.Option("--to", help="Đến số, hoặc đến hết ngày niêm phong.")]


@app.command()
def seal() -> None:
    """Niêm phong mọi dòng đang chờ; bình thường máy tự làm mỗi phút và mỗi sáng."""
    prepare()
    from django.utils import timezone

    from khuyencong.apps.journal.sealing import seal_entries

    done = seal_entries(at=timezone.now())
    typer.echo(f"Đã niêm phong {format_count(done)} dòng. {_newest()}")


@app.command()
def verify(
    *,
    since: From = "",
    until: To = "",
    anchor: Annotated[str, typer.Option(help="Mốc in trên biên bản, đủ hoặc rút gọn.")] = "",
) -> None:
    """Tính lại từng niêm phong từ nội dung và dòng trước; nói chỗ đầu tiên không khớp.

    Dòng đang chờ được niêm phong trước. Mã thoát 0: khớp; 1: không khớp; 2: không chạy được.
    """
    prepare()
    from django.utils import timezone

    from khuyencong.apps.journal.sealing import seal_entries
    from khuyencong.apps.journal.verifying.verdict import journal_faults

    _require_anchor(anchor)
    asked = _asked(since, "--from"), _asked(until, "--to")
    seal_entries(at=timezone.now())
    stretch = _stretch(*asked)
    fault = next(journal_faults(stretch, anchor=anchor, progress=_teller()), None)
    if fault is not None:
        where = f" ({fault.where})" if fault.where else ""
        typer.echo(f"Nhật ký không khớp. {fault}{where}.")
        raise typer.Exit(DIFFERS)
    typer.echo(f"Nhật ký khớp: {format_count(len(stretch))} dòng{_of(stretch)}. {_newest()}")


@app.command()
def export(
    *,
    out: Annotated[Path, typer.Option(help="Tệp JSON Lines sẽ ghi; chưa được có.")],
    since: From = "",
    until: To = "",
) -> None:
    """Xuất một đoạn nhật ký kèm mã, để người ngoài tự kiểm tra mà không cần phần mềm này."""
    prepare()
    from django.utils import timezone

    from khuyencong.apps.journal.anchors import newest_anchor
    from khuyencong.apps.journal.exporting import export_lines, guide
    from khuyencong.apps.journal.sealing import seal_entries

    asked = _asked(since, "--from"), _asked(until, "--to")
    seal_entries(at=timezone.now())
    stretch = _stretch(*asked)
    beside = out.with_name(f"{out.name}.huong-dan.txt")
    try:
        with out.open("x", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
            file.writelines(export_lines(stretch))
        beside.write_text(guide(out.name, newest=newest_anchor()), encoding="utf-8")
    except FileExistsError:
        refuse(BadInput("cli.exists", "--out: tệp {path} đã có, chọn tên khác", path=str(out)))
    except OSError as failure:
        why = failure.strerror or "lỗi ghi"
        refuse(BadInput("cli.unwritable", "--out: không ghi được {p}: {why}", p=str(out), why=why))
    typer.echo(
        f"Đã ghi {format_count(len(stretch))} dòng{_of(stretch)} vào {out}; cách kiểm: {beside}"
    )


def _require_anchor(text: str) -> None:
    from khuyencong.domain.foundation.hash_chain import read_mark

    if text and read_mark(text) is None:
        shown = text[:80]
        message = (
            "--anchor cần mốc dạng 1234-A1B2-C3D4-E5F6-0718 hoặc mã 64 chữ, nhận được “{text}”"
        )
        refuse(BadInput("cli.bad_anchor", message, text=shown))


def _asked(text: str, option: str) -> date | int | None:
    """Return a number or a day that was typed."""
    if not text:
        return None
    if text.isascii() and text.isdigit() and len(text) <= 18:
        return int(text)
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        message = "{option} cần số dòng hoặc ngày dạng 2026-11-26, nhận được “{text}”"
        refuse(BadInput("cli.bad_bound", message, option=option, text=text[:40]))


def _stretch(since: date | int | None, until: date | int | None) -> Stretch:
    from khuyencong.apps.journal.anchors import stretch_of

    return stretch_of(since, until)


def _teller() -> Callable[[int, int], None]:
    """Return who tells how far a long proof is, on standard error."""
    told = 0

    def tell(done: int, of: int) -> None:
        nonlocal told
        if done - told >= TOLD_EACH:
            told = done
            sys.stderr.write(f"Đã kiểm {format_count(done)} / {format_count(of)} dòng…\n")

    return tell


def _of(stretch: Stretch) -> str:
    return f", từ số {stretch.first} đến số {stretch.last}" if len(stretch) else ""


def _newest() -> str:
    from django.utils import timezone

    from khuyencong.apps.journal.anchors import newest_anchor

    anchor: Anchor | None = newest_anchor()
    if anchor is None:
        return "Chưa có dòng nào."
    sealed = timezone.localtime(anchor.sealed_at)
    return f"Mốc mới nhất: {anchor.short}, {sealed:%H:%M %d/%m/%Y}."
