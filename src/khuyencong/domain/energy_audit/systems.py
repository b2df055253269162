"""Kinds of system that an audit looks at, as data."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_rows import parse_yaml

DATA = Path(__file__).parent / "data"


@cache
def list_system_kinds() -> dict[str, str]:
    """Return the label of each kind by code, in the order people go through a site."""
    rows = parse_yaml((DATA / "systems.yaml").read_text(encoding="utf-8"), name="systems.yaml")
    return {row["id"]: row["label_vi"] for row in rows["systems"]}


def require_system_kind(kind: str) -> str:
    """Return the code. Raises BadInput for one that is not known."""
    if kind not in list_system_kinds():
        raise BadInput("energy_audit.no_such_system", "Chọn một loại hệ thống", field="kind")
    return kind
