"""Load the norm files that come with the program, in the order of ``data/index.yaml``."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_text import load_yaml
from khuyencong.domain.norms.line_reader import read_line
from khuyencong.domain.norms.lines import NormLine
from khuyencong.domain.norms.territory import find_province

DATA = Path(__file__).parent / "data"
INDEX = "index.yaml"


def read_norm_file(text: str, *, name: str) -> tuple[list[NormLine], list[str]]:
    """Return the norms of one file and its problems, each "file: key: sentence".

    A file holds ``line``, ``versions`` and, for a province, ``territory`` with the name of the
    province and a day on which that name means the issuing territory.
    """
    try:
        raw = load_yaml(text)
    except (yaml.YAMLError, ValueError) as fault:
        return [], [f"{name}: YAML sai: {' '.join(str(fault).split())}"]
    if not isinstance(raw, dict) or not isinstance(raw.get("line"), str):
        return [], [f"{name}: line: thiếu tên dòng"]
    problems = [
        f"{name}: {key}: khóa không có trong mẫu"
        for key in raw
        if key not in ("line", "territory", "versions")
    ]
    try:
        territory, province = _read_territory(raw.get("territory"))
    except (BadInput, ValueError) as fault:
        return [], [*problems, f"{name}: territory: {fault}"]
    versions = raw.get("versions")
    if not isinstance(versions, list) or not versions:
        return [], [*problems, f"{name}: versions: cần ít nhất một phiên bản"]
    lines = []
    for number, version in enumerate(versions, start=1):
        label = f"{name}: versions[{number}]"
        if not isinstance(version, dict):
            problems.append(f"{label}: cần một khối khóa và giá trị")
            continue
        line, faults = read_line(version, line=raw["line"], territory=territory, province=province)
        problems += [f"{label}.{key}: {sentence}" for key, sentence in faults]
        if line:
            lines.append(line)
    return lines, problems


def _read_territory(raw: Any) -> tuple[str | None, str | None]:
    if raw is None:
        return None, None
    if not isinstance(raw, dict) or set(raw) != {"province", "as_of"}:
        raise ValueError("cần đúng hai khóa province và as_of")
    name, day = raw["province"], raw["as_of"]
    if not isinstance(name, str) or isinstance(day, datetime) or not isinstance(day, date):
        raise ValueError("province là tên tỉnh, as_of là ngày dạng 2018-05-11")
    unit = find_province(name, on=day)
    return unit.uid, unit.name


def read_index(data: Path = DATA) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the entries of the index (file, line, norms) and what is wrong with it."""
    try:
        entries = load_yaml((data / INDEX).read_text(encoding="utf-8"))["files"]
        bad = [each for each in entries if set(each) != {"file", "line", "norms"}]
    except (OSError, yaml.YAMLError, KeyError, TypeError) as fault:
        return [], [f"{INDEX}: files: không đọc được: {' '.join(str(fault).split())}"]
    problems = [f"{INDEX}: files: cần đúng file, line, norms: {each}" for each in bad]
    return [each for each in entries if each not in bad], problems


def read_data(data: Path = DATA) -> tuple[list[NormLine], list[str]]:
    """Return all norms of a data folder and every problem found in it."""
    entries, problems = read_index(data)
    lines: list[NormLine] = []
    for entry in entries:
        path = data / entry["file"]
        if not path.is_file():
            problems.append(f"{INDEX}: {entry['file']}: không có tệp này")
            continue
        found, faults = read_norm_file(path.read_text(encoding="utf-8"), name=entry["file"])
        lines += found
        problems += faults
    return lines, problems
