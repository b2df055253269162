"""One dated fact of law: where it stands, how sure we are, from which day to which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.legal_source import LegalSource

Status = Literal["on", "off"]
StartBasis = Literal["effect", "issue"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every line of ``data/*.yaml`` carries; families add their own fields.

    ``valid_from`` and ``valid_to`` are both days on which the fact holds. ``start_basis`` is
    ``issue`` when the day of effect was not found and the day of issue stands in for it.
    ``article_reason`` says why ``article`` is empty. From ``unsure_from`` on the text is known to
    be amended but the amendment was not read: the fact is still shown, one grade lower at most.
    """

    id: str
    label_vi: str
    act: str
    article: str = ""
    article_reason: str = ""
    grade: Grade
    status: Status
    off_reason: str = ""
    valid_from: date | None
    valid_to: date | None
    start_basis: StartBasis = "effect"
    unsure_from: date | None = None
    note_vi: str = ""

    @property
    def is_on(self) -> bool:
        return self.status == "on"

    def covers(self, on: date) -> bool:
        """Say whether the day lies between the first and the last day of the fact."""
        starts = self.valid_from is not None and self.valid_from <= on
        return starts and (self.valid_to is None or on <= self.valid_to)

    def is_unsure(self, on: date) -> bool:
        return self.unsure_from is not None and self.unsure_from <= on

    def source(self, on: date) -> LegalSource:
        """Return act, article and the grade as it stands on that day; never a higher one."""
        lowered = self.is_unsure(on) and self.grade is Grade.TEXT
        grade = Grade.SECONDARY if lowered else self.grade
        return LegalSource(act=self.act, article=self.article, grade=grade)


F = TypeVar("F", bound=Fact)


def in_force(facts: Iterable[F], *, on: date) -> tuple[F, ...]:
    """Return the facts that are switched on and hold on that day, in the order of the file."""
    return tuple(fact for fact in facts if fact.is_on and fact.covers(on))
