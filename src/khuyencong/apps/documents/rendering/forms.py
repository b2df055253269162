"""The frame of official papers and the national forms, read from ``forms.yaml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from khuyencong.domain.foundation.yaml_text import load_yaml


@cache
def form(name: str) -> dict[str, Any]:
    """Return one entry of ``forms.yaml`` ("frame", "registration", "summary", "appraisal")."""
    path = Path(__file__).with_name("forms.yaml")
    entry: dict[str, Any] = load_yaml(path.read_text(encoding="utf-8"))[name]
    return entry
