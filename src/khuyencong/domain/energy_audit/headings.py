"""Headings of an audit report, as data that a person may reword in each audit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

DATA = Path(__file__).parent / "data" / "headings.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; ``takes`` names the parts that are written from the audit itself."""

    id: str
    label_vi: str
    takes: tuple[str, ...] = ()


@cache
def list_headings() -> dict[str, Heading]:
    """Return the headings by code, in the order of the report."""
    document = parse_yaml(DATA.read_text(encoding="utf-8"), name=DATA.name)
    rows = (build_row(row, kind=Heading, name=DATA.name) for row in document["headings"])
    return {row.id: row for row in rows}


def headings_basis() -> str:
    """Return which text they follow and how sure we are of it."""
    return str(parse_yaml(DATA.read_text(encoding="utf-8"), name=DATA.name)["act"])


def get_heading(key: str) -> Heading:
    """Return a heading. Raises BadInput for one that is none."""
    found = list_headings().get(key)
    if found is None:
        raise BadInput("energy_audit.no_such_heading", "Báo cáo không có mục này", field="key")
    return found
