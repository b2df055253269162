"""One norm: one version of a support line, from one issuer, with its dates and its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.legal_source import LegalSource


class Fund(StrEnum):
    """Whose money a norm speaks about."""

    NATIONAL = "KCQG"
    LOCAL = "KCDP"
    BOTH = "both"


class ShareState(StrEnum):
    """What we know of the share: "not in the text" is not "not found"."""

    STATED = "stated"
    NONE_IN_TEXT = "none_in_text"
    UNKNOWN = "unknown"


class Origin(StrEnum):
    """Where the norm came from: with the program, or typed in by this installation."""

    SHIPPED = "shipped"
    INSTALLATION = "installation"


PERCENT_OF_LINE = "percent_of_line"
BY_REFERENCE = "by_reference"
RULE = "rule"
NO_AMOUNT_UNITS = frozenset({PERCENT_OF_LINE, BY_REFERENCE, RULE})
"""Kinds of line that never answer with an amount of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """A person read the document and answers for a norm.

    ``read_in_document`` says that the words were seen in the document itself, which makes the
    grade *text* by that confirmation. What the person found there may fill or replace ``share``
    [-], ``ceiling_vnd`` [VND] and the two days; ``None`` leaves the shipped value.
    ``has_no_share`` states that the text gives no share.
    """

    norm_id: str
    act: str
    article: str
    read_on: date
    confirmed_by: str
    read_in_document: bool = True
    share: Decimal | None = None
    has_no_share: bool = False
    ceiling_vnd: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NormLine:
    """A norm as it stands in the data.

    ``share`` is of the base the line names [-]; with unit ``percent_of_line`` it multiplies the
    level of another line. ``valid_from`` None means that the first day is unknown, ``valid_to``
    None that no end is known; both days are inclusive. ``territory`` is the uid of the issuing
    province, ``province`` its name; both None for a national line. An empty text means: none.
    """

    norm_id: str
    line: str
    fund: Fund
    content_vi: str
    content_en: str
    unit: str
    share: Decimal | None
    share_state: ShareState
    ceiling_vnd: int | None
    special_case: str
    note_vi: str
    valid_from: date | None
    valid_to: date | None
    legal_basis: str
    article: str
    grade: Grade
    is_on: bool
    off_reason: str
    checked_on: date | None
    territory: str | None = None
    province: str | None = None
    origin: Origin = Origin.SHIPPED
    confirmation: Confirmation | None = None

    def may_be_in_force(self, on: date) -> bool:
        """Say whether the norm may rule that day; an unknown first day counts as long ago."""
        return (self.valid_from is None or self.valid_from <= on) and (
            self.valid_to is None or on <= self.valid_to
        )

    @property
    def gives_no_amount(self) -> bool:
        """True for rules, references, multipliers, and lines whose text names no amount."""
        return self.unit in NO_AMOUNT_UNITS or (
            self.share is None
            and self.ceiling_vnd is None
            and self.share_state is ShareState.NONE_IN_TEXT
        )

    @property
    def source(self) -> LegalSource:
        return LegalSource(
            act=self.legal_basis,
            article=self.article,
            grade=self.grade,
            checked_on=self.checked_on,
        )

    def to_json(self) -> dict[str, Any]:
        """Return the norm as plain JSON values; shares as decimal text, days as ISO text."""
        by = self.confirmation
        return {
            "norm_id": self.norm_id,
            "line": self.line,
            "fund": self.fund.value,
            "province": self.province,
            "territory": self.territory,
            "content_vi": self.content_vi,
            "content_en": self.content_en,
            "unit": self.unit,
            "share": None if self.share is None else str(self.share),
            "share_state": self.share_state.value,
            "ceiling_vnd": self.ceiling_vnd,
            "special_case": self.special_case,
            "note_vi": self.note_vi,
            "valid_from": iso(self.valid_from),
            "valid_to": iso(self.valid_to),
            "legal_basis": self.legal_basis,
            "article": self.article,
            "grade": self.grade.value,
            "status": "on" if self.is_on else "off",
            "off_reason": self.off_reason,
            "checked_on": iso(self.checked_on),
            "origin": self.origin.value,
            "confirmed_by": by.confirmed_by if by else None,
        }


def iso(day: date | None) -> str | None:
    """Return the day as ISO text, or None."""
    return day.isoformat() if day else None
