"""The method as data: steps, tasks, classes of options, screening, indicators, kinds of cause.

Cleaner production is a way of working, not law: rows carry how sure we are of them (``grade``) and
from where, and nothing about money or duty depends on them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.yaml_rows import bad_row, build_row, parse_yaml

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A code with its Vietnamese words."""

    id: str
    label_vi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodRow(Named):
    """A row of the method: where it was read, how sure we are, on which day it was looked at."""

    grade: Grade
    source: str
    checked_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodStep(MethodRow):
    """One of the six steps."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodTask(MethodRow):
    """One of the eighteen tasks. ``look_at`` names what of a file shows that it was done (empty:
    only a person can say), ``page`` the part of the file where it is done."""

    number: int
    step: str
    what_vi: str
    look_at: str
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionClass(MethodRow):
    """A class of options; ``is_often_free``: such options often need no investment."""

    is_often_free: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(MethodRow):
    """A RECP indicator over a figure of a reading, which is counted in ``unit``.

    productivity: output / figure, more is better; intensity: figure / output, less is better.
    """

    kind: Literal["productivity", "intensity"]
    figure: str
    unit: str


R = TypeVar("R", bound=MethodRow)


def list_steps() -> tuple[MethodStep, ...]:
    """Return the six steps in their order."""
    return _method("steps", MethodStep)


def list_tasks() -> tuple[MethodTask, ...]:
    """Return the eighteen tasks in their order."""
    return _method("tasks", MethodTask)


def list_option_classes() -> tuple[OptionClass, ...]:
    """Return the classes of options."""
    return _method("option_classes", OptionClass)


def list_screenings() -> tuple[MethodRow, ...]:
    """Return the outcomes of screening."""
    return _method("screenings", MethodRow)


def list_indicators() -> tuple[Indicator, ...]:
    """Return the indicators of resource efficiency and cleaner production."""
    return _method("indicators", Indicator)


def list_cause_kinds() -> tuple[Named, ...]:
    """Return where a cause may lie."""
    return _named("causes")


def list_cost_kinds() -> tuple[Named, ...]:
    """Return the parts of what a waste stream costs."""
    return _named("cost_kinds")


def list_technical_questions() -> tuple[Named, ...]:
    """Return what the technical side of an option is asked."""
    return _named("technical_questions")


def find_row(rows: Sequence[Any], row_id: str, *, field: str) -> Any:
    """Return the row of that id. Raises BadInput that names the field."""
    for row in rows:
        if row.id == row_id:
            return row
    raise BadInput(
        "cleaner_production.unknown_code",
        "Không có lựa chọn “{given}”; chọn một trong: {known}",
        field=field,
        given=str(row_id)[:40],
        known=", ".join(row.label_vi for row in rows),
    )


def _method(section: str, kind: type[R]) -> tuple[R, ...]:
    untyped: Any = kind
    rows: tuple[R, ...] = _read_method(section, untyped)
    return rows


@cache
def _read_method(section: str, kind: Any) -> tuple[Any, ...]:
    document = document_of("method")
    return tuple(_row(row, document["sources"], kind) for row in document[section])


def _row(row: dict[str, Any], sources: dict[str, Any], kind: Any) -> Any:
    own = dict(row)
    origin = own.pop("from", "")
    if origin not in sources:
        raise bad_row(f"method.yaml: {row.get('id', '?')}", "from", f"nguồn lạ: {origin}")
    return build_row({**own, **sources[origin]}, kind=kind, name="method.yaml")


@cache
def _named(section: str) -> tuple[Named, ...]:
    rows = document_of("causes")[section]
    return tuple(build_row(row, kind=Named, name="causes.yaml") for row in rows)


@cache
def document_of(name: str) -> dict[str, Any]:
    """Return one of our YAML files as plain values."""
    path = DATA / f"{name}.yaml"
    return parse_yaml(path.read_text(encoding="utf-8"), name=path.name)
