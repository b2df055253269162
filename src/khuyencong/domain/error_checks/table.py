"""Read the checks from ``data/checks.yaml``: strict keys, each with its basis."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from khuyencong.domain.error_checks.model import Check
from khuyencong.domain.foundation.yaml_rows import bad_row, build_row, parse_yaml

FILE = Path(__file__).parent / "data" / "checks.yaml"


@cache
def list_checks() -> tuple[Check, ...]:
    """Return every check in the order of the file. Raises BadInput naming row and key."""
    return read_checks(FILE.read_text(encoding="utf-8"), name=FILE.name)


def read_checks(text: str, *, name: str) -> tuple[Check, ...]:
    """Return the checks a YAML text describes; see ``list_checks``."""
    rows = parse_yaml(text, name=name)
    acts = rows.get("acts") or {}
    checks = tuple(
        build_row({**acts.get(row.get("from"), {}), **_own(row)}, kind=Check, name=name)
        for row in rows.get("checks") or ()
    )
    for check in checks:
        _require_sound(check, name)
    if len({check.id for check in checks}) != len(checks):
        raise bad_row(name, "id", "mã viết hai lần")
    return checks


@cache
def checks_by_id() -> dict[str, Check]:
    """Return the checks by their code."""
    return {check.id: check for check in list_checks()}


def _own(row: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in row.items() if key != "from"}


def _require_sound(check: Check, name: str) -> None:
    where = f"{name}: {check.id}"
    if bool(check.act) != (check.grade != "inference"):
        raise bad_row(where, "grade", "suy luận thì không nêu văn bản, và ngược lại")
    if check.act and not check.article:
        raise bad_row(where, "article", "thiếu điều khoản")
