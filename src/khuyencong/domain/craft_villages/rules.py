"""The rules about craft villages as dated data: when one is recognised, withdrawn, supported.

``data/recognition.yaml``. References: NĐ 52/2018/NĐ-CP, Điều 5, 6, 12, 14, 23, 25 (read); the rule
before it is known through articles only. A line of memory is switched off and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

FILE = Path(__file__).parent / "data" / "recognition.yaml"
RecognitionKind = Literal["village", "traditional_village", "traditional_craft"]
KINDS: dict[str, str] = {
    "village": "Làng nghề",
    "traditional_village": "Làng nghề truyền thống",
    "traditional_craft": "Nghề truyền thống",
}
VERSIONS = {"duties": "duty_versions", "supports": "support_versions"}
"""Sections whose lines all stand in one document."""
Test = Literal["at_least", "more_than", "is_true"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a document, with the days on which it holds, both counted."""

    id: str
    label_vi: str
    act: str
    article: str = ""
    article_reason: str = ""
    grade: Grade
    status: Literal["on", "off"]
    valid_from: date | None
    valid_to: date | None
    note_vi: str = ""

    @property
    def is_on(self) -> bool:
        return self.status == "on"

    @property
    def source(self) -> LegalSource:
        """Return where the line stands."""
        return LegalSource(act=self.act, article=self.article, grade=self.grade)

    def covers(self, on: date) -> bool:
        """Say whether the line holds on that day."""
        starts = self.valid_from is not None and self.valid_from <= on
        return starts and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet(Line):
    """All criteria of one document: what a recognition is judged by, its "rule version"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Line):
    """One criterion: which fact of a village or craft it looks at, and how."""

    rule_set: str
    kinds: tuple[str, ...]
    test: Test
    fact: str
    value: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty(Line):
    """What is to be handed in or done; ``month`` and ``day`` say before when in a year."""

    kinds: tuple[str, ...]
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Line):
    """What a recognised village may be given."""

    share: Decimal | None = None
    ceiling_vnd: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRuralCriterion(Line):
    """A criterion of the new-rural programme that a village touches."""

    number: str
    looks_at: tuple[str, ...]
    """Fields of a yearly review that speak to it."""


L = TypeVar("L", bound=Line)


def list_rule_sets() -> tuple[RuleSet, ...]:
    """Return the rule sets, the oldest first."""
    return _lines("rule_sets", RuleSet)


def get_rule_set(rule_set_id: str) -> RuleSet:
    """Return a rule set by id. Raises BadInput for an unknown one."""
    for each in list_rule_sets():
        if each.id == rule_set_id:
            return each
    known = ", ".join(each.label_vi for each in list_rule_sets())
    raise BadInput(
        "craft_villages.unknown_rule",
        "Không có quy định “{given}”; chọn một trong: {known}",
        field="rule_set",
        given=rule_set_id[:40],
        known=known,
    )


def rule_set_on(day: date) -> RuleSet | None:
    """Return the rules of a day; None where nothing we read rules it.

    Examples
    --------
    >>> rule_set_on(date(2016, 11, 23)).id, rule_set_on(date(2018, 6, 1)).id
    ('rules_2006', 'rules_2018')
    >>> rule_set_on(date(2001, 1, 1)) is None
    True
    """
    return next((each for each in list_rule_sets() if each.is_on and each.covers(day)), None)


def list_criteria(rule_set: RuleSet, kind: str) -> tuple[Criterion, ...]:
    """Return the criteria of a rule set for a kind, those switched off too."""
    every = _lines("criteria", Criterion)
    return tuple(each for each in every if each.rule_set == rule_set.id and kind in each.kinds)


def list_duties(*, on: date, kind: str | None = None) -> tuple[Duty, ...]:
    """Return what is to be done on a day, for a kind or for all."""
    duties = _in_force(_lines("duties", Duty), on)
    return tuple(each for each in duties if kind is None or kind in each.kinds)


def list_supports(*, on: date) -> tuple[Support, ...]:
    """Return what a recognised village may be given on a day."""
    return _in_force(_lines("supports", Support), on)


def list_new_rural(*, on: date) -> tuple[NewRuralCriterion, ...]:
    """Return the criteria of the new-rural programme of a day; those of memory too, as off."""
    every = _lines("new_rural", NewRuralCriterion)
    return tuple(each for each in every if each.covers(on))


def _in_force(lines: Iterable[L], on: date) -> tuple[L, ...]:
    return tuple(each for each in lines if each.is_on and each.covers(on))


def _lines(section: str, kind: type[L]) -> tuple[L, ...]:
    untyped: Any = kind
    lines: tuple[L, ...] = _read(section, untyped)
    return lines


@cache
def _read(section: str, kind: Any) -> tuple[Any, ...]:
    return tuple(
        build_row(_completed(section, row), kind=kind, name=FILE.name)
        for row in document()[section]
    )


def _completed(section: str, row: dict[str, Any]) -> dict[str, Any]:
    """Give a row what it takes over: from its rule set, or from the document of its section."""
    if section == "criteria":
        shared = next(each for each in document()["rule_sets"] if each["id"] == row["rule_set"])
        taken = ("act", "grade", "status", "valid_from", "valid_to")
        return {**{name: shared[name] for name in taken}, **row}
    if section in VERSIONS:
        [shared] = document()[VERSIONS[section]]
        return {**shared, **row}
    return row


@cache
def document() -> dict[str, Any]:
    """Return the whole file as plain values."""
    return parse_yaml(FILE.read_text(encoding="utf-8"), name=FILE.name)
