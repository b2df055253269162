"""The rows of a visit: who came, programme, questions, places seen, gifts, pictures."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from hashlib import sha256
from json import dumps
from typing import Any, ClassVar, Self

from django.db.models import Model

from khuyencong.apps.exchange.checking import bad, require_office, require_one_of, require_words
from khuyencong.apps.exchange.facts import Facts
from khuyencong.apps.exchange.models import (
    Gift,
    PlaceSeen,
    ProgrammeItem,
    VisitParticipant,
    VisitPhoto,
    VisitQuestion,
)

MOST_PEOPLE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRow(Facts):
    """One row of a visit; ``days`` are the fields that JSON keeps as text."""

    row_kind: ClassVar[str] = ""
    model: ClassVar[type[Model]]
    days: ClassVar[tuple[str, ...]] = ()

    @property
    @abstractmethod
    def label(self) -> str:
        """Return what the row is called in the journal."""

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON values."""
        return {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in self.values().items()
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        """Return the row that ``to_json`` told of."""
        known = {each.name for each in fields(cls)}
        given = {name: value for name, value in values.items() if name in known}
        for name in cls.days:
            given[name] = date.fromisoformat(given[name])
        return cls(**given)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantRow(VisitRow):
    """Somebody of either side, by office."""

    row_kind = "participant"
    model = VisitParticipant
    lines = {"office": 300, "part": 200}

    side: str
    office: str
    people: int = 1
    part: str = ""

    @property
    def label(self) -> str:
        return self.office

    def check(self) -> None:
        require_one_of("side", self.side, VisitParticipant.Side.values)
        require_words("office", self.office, "Ghi chức vụ hoặc cơ quan")
        require_office("office", self.office)
        if not 1 <= self.people <= MOST_PEOPLE:
            raise bad("people", f"Cần số người từ 1 đến {MOST_PEOPLE}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeRow(VisitRow):
    """A line of the programme."""

    row_kind = "programme_item"
    model = ProgrammeItem
    lines = {"at_time": 20, "place": 300, "what": 500}
    days = ("on",)

    on: date
    what: str
    at_time: str = ""
    place: str = ""

    @property
    def label(self) -> str:
        return self.what[:100]

    def check(self) -> None:
        require_words("what", self.what, "Ghi việc làm trong chương trình")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow(VisitRow):
    """A question, with its answer when there is one."""

    row_kind = "question"
    model = VisitQuestion
    lines = {"topic": 200, "question": 1000}
    texts = {"answer": 5000}

    question: str
    topic: str = ""
    answer: str = ""

    @property
    def label(self) -> str:
        return self.question[:100]

    def check(self) -> None:
        require_words("question", self.question, "Ghi câu hỏi")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow(VisitRow):
    """A place seen."""

    row_kind = "place_seen"
    model = PlaceSeen
    lines = {"name": 300, "place": 300}
    texts = {"seen": 5000}

    name: str
    place: str = ""
    seen: str = ""

    @property
    def label(self) -> str:
        return self.name

    def check(self) -> None:
        require_words("name", self.name, "Ghi nơi đến thăm")


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftRow(VisitRow):
    """A gift."""

    row_kind = "gift"
    model = Gift
    lines = {"what": 300, "note": 500}

    direction: str
    what: str
    note: str = ""

    @property
    def label(self) -> str:
        return self.what

    def check(self) -> None:
        require_one_of("direction", self.direction, Gift.Direction.values)
        require_words("what", self.what, "Ghi quà là gì")


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoRow(VisitRow):
    """A picture; its file came in with it (``save_visit_row``)."""

    row_kind = "photo"
    model = VisitPhoto
    lines = {"caption": 300}

    caption: str
    file_id: int | None = None

    @property
    def label(self) -> str:
        return self.caption

    def check(self) -> None:
        require_words("caption", self.caption, "Ghi ảnh chụp gì, ở đâu; không ghi tên người")
        if self.file_id is None:
            raise bad("file", "Chọn tệp ảnh")


ROW_KINDS: dict[str, type[VisitRow]] = {
    each.row_kind: each
    for each in (ParticipantRow, ProgrammeRow, QuestionRow, PlaceRow, GiftRow, PhotoRow)
}


def mark_of(rows: Iterable[VisitRow]) -> str:
    """Return what tells these rows from any others: what a person had before him."""
    return sha256(dumps([row.to_json() for row in rows]).encode()).hexdigest()[:32]
