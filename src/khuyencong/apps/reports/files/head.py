"""What stands at the top and at the end of a report as a file, and how its figures are written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.reports.report import Cell, Report
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.norms.labels import GRADES

PUBLISHED = "Số đã công bố bên cạnh số tính được"
PUBLISHED_COLUMNS = ("Chỉ tiêu", "Tính được", "Công bố", "Chênh lệch", "Nguồn", "Độ tin")
NOT_COMPARED = "không so"
SIGNERS = ("Người lập", "Thủ trưởng đơn vị")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHead:
    """Who gives the report, under whom, where and on which day; empty: dots to write on."""

    issuer: str = ""
    superior: str = ""
    province: str = ""
    on: date | None = None

    @classmethod
    def of(cls, unit: Unit, *, on: date) -> ReportHead:
        """Return the head of a report that a unit gives on a day."""
        province = unit.province.name if unit.province else ""
        return cls(issuer=unit.name, province=province, on=on)


def place_line(report: Report) -> str:
    """Return place and period in words."""
    return f"{report.place_label}, {report.period.label_vi}"


def basis_line(report: Report) -> str:
    """Return what the report rests on, with the grade of that."""
    grade = GRADES.get(report.grade, report.grade)
    return f"Căn cứ: {report.basis_vi}{f' ({grade})' if grade else ''}."


def cell_words(cell: Cell) -> str:
    """Return a figure as Vietnamese writes it; nothing for none, a year without dots.

    Examples
    --------
    >>> cell_words(Cell(1_250_000, "đồng")), cell_words(Cell("12.5", "%"))
    ('1.250.000', '12,5%')
    >>> cell_words(Cell(2015, ""))
    '2015'
    """
    if cell.value is None:
        return ""
    if isinstance(cell.value, int):
        return format_vnd(cell.value) if cell.unit else str(cell.value)
    return f"{cell.value.replace('.', ',')}%" if cell.unit == "%" else cell.value


def published_lines(
    report: Report,
) -> list[tuple[str, int | str | None, int, int | None, str, str]]:
    """Return each published figure: label, counted, published, difference, source, grade.

    What tells of other days has no difference; its source says of which.
    """
    return [
        (
            column.label_vi if row.is_total else f"{row.label_vi} – {column.label_vi}",
            cell.value,
            each.value,
            each.difference,
            each.source_and_note,
            GRADES.get(each.grade, each.grade),
        )
        for row in report.rows
        for column, cell in zip(report.columns, row.cells, strict=False)
        for each in cell.published
    ]
