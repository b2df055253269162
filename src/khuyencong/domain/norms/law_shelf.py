"""The documents of law as a reader looks for them: kind, issuer, days, what acts on what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.norms.act_names import (
    UNKNOWN_ACTS,
    ActKind,
    Issuer,
    issuers_of,
    kind_of,
    shown_act,
)
from khuyencong.domain.norms.documents import LawDocument, list_documents
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import NormLine, ShareState
from khuyencong.domain.norms.rules.fact import Fact
from khuyencong.domain.norms.rules.relations import Relation, list_relations

Standing = Literal["in_force", "ended", "not_yet", "unknown"]


@dataclass(frozen=True, slots=True)
class ShelvedDocument:
    """A document with its days and its relations.

    ``first_on`` and ``last_on`` are both days on which it rules; None where the day is not known.
    ``doing`` is what it does to others, ``done_to`` what others do to it.
    """

    document: LawDocument
    title: str
    issued_on: date | None
    first_on: date | None
    last_on: date | None
    grade: Grade | None
    doing: tuple[Relation, ...]
    done_to: tuple[Relation, ...]

    @property
    def name(self) -> str:
        return self.document.name

    @property
    def act(self) -> str:
        return shown_act(self.document.act)

    @property
    def kind(self) -> ActKind:
        return kind_of(self.document.act)

    @property
    def issuers(self) -> tuple[Issuer, ...]:
        return issuers_of(self.document.act)

    def standing(self, on: date) -> Standing:
        """Say whether the document rules on a day; without a day of its own nobody knows."""
        if self.last_on is not None and self.last_on < on:
            return "ended"
        if self.first_on is None:
            return "unknown"
        return "in_force" if self.first_on <= on else "not_yet"

    def lines_on(self, on: date) -> tuple[NormLine, ...]:
        """Return the norm lines that may rest on it that day, those that are certain first."""
        lines = [line for line in self.document.lines if line.may_be_in_force(on)]
        return tuple(sorted(lines, key=lambda line: not is_certain(line)))

    def rules_on(self, on: date) -> tuple[Fact, ...]:
        """Return the other rules read in it that hold that day; relations stand by themselves."""
        return tuple(
            fact
            for fact in self.document.rules
            if not isinstance(fact, Relation) and fact.is_on and fact.covers(on)
        )

    def matches(self, words: str) -> bool:
        """Say whether every word stands in number, title or notes, accents aside."""
        text = self.document.text
        told = [self.act, self.title, *((text.label_vi, text.note_vi) if text else ())]
        held = fold(" ".join(told))
        return all(word in held for word in fold(words).split())


def is_certain(line: NormLine) -> bool:
    """Say whether a line may be shown as law in use: it is on, and what it gives is known."""
    return line.is_on and line.share_state is not ShareState.UNKNOWN


def list_shelved(library: NormLibrary) -> tuple[ShelvedDocument, ...]:
    """Return every document the data cite or name as replaced, the newest first."""
    relations = list_relations()
    known = {each.act: each for each in list_documents(library)}
    named = {each.other_act: LawDocument(each.other_act, None, (), ()) for each in relations}
    shelved = [
        _shelve(document, relations)
        for act, document in (named | known).items()
        if act not in UNKNOWN_ACTS
    ]
    return tuple(sorted(shelved, key=_newest_first))


def find_shelved(library: NormLibrary, name: str) -> ShelvedDocument | None:
    """Return the document of a name in addresses, None if there is none."""
    return next((each for each in list_shelved(library) if each.name == name), None)


def _newest_first(each: ShelvedDocument) -> tuple[int, str]:
    day = each.issued_on or each.first_on
    return (-day.toordinal() if day else 0, each.act)


def _shelve(document: LawDocument, relations: Iterable[Relation]) -> ShelvedDocument:
    doing = tuple(each for each in relations if each.act == document.act)
    done_to = tuple(each for each in relations if each.other_act == document.act)
    named = next((each for each in done_to if each.other_name_vi), None)
    text = document.text
    return ShelvedDocument(
        document=document,
        title=text.full_name_vi if text else (named.other_name_vi if named else ""),
        issued_on=text.issued_on if text else (named.other_issued_on if named else None),
        first_on=text.valid_from if text else None,
        last_on=text.valid_to if text and text.valid_to else _replaced_on(done_to),
        grade=text.grade if text else (named.grade if named else None),
        doing=doing,
        done_to=done_to,
    )


def _replaced_on(done_to: Iterable[Relation]) -> date | None:
    """Return the last day before another document replaced it."""
    days = [each.valid_from for each in done_to if each.kind == "replaces" and each.valid_from]
    return min(days) - timedelta(days=1) if days else None
