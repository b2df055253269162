"""What measuring of savings goes by: data, each with where it was seen."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from khuyencong.domain.foundation.yaml_rows import parse_yaml

DATA = Path(__file__).parent / "data" / "verification.yaml"


@cache
def _rules() -> dict[str, Any]:
    return parse_yaml(DATA.read_text(encoding="utf-8"), name=DATA.name)


def usual_factor() -> float:
    """Return the factor of the usual formula [-]: shown, never judged by."""
    return float(_rules()["usual_formula"]["factor"])


def usual_source() -> str:
    """Return where the usual formula was seen."""
    return str(_rules()["usual_formula"]["seen_in"])


def confidences() -> tuple[Decimal, ...]:
    """Return the degrees of confidence to choose from, the suggested one first [-]."""
    return tuple(Decimal(each) for each in _rules()["confidences"])
