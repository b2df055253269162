"""Blank forms for owners: layouts as data, written as .docx with dots where something is filled in.

``data/owner/*.yaml`` are ours; ``project_document`` is the layout the office fills in itself.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from khuyencong.apps.papers.filling import fill
from khuyencong.apps.papers.kinds import PaperKind, Slot, kinds_by_id, list_owner_kinds
from khuyencong.apps.papers.layouts import write_layout

FROM_THE_OFFICE = ("project_document",)
DOTS = "…" * 12
EMPTY_ROWS = 4
MASTHEAD = {
    "co_quan_cap_tren": "",
    "co_quan": "Tên cơ sở, đơn vị",
    "noi_va_ngay": "……………, ngày …… tháng …… năm ………",
}
"""What stands in the head of a form: an owner has no body above him."""


@cache
def list_owner_forms() -> tuple[PaperKind, ...]:
    """Return the forms an owner may fill in, those he writes himself first."""
    return (*list_owner_kinds(), *(kinds_by_id()[each] for each in FROM_THE_OFFICE))


@cache
def blank_paper(form_id: str) -> bytes:
    """Return a form as .docx with nothing filled in. Raises KeyError for an unknown one."""
    form = {each.id: each for each in list_owner_forms()}[form_id]
    empty = {word: _empty(slot) for word, slot in form.slots.items()}
    return fill(write_layout(form), empty | MASTHEAD)


def _empty(slot: Slot) -> Any:
    if not slot.each:
        return DOTS
    return [{inner.word: "" for inner in slot.each} for _ in range(EMPTY_ROWS)]
