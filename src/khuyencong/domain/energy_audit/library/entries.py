"""The measure library: entries by code, their systems, the data they need."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from khuyencong.domain.foundation.yaml_rows import bad_row, build_row, parse_yaml

DATA = Path(__file__).parent / "data"
NO_FILE_OF_ENTRIES = {"systems.yaml", "needs.yaml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Something that has to be known before a measure can be computed."""

    id: str
    label_vi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """Where a measure applies; ``audit_kind`` is the kind of system of an audit it belongs to."""

    id: str
    label_vi: str
    audit_kind: str
    needs: tuple[str, ...]
    """What any measure on it asks for first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One measure. ``code`` is unique: a second row of the list under one code ends in "-2".

    ``typical_vi`` is a range of savings in words, given only with ``typical_source``; none is
    shipped, and the results of the province fill the gap.
    """

    code: str
    system: str
    title_vi: str
    title_en: str
    type: str
    needs: tuple[str, ...] = ()
    calculators: tuple[str, ...] = ()
    """Names in the catalogue of ``domain.energy``; empty where no formula of ours fits."""
    note_vi: str = ""
    typical_vi: str = ""
    typical_source: str = ""


@cache
def list_systems() -> dict[str, System]:
    """Return the systems by id, in the order of the file."""
    rows = [build_row(row, kind=System, name="systems.yaml") for row in _rows("systems")]
    return {row.id: row for row in rows}


@cache
def list_needs() -> dict[str, Need]:
    """Return what measures may need, by id."""
    rows = [build_row(row, kind=Need, name="needs.yaml") for row in _rows("needs")]
    return {row.id: row for row in rows}


@cache
def list_types() -> dict[str, str]:
    """Return the label of each type of the list by its first two figures, as "2.1"."""
    return {each["type"]: each["label_vi"] for each in _files().values()}


@cache
def list_entries() -> dict[str, Entry]:
    """Return every entry by code. Raises BadInput that names file, row and key."""
    titles, found = source_titles(), {}
    for name, content in _files().items():
        for row in content["entries"]:
            full = {**row, "title_en": titles.get(row.get("code"), ""), "type": content["type"]}
            entry = build_row(full, kind=Entry, name=f"{name}: {row.get('code')}")
            _require_known(entry, name)
            found[entry.code] = entry
    return dict(sorted(found.items()))


def needs_of(entry: Entry) -> tuple[Need, ...]:
    """Return what an entry needs: first what its system asks for, then its own, each once."""
    wanted = dict.fromkeys((*list_systems()[entry.system].needs, *entry.needs))
    return tuple(list_needs()[each] for each in wanted)


@cache
def source_titles() -> dict[str, str]:
    """Return the English titles of the list by code, spelt as the list spells them.

    Eight codes stand there twice with different titles: the second gets "-2".
    """
    times: Counter[str] = Counter()
    found: dict[str, str] = {}
    with (DATA / "arc_codes.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            times[row["arc"]] += 1
            again = f"-{times[row['arc']]}" if times[row["arc"]] > 1 else ""
            found[row["arc"] + again] = row["description"]
    return found


def _require_known(entry: Entry, name: str) -> None:
    where = f"{name}: {entry.code}"
    if not entry.title_en:
        raise bad_row(where, "code", "không có trong arc_codes.csv")
    if entry.system not in list_systems():
        raise bad_row(where, "system", f"không có trong systems.yaml: {entry.system}")
    for need in entry.needs:
        if need not in list_needs():
            raise bad_row(where, "needs", f"không có trong needs.yaml: {need}")
    if entry.typical_vi and not entry.typical_source:
        raise bad_row(where, "typical_source", "khoảng tiết kiệm phải có nguồn")


@cache
def _files() -> dict[str, dict[str, Any]]:
    paths = sorted(each for each in DATA.glob("*.yaml") if each.name not in NO_FILE_OF_ENTRIES)
    read = [
        (each.name, parse_yaml(each.read_text(encoding="utf-8"), name=each.name)) for each in paths
    ]
    return dict(sorted(read, key=lambda pair: str(pair[1]["type"])))


def _rows(name: str) -> list[dict[str, Any]]:
    path = DATA / f"{name}.yaml"
    rows: list[dict[str, Any]] = parse_yaml(path.read_text(encoding="utf-8"), name=path.name)[name]
    return rows
