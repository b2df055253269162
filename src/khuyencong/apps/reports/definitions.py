"""Which reports there are: ``data/reports/*.yaml``, with their columns, rows, basis and grade."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

DATA = Path(__file__).parent / "data" / "reports"
When = Literal["this", "year_before", "whole_years", "so_far"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnSpec:
    """A column: an indicator, or a fund for the indicators of the rows, or the share of two others.

    ``when``: the period itself, the same days a year before, its whole years, or its year so far.
    """

    id: str
    label_vi: str
    indicator: str = ""
    fund: str = "both"
    when: When = "this"
    share: tuple[str, ...] = ()
    """Of two columns: the first in per cent of the second."""
    less: tuple[str, ...] = ()
    """Of some columns: the first less all the others."""
    uses: Literal["done", "plan"] = "done"
    """Which indicator of a row the column shows: what was done, or what was planned."""
    tells: Literal["", "year", "beneficiary", "place", "code"] = ""
    """A word about the project of a row, not a figure."""

    @property
    def is_computed(self) -> bool:
        return bool(self.share or self.less)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowSpec:
    """A row of its own indicator, or a heading without one; ``plan``: what it was planned as."""

    id: str
    label_vi: str
    indicator: str = ""
    plan: str = ""
    fund: str = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSpec:
    """One report: rows by a breakdown (``rows_by``), of named indicators (``rows``), or both.

    ``table`` is the letter in our dossier of tables seen; ``grade`` how sure its columns are.
    """

    id: str
    title_vi: str
    group: str
    purpose_vi: str
    periods: tuple[str, ...]
    basis_vi: str
    grade: Grade
    columns: tuple[ColumnSpec, ...]
    rows: tuple[RowSpec, ...] = ()
    rows_by: str = ""
    every_key: bool = False
    """Keys of the breakdown without anything counted are shown too."""
    total: bool = True
    order: int = 100


@cache
def list_reports() -> tuple[ReportSpec, ...]:
    """Return the reports in their order."""
    found = [_read(path) for path in sorted(DATA.glob("*.yaml"))]
    return tuple(sorted(found, key=lambda each: (each.order, each.id)))


def get_report(name: str) -> ReportSpec:
    """Return the report of that name. Raises BadInput, which lists the names."""
    for each in list_reports():
        if each.id == name:
            return each
    raise BadInput(
        "reports.unknown_report",
        "Không có báo cáo “{name}”; các báo cáo: {names}",
        field="NAME",
        name=name[:60],
        names=", ".join(each.id for each in list_reports()),
    )


def _read(path: Path) -> ReportSpec:
    raw: dict[str, Any] = parse_yaml(path.read_text(encoding="utf-8"), name=path.name)
    raw = {"id": path.stem, **raw}
    columns = [build_row(row, kind=ColumnSpec, name=path.name) for row in raw.pop("columns")]
    rows = [build_row(row, kind=RowSpec, name=path.name) for row in raw.pop("rows", [])]
    empty: dict[str, Any] = {**raw, "columns": [], "rows": []}
    spec: ReportSpec = build_row(empty, kind=ReportSpec, name=path.name)
    return replace(spec, columns=tuple(columns), rows=tuple(rows))
