"""A simulation as its workbook wants it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.rendering.simulation_book import (
    SimulationBook,
    SumTable,
    SupportRow,
)
from khuyencong.apps.regulations.models import SimulatedSupport, SimulationRun
from khuyencong.apps.regulations.queries import list_simulated
from khuyencong.apps.regulations.wording import OUTCOMES, WANTED, content_of, fund_of
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.domain.regulations.simulation import Outcome, Wanted

AT_ONCE = 1_000


def book_of(run: SimulationRun, *, visible_to: Account) -> SimulationBook:
    """Return the sums of a run, and its supports the account may see."""
    told = run.totals
    return SimulationBook(
        title=f"Mô phỏng dự thảo: {run.draft.title}",
        words=[
            f"Đề án, nhu cầu từ năm {run.from_year} đến năm {run.to_year}; quy định hiện hành là "
            f"của ngày {format_day(run.norms_on)}.",
            f"Cách tính: {WANTED[Wanted(run.wanted)]}.",
        ],
        tables=[
            SumTable(heading="Theo năm", rows=_rows(told["by_year"])),
            SumTable(heading="Theo nội dung", rows=_rows(told["by_line"], content_of)),
            SumTable(heading="Theo nguồn", rows=_rows(told["by_fund"], fund_of)),
        ],
        rows=_supports(run, visible_to),
    )


def _rows(rows: list[dict[str, Any]], label: Any = str) -> list[Any]:
    names = ("count", "supports", "then_vnd", "today_vnd", "draft_vnd")
    return [(label(row["key"]), *(row[name] for name in names)) for row in rows]


def _supports(run: SimulationRun, visible_to: Account) -> Iterator[SupportRow]:
    rows = list_simulated(visible_to=visible_to).filter(run=run).order_by("year", "pk")
    for row in rows.iterator(chunk_size=AT_ONCE):
        yield SupportRow(
            title=row.title,
            beneficiary=row.beneficiary,
            year=row.year,
            content=content_of(row.line),
            fund=fund_of(row.fund),
            cost_vnd=row.cost_vnd,
            asked_vnd=row.asked_vnd,
            then_vnd=row.then_vnd,
            today_vnd=row.today_vnd,
            draft_vnd=row.draft_vnd,
            difference_vnd=_difference(row),
            outcome=OUTCOMES[Outcome(row.outcome)],
        )


def _difference(row: SimulatedSupport) -> int | None:
    return None if row.outcome == Outcome.UNKNOWN else row.gained_vnd - row.lost_vnd
