"""Entries in the layout of an accountant: one row each, with the codes of its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.treasury.booked import BACK, OUT, signed_vnd
from khuyencong.apps.treasury.models import AccountMap
from khuyencong.domain.norms.rules.budget_codes import BudgetCode, budget_code

CHUNK = 2_000
ColumnKind = str


@dataclass(frozen=True, slots=True)
class Column:
    """Heading, kind (text, day, money, number) and width of a column."""

    heading: str
    kind: ColumnKind = "text"
    width: float = 16


COLUMNS = (
    Column("Ngày hạch toán", "day"),
    Column("Số chứng từ"),
    Column("Ngày chứng từ", "day"),
    Column("Diễn giải", width=60),
    Column("Mã đề án"),
    Column("Đơn vị thụ hưởng", width=40),
    Column("Nguồn"),
    Column("Năm ngân sách", "number"),
    Column("Chương"),
    Column("Loại"),
    Column("Khoản"),
    Column("Mục"),
    Column("TK nợ"),
    Column("TK có"),
    Column("Số tiền", "money", 18),
    Column("Loại bút toán", width=24),
    Column("Bút toán số", "number"),
    Column("Đảo bút toán số", "number"),
    Column("Căn cứ mã ngân sách", width=40),
)
Cells = tuple[object, ...]


def bookings_of(
    unit: Unit, *, first: date, last: date, fund: str = "", visible_to: Account
) -> QuerySet[Entry]:
    """Return all that moved money of a unit in a period, reversals too, in the order of days."""
    rows = Entry.objects.filter(
        unit=unit, kind__in=(*OUT, *BACK), happened_on__range=(first, last), is_past=False
    )
    rows = rows.filter(is_carried=False, **({"line__fund": fund} if fund else {}))
    rows = rows_visible_to(rows, visible_to).select_related("project", "line")
    return rows.order_by("happened_on", "pk")


def codes_of(unit: Unit) -> dict[str, list[AccountMap]]:
    """Return the codes a unit entered by kind of entry, the latest first."""
    found: dict[str, list[AccountMap]] = {}
    for each in AccountMap.objects.filter(unit=unit).order_by("-valid_from"):
        found.setdefault(each.kind, []).append(each)
    return found


def rows_of(entries: QuerySet[Entry], codes: Mapping[str, Sequence[AccountMap]]) -> Iterator[Cells]:
    """Yield the cells of each entry in the order of ``COLUMNS``; None is an empty cell."""
    for entry in entries.iterator(CHUNK):
        yield _cells(entry, codes)


def _cells(entry: Entry, codes: Mapping[str, Sequence[AccountMap]]) -> Cells:
    on, project = entry.happened_on, entry.project
    kept = next((each for each in codes.get(entry.kind, ()) if each.valid_from <= on), None)
    code = _code(on)
    what = entry.sort.label_vi
    return (
        on,
        entry.paper_number,
        entry.paper_on,
        f"{what}: {project.title}" if project else entry.reason or what,
        project.code if project else "",
        project.beneficiary if project else "",
        entry.line.fund,
        entry.line.year,
        kept.chapter if kept else "",
        code.category_code if code else "",
        code.section_code if code else "",
        kept.item if kept else "",
        kept.debit_account if kept else "",
        kept.credit_account if kept else "",
        signed_vnd(entry),
        what,
        entry.pk,
        entry.reverses_id,
        _basis(code, on),
    )


@lru_cache(maxsize=1_000)
def _code(on: date) -> BudgetCode | None:
    return budget_code(on=on)


def _basis(code: BudgetCode | None, on: date) -> str:
    if code is None:
        return ""
    source = code.source(on)
    told = {"text": "", "secondary": " (nguồn thứ hai, đối chiếu trước khi dùng)"}
    return f"{source}{told.get(source.grade, '')}"
