"""The scoring sheet: legal order first, then points; every point traceable.

Points are data. The shipped sheet is illustrative until a province sets its own: ``read_sheet``
reads one of the same shape.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_percent
from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml
from khuyencong.domain.norms.rules.priorities import Rank, priority_rank
from khuyencong.domain.norms.rules.project_facts import ProjectFacts
from khuyencong.domain.norms.rules.table import load_document

NO_FIGURE_VI = "chưa có số liệu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One line of the sheet: ``points`` for a yes, or ``bands`` "at least:points", rising.

    One that is ``only_shown`` gives none: people see the fact, no text orders by it.
    """

    id: str
    fact: str
    label_vi: str
    act: str
    article: str
    basis_vi: str
    points: int = 0
    bands: tuple[str, ...] = ()
    only_shown: bool = False
    valid_from: date | None = None
    valid_to: date | None = None

    def covers(self, on: date) -> bool:
        return (self.valid_from or on) <= on <= (self.valid_to or on)

    @property
    def source_vi(self) -> str:
        place = f"{self.article} {self.act}".strip()
        return f"{place} ({self.basis_vi})" if place else self.basis_vi


@cache
def read_bands(bands: tuple[str, ...]) -> tuple[tuple[Decimal, int], ...]:
    """Return (at least, points) pairs. Raises ValueError or ArithmeticError for another shape."""
    pairs = (band.split(":") for band in bands)
    return tuple((Decimal(least), int(points)) for least, points in pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    id: str
    label_vi: str
    illustrative: bool
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLine:
    """What one criterion gave; ``illustrative`` when its points are only an example.

    ``only_shown``: there are none to give.
    """

    criterion: str
    label_vi: str
    value_vi: str
    points: int
    source_vi: str
    illustrative: bool
    only_shown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Worth of a project: ``levels`` is (key project, legal priority, points), higher is better."""

    levels: tuple[int, int, int]
    points: int
    rank: Rank
    trace: tuple[ScoreLine, ...]


@cache
def default_sheet() -> Sheet:
    """Return the illustrative sheet."""
    return _sheet(load_document("scoring"), "scoring.yaml")


def read_sheet(*, text: str, name: str) -> Sheet:
    """Return the sheet of a province from YAML text. Raises BadInput naming file and key."""
    return _sheet(parse_yaml(text, name=name), name)


def score(facts: ProjectFacts, *, on: date, sheet: Sheet | None = None) -> Score:
    """Return what a project is worth on a day, level by level, with the source of each point.

    A figure that is not stated gives no points and says "chưa có số liệu".
    """
    chosen = sheet or default_sheet()
    rank = priority_rank(facts, on=on)
    derived = {
        "is_in_priority_area": rank.in_priority_area,
        "is_in_priority_trade": rank.in_priority_trade,
    }
    lines = tuple(
        _line(criterion, _value(facts, derived, criterion.fact), chosen.illustrative)
        for criterion in chosen.criteria
        if criterion.covers(on)
    )
    points = sum(line.points for line in lines)
    return Score(
        levels=(rank.levels[0], rank.legal_priority, points), points=points, rank=rank, trace=lines
    )


def _value(facts: ProjectFacts, derived: dict[str, bool | None], name: str) -> Any:
    return derived[name] if name in derived else getattr(facts, name)


def _line(
    criterion: Criterion, value: bool | int | Decimal | None, illustrative: bool
) -> ScoreLine:
    bands = read_bands(criterion.bands)
    reached = [points for least, points in bands if value is not None and value >= least]
    flat = criterion.points if value is True else 0
    return ScoreLine(
        criterion=criterion.id,
        label_vi=criterion.label_vi,
        value_vi=_said(value),
        points=max(reached, default=0) if criterion.bands else flat,
        source_vi=criterion.source_vi,
        illustrative=illustrative and not criterion.only_shown,
        only_shown=criterion.only_shown,
    )


def _said(value: bool | int | Decimal | None) -> str:
    if value is None:
        return NO_FIGURE_VI
    if isinstance(value, bool):
        return "có" if value else "không"
    # Shown to a tenth of a percent; the bands compare the exact share.
    return format_percent(round(value, 3)) if isinstance(value, Decimal) else str(value)


def _sheet(document: dict[str, Any], name: str) -> Sheet:
    rows = document.get("criteria")
    if document.keys() != {"id", "label_vi", "illustrative", "criteria"} or not rows:
        raise _bad(name, "cần đúng các khóa id, label_vi, illustrative, criteria")
    criteria = tuple(build_row(row, kind=Criterion, name=name) for row in rows)
    known = {*ProjectFacts.__dataclass_fields__, "is_in_priority_area", "is_in_priority_trade"}
    for criterion in criteria:
        if criterion.fact not in known:
            raise _bad(name, f"tiêu chí {criterion.id}: không có số liệu “{criterion.fact}”")
        _check_bands(criterion, name)
    return Sheet(
        id=document["id"],
        label_vi=document["label_vi"],
        illustrative=document["illustrative"],
        criteria=criteria,
    )


def _check_bands(criterion: Criterion, name: str) -> None:
    try:
        steps = read_bands(criterion.bands)
    except (ValueError, ArithmeticError):
        raise _bad(name, f"tiêu chí {criterion.id}: bậc điểm phải có dạng “0.50:5”") from None
    given = [bool(steps), bool(criterion.points), criterion.only_shown]
    if given.count(True) != 1 or list(steps) != sorted(steps):
        told = "cần points hoặc bands tăng dần, hay only_shown"
        raise _bad(name, f"tiêu chí {criterion.id}: {told}")


def _bad(name: str, why: str) -> BadInput:
    return BadInput("norms.rules.bad_sheet", "{name}: {why}", field="criteria", name=name, why=why)
