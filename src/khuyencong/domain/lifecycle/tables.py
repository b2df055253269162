"""Read the versions of the life cycle from ``data/*.yaml``."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml
from khuyencong.domain.lifecycle.checks import require_sound
from khuyencong.domain.lifecycle.model import (
    Guard,
    Lifecycle,
    Paper,
    PaperWhen,
    State,
    Transition,
    Version,
)

DATA = Path(__file__).parent / "data"
TABLES = ("states", "papers", "transitions")


@cache
def list_lifecycles() -> tuple[Lifecycle, ...]:
    """Return every version of every chain, by chain and first day."""
    files = sorted(DATA.glob("*.yaml"))
    found = [read_lifecycle(path.read_text(encoding="utf-8"), name=path.name) for path in files]
    return tuple(sorted(found, key=lambda each: (each.chain, each.valid_from)))


def read_lifecycle(text: str, *, name: str) -> Lifecycle:
    """Return the version a YAML text describes.

    Raises BadInput naming file, row and key for an unknown or missing key, a state, paper or
    transition that is not in the table, or a state that nothing leads to.
    """
    rows = _complete(parse_yaml(text, name=name))
    states = tuple(build_row(row, kind=State, name=name) for row in rows.pop("states", ()))
    papers = tuple(build_row(row, kind=Paper, name=name) for row in rows.pop("papers", ()))
    transitions = tuple(_transition(row, name) for row in rows.pop("transitions", ()))
    version = build_row(rows, kind=Version, name=name)
    own = {each.name: getattr(version, each.name) for each in fields(version)}
    made = Lifecycle(**own, states=states, papers=papers, transitions=transitions)
    require_sound(made, name)
    return made


def _complete(rows: dict[str, Any]) -> dict[str, Any]:
    """Return the rows with what they take over from the version they extend, replaced by id."""
    base_name = rows.pop("extends", None)
    if base_name is None:
        return rows
    path = DATA / f"{base_name}.yaml"
    base = _complete(parse_yaml(path.read_text(encoding="utf-8"), name=path.name))
    for table in TABLES:
        own = {row["id"]: row for row in rows.get(table, ())}
        kept = [own.pop(row["id"], row) for row in base[table]]
        rows[table] = [*kept, *own.values()]
    return {**base, **rows}


def _transition(row: dict[str, Any], name: str) -> Transition:
    guards = tuple(build_row(each, kind=Guard, name=name) for each in row.get("guards", ()))
    papers = tuple(build_row(e, kind=PaperWhen, name=name) for e in row.get("papers_when", ()))
    plain = build_row({**row, "guards": [], "papers_when": []}, kind=Transition, name=name)
    return replace(plain, guards=guards, papers_when=papers)
