"""Kinds of occasion and channels by code, from ``data/kinds.yaml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from khuyencong.domain.foundation.yaml_rows import parse_yaml

FILE = Path(__file__).parent / "data" / "kinds.yaml"


def list_occasions() -> dict[str, str]:
    """Return the kinds of occasion with their names."""
    found: dict[str, str] = _read()["occasions"]
    return found


def list_channels() -> dict[str, str]:
    """Return the channels with their names."""
    found: dict[str, str] = _read()["channels"]
    return found


@cache
def _read() -> dict[str, Any]:
    return parse_yaml(FILE.read_text(encoding="utf-8"), name=FILE.name)
