"""Which criteria of recognition a village or craft meets, by the rules of a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from typing import Literal

from khuyencong.domain.craft_villages.rules import Criterion, RuleSet, list_criteria
from khuyencong.domain.foundation.numbers import format_number, format_percent

SHOWN = Decimal("0.0001")
"""Shares are shown to a hundredth of a per cent, cut off: what is just too little looks so."""
Answer = Literal["met", "not_met", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognitionFacts:
    """What is known of a village or a craft; None: not known.

    ``environment_met`` is what somebody found by the law on the environment of that time.
    """

    households_total: int | None = None
    households_in_craft: int | None = None
    stable_years: int | None = None
    environment_met: bool | None = None
    has_traditional_craft: bool | None = None
    craft_age_years: int | None = None
    is_alive: bool | None = None
    has_identity: bool | None = None
    has_known_artisans: bool | None = None

    @property
    def craft_household_share(self) -> Decimal | None:
        """Return households in the craft over all, 0 to 1; None when one is not known."""
        if self.households_in_craft is None or not self.households_total:
            return None
        return Decimal(self.households_in_craft) / self.households_total


@dataclass(frozen=True, slots=True)
class Judged:
    """A criterion with its answer, and what was compared with what."""

    criterion: Criterion
    answer: Answer
    found_vi: str

    @property
    def counts(self) -> bool:
        """Say whether the criterion decides: one that is switched off is only shown."""
        return self.criterion.is_on


@dataclass(frozen=True, slots=True)
class Judgement:
    """All criteria of a rule set for a kind, and what follows from those that count."""

    rule_set: RuleSet
    kind: str
    rows: tuple[Judged, ...]

    @property
    def answer(self) -> Answer:
        """Return not_met if one is not met, unknown if one is not known or none was read."""
        answers = [row.answer for row in self.rows if row.counts]
        if "not_met" in answers:
            return "not_met"
        return "unknown" if "unknown" in answers or not answers else "met"


def judge_recognition(facts: RecognitionFacts, *, kind: str, rule_set: RuleSet) -> Judgement:
    """Judge by each criterion of the rules for that kind.

    Examples
    --------
    >>> from datetime import date
    >>> from khuyencong.domain.craft_villages.rules import rule_set_on
    >>> facts = RecognitionFacts(households_total=400, households_in_craft=100)
    >>> for day in (date(2016, 1, 1), date(2020, 1, 1)):  # 25 % is under 30 % and over 20 %
    ...     print(judge_recognition(facts, kind="village", rule_set=rule_set_on(day)).answer)
    not_met
    unknown
    """
    rows = tuple(_judge(facts, each) for each in list_criteria(rule_set, kind))
    return Judgement(rule_set, kind, rows)


def worst_of(answers: Iterable[Answer]) -> Answer:
    """Return not_met before unknown before met; unknown for none."""
    told = set(answers)
    for each in ("not_met", "unknown"):
        if each in told:
            return each
    return "met" if told else "unknown"


def _judge(facts: RecognitionFacts, criterion: Criterion) -> Judged:
    found = getattr(facts, criterion.fact)
    if found is None:
        return Judged(criterion, "unknown", "chưa có số liệu")
    if criterion.test == "is_true":
        return Judged(criterion, "met" if found else "not_met", "có" if found else "không")
    wanted = criterion.value or Decimal(0)
    is_met = found >= wanted if criterion.test == "at_least" else found > wanted
    return Judged(criterion, "met" if is_met else "not_met", _told(facts, criterion.fact, found))


def _told(facts: RecognitionFacts, fact: str, found: Decimal | int) -> str:
    if fact == "craft_household_share":
        share = format_percent(Decimal(found).quantize(SHOWN, ROUND_DOWN))
        return f"{facts.households_in_craft}/{facts.households_total} hộ = {share}"
    return f"{format_number(Decimal(found))} năm"
