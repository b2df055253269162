"""The table of indicators: what is counted, in which unit, from which records."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

DATA = Path(__file__).parent / "data"
Kind = Literal["money", "count", "distinct", "energy"]
BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator; ``measure`` of the source ``counted_from``, broken down ``by`` these.

    ``published``: by fund ("both": together) the words of sources that publish the same thing.
    """

    id: str
    label_vi: str
    unit: str
    kind: Kind
    counted_from: str
    measure: str
    by: tuple[str, ...]
    formula_vi: str
    note_vi: str = ""
    basis: str = "ours"
    published: dict[str, tuple[str, ...]] = field(default_factory=dict)


@cache
def list_indicators() -> tuple[Indicator, ...]:
    """Return the indicators in the order of the file."""
    name = "indicators.yaml"
    rows = parse_yaml((DATA / name).read_text(encoding="utf-8"), name=name)["indicators"]
    found = []
    for row in rows:
        words = row.pop("published", {})
        made: Indicator = build_row(row, kind=Indicator, name=name)
        made.published.update({fund: tuple(each) for fund, each in words.items()})
        found.append(made)
    return tuple(found)


def get_indicator(name: str) -> Indicator:
    """Return the indicator of that name. Raises BadInput."""
    for each in list_indicators():
        if each.id == name:
            return each
    raise BadInput(
        "reports.unknown_indicator", "Không có chỉ tiêu “{name}”", field="indicator", name=name[:60]
    )


@cache
def indicators_of_words() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return which indicators, of which fund, a published figure of these words tells of."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for each in list_indicators():
        for fund, words in each.published.items():
            for one in words:
                found[one] = (*found.get(one, ()), (each.id, fund))
    return found
