"""Check the shipped norm files against their own rules and against the index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from khuyencong.domain.norms.consistency import set_problems
from khuyencong.domain.norms.lines import NormLine
from khuyencong.domain.norms.shipped_files import DATA, INDEX, read_data, read_index


@dataclass(frozen=True, slots=True)
class DataReport:
    """How much was read, and every problem found."""

    files: int
    norms: int
    problems: tuple[str, ...]


def verify_data(data: Path = DATA) -> DataReport:
    """Read every norm file of a folder and return what is wrong, each with file and key."""
    entries, _ = read_index(data)
    lines, problems = read_data(data)
    problems += _unlisted(data, entries)
    problems += _out_of_step(lines, entries)
    problems += set_problems(lines)
    return DataReport(len(entries), len(lines), tuple(problems))


def _unlisted(data: Path, entries: Iterable[dict[str, Any]]) -> list[str]:
    listed = {entry["file"] for entry in entries}
    present = {
        path.relative_to(data).as_posix()
        for folder in ("national", "local")
        for path in (data / folder).rglob("*.yaml")
    }
    return [f"{INDEX}: {name}: tệp chưa có trong danh mục" for name in sorted(present - listed)]


def _out_of_step(lines: Iterable[NormLine], entries: Iterable[dict[str, Any]]) -> list[str]:
    """The index repeats line, grade, status and last check of each norm; they must agree."""
    listed = {
        norm_id: (entry["line"], known["grade"], known["status"], known["checked_on"])
        for entry in entries
        for norm_id, known in entry["norms"].items()
    }
    held = {
        norm.norm_id: (
            norm.line,
            norm.grade.value,
            "on" if norm.is_on else "off",
            norm.checked_on,
        )
        for norm in lines
    }
    return [
        f"{INDEX}: {norm_id}: không khớp với tệp định mức"
        for norm_id in sorted(listed.keys() | held.keys())
        if listed.get(norm_id) != held.get(norm_id)
    ]
