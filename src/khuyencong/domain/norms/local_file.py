"""Read a province's own norm lines from a file: all of it, or nothing and what is wrong.

CSV has the columns of the norm table (see ``local_table``), YAML the shape of the shipped files.
"""

from __future__ import annotations

from collections.abc import Sequence

from khuyencong.domain.foundation.admin_unit import AdminUnit
from khuyencong.domain.norms.consistency import set_problems
from khuyencong.domain.norms.line_reader import read_line
from khuyencong.domain.norms.lines import NormLine, Origin
from khuyencong.domain.norms.local_rows import LINE_NAME, LocalProblem, LocalRow
from khuyencong.domain.norms.local_table import looks_like_table, read_table
from khuyencong.domain.norms.local_yaml import read_yaml_rows

EMPTY = "tệp không có dòng định mức nào"


def read_local_lines(
    text: str, *, province: AdminUnit
) -> tuple[list[NormLine], list[LocalProblem]]:
    """Return the norms of a file for a province, or no norm and every problem found."""
    text = text.removeprefix("\ufeff")
    read = read_table if looks_like_table(text) else read_yaml_rows
    rows, problems = read(text, province=province)
    lines = []
    for row in rows:
        line, faults = _read(row, province)
        problems += faults
        lines += [line] if line else []
    problems += _together(lines, rows)
    if not problems and not lines:
        problems.append(LocalProblem(1, "", EMPTY))
    return ([] if problems else lines), sorted(problems, key=lambda each: each.row)


def _read(row: LocalRow, province: AdminUnit) -> tuple[NormLine | None, list[LocalProblem]]:
    if LINE_NAME.fullmatch(row.line) is None:
        sentence = "cần tên dòng viết thường không dấu, ví dụ machinery"
        return None, [LocalProblem(row.row, "line", sentence)]
    line, faults = read_line(
        row.values,
        line=row.line,
        territory=province.uid,
        province=province.name,
        origin=Origin.INSTALLATION,
    )
    return line, [LocalProblem(row.row, row.column(key), fault) for key, fault in faults]


def _together(lines: Sequence[NormLine], rows: Sequence[LocalRow]) -> list[LocalProblem]:
    """Ids used twice and versions that overlap, told at the last row of the id they name."""
    row_of = {row.values.get("norm_id"): row.row for row in rows}
    return [
        LocalProblem(row_of[norm_id], "", problem)
        for problem in set_problems(lines)
        if (norm_id := problem.split(":", 1)[0])
    ]
