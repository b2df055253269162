"""Turn the cells of one row into a project of the past."""

from __future__ import annotations

from khuyencong.apps.documents.spreadsheets.cells import Cells
from khuyencong.apps.projects.amounts import LABELS
from khuyencong.apps.projects.imports.columns import (
    FUNDS,
    fund_named,
    state_named,
    vocabulary,
    yes_or_no,
)
from khuyencong.apps.projects.imports.rows import PastPaper, PastRow
from khuyencong.apps.projects.past import expected_states, faults_of
from khuyencong.domain.lifecycle.model import Chain

LONGEST_TITLE = 1000
COLUMNS = {"is_recoverable": "recoverable"}
"""The column of a field where its name is another."""


def read_row(cells: Cells) -> PastRow | None:
    """Return the project of a row, None when one of its cells is wrong: ``cells.errors`` says."""
    title = cells.text("title", most=LONGEST_TITLE)
    if not title and not cells.errors:
        cells.report("title", "Thiếu tên đề án", expected="tên đề án")
    year, amounts = cells.year("year"), _amounts(cells)
    chain = _chain(cells, amounts)
    state = _state(cells)
    is_recoverable = _is_recoverable(cells)
    papers = _papers(cells)
    if cells.errors or not (year and chain and state):
        return None
    row = PastRow(
        title=title,
        year=year,
        chain=chain,
        state=state,
        former_code=cells.text("former_code", most=80),
        beneficiary=cells.text("beneficiary"),
        place=cells.text("place"),
        content=cells.text("content", most=1000),
        note=cells.text("note", most=2000),
        total_vnd=cells.amount("total"),
        own_vnd=cells.amount("own"),
        is_recoverable=is_recoverable,
        amounts=amounts,
        papers=papers,
        sheet=cells.sheet[:120],
        row=cells.row,
    )
    for fault in faults_of(row):
        column = COLUMNS.get(fault.field, fault.field)
        cells.report(column, fault.message, expected=fault.expected, is_warning=not fault.is_grave)
    return row if all(each.level == "warning" for each in cells.errors) else None


def _amounts(cells: Cells) -> dict[str, dict[str, int]]:
    found = {}
    for kind in LABELS:
        read = {fund: cells.amount(f"{kind}.{fund}") for fund in FUNDS}
        if any(vnd is not None for vnd in read.values()):
            found[kind] = {fund: vnd or 0 for fund, vnd in read.items()}
    return found


def _chain(cells: Cells, amounts: dict[str, dict[str, int]]) -> Chain | None:
    """Return the fund that is named; else the national one as soon as any money is national."""
    text = cells.text("fund")
    if text:
        chain = fund_named(text)
        if chain is None:
            cells.report("fund", "Không rõ nguồn", expected="KCQG hoặc KCĐP")
        return "KCQG" if chain == "KCQG" else "KCDP" if chain else None
    if any(each["kcqg_vnd"] for each in amounts.values()):
        return "KCQG"
    if any(each["kcdp_vnd"] for each in amounts.values()):
        return "KCDP"
    cells.report("fund", "Không rõ nguồn", expected="KCQG hoặc KCĐP, hoặc số tiền của một nguồn")
    return None


def _state(cells: Cells) -> str | None:
    text = cells.text("state")
    state = state_named(text)
    if state is None:
        why = f"Không rõ tình trạng “{text[:60]}”" if text else "Thiếu tình trạng"
        cells.report("state", why, expected=expected_states())
    return state


def _is_recoverable(cells: Cells) -> bool:
    text = cells.text("recoverable")
    said = yes_or_no(text) if text else False
    if said is None:
        cells.report(
            "recoverable", f"Không rõ “{text[:60]}”", expected="“có” hoặc “không”; trống là không"
        )
    return bool(said)


def _papers(cells: Cells) -> dict[str, PastPaper]:
    found = {}
    for step in vocabulary()["papers"]:
        number, on = cells.text(f"{step}.number", most=80), cells.day(f"{step}.on")
        if number and on:
            found[step] = PastPaper(number, on)
        elif number or on:
            part, missing = ("on", "ngày") if number else ("number", "số")
            cells.report(
                f"{step}.{part}", f"Văn bản thiếu {missing}", expected="cả số và ngày của văn bản"
            )
    return found
