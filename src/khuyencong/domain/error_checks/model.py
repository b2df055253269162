"""What a check is: a row of ``data/checks.yaml``, and what it says when it strikes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.legal_source import LegalSource

Severity = Literal["serious", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("serious", "warning", "info")
"""From the gravest on."""
PassedBy = Literal["anyone", "department", "department_leader"]
"""Who may let a finding pass: whoever works on the project, the department, its leader."""
Topic = Literal["dates", "money", "things", "people"]
BasisGrade = Literal["text", "secondary", "inference"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """Where a check comes from, as it stands on one day.

    ``inference``: no text in force that day says it; ``act`` may still name the one that did.
    """

    grade: BasisGrade
    act: str = ""
    article: str = ""
    note_vi: str = ""

    def __str__(self) -> str:
        return f"{self.article} {self.act}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check. ``why_vi`` says why it is looked at, in words for an officer.

    ``act`` empty: nobody wrote the rule, it is inferred from how such errors are found.
    ``most`` is the largest number allowed, ``near_years`` how many years apart still count, for
    the checks that need them. ``lines`` are the norm lines it looks at; empty for all.
    """

    id: str
    label_vi: str
    topic: Topic
    severity: Severity
    passed_by: PassedBy
    why_vi: str
    grade: BasisGrade
    act: str = ""
    article: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    unsure_from: date | None = None
    note_vi: str = ""
    lines: tuple[str, ...] = ()
    most: int | None = None
    near_years: int | None = None
    words: tuple[str, ...] = ()

    def basis(self, on: date) -> Basis:
        """Return the basis on a day; never of a higher grade than the row says."""
        grade, note = self.grade, ""
        if self.act and not self._covers(on):
            grade = "inference"
            note = (
                f"Văn bản không có hiệu lực vào ngày {on:%d/%m/%Y}; vẫn nêu để người xem cân nhắc"
            )
        elif self.unsure_from and self.unsure_from <= on:
            grade = "secondary" if self.grade == "text" else self.grade
            note = self.note_vi
        return Basis(grade=grade, act=self.act, article=self.article, note_vi=note)

    def _covers(self, on: date) -> bool:
        starts = self.valid_from is None or self.valid_from <= on
        return starts and (self.valid_to is None or on <= self.valid_to)

    def number(self, name: Literal["most", "near_years"]) -> int:
        """Return a number the check needs. Raises BadInput when its row has none."""
        value: int | None = getattr(self, name)
        if value is None:
            raise BadInput(
                "error_checks.number_missing",
                "Phép soát {id} thiếu số {name}",
                field=name,
                id=self.id,
                name=name,
            )
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing that looks wrong: ``subject`` tells it from others of the same check and stays the
    same while its numbers change; ``told_vi`` is the whole sentence.

    ``source`` is set where the rule was read from dated data, not from the row of the check.
    """

    subject: str
    told_vi: str
    source: LegalSource | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A check that struck, with the basis of the project's day."""

    check: Check
    hit: Hit
    basis: Basis
