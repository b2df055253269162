"""What a life cycle is made of; each is a row of ``data/*.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from khuyencong.domain.foundation.grade import Grade

Chain = Literal["KCQG", "KCDP"]
Phase = Literal["prepare", "appraise", "approve", "carry_out", "close", "ended"]
Kind = Literal["single", "group", "flagship"]
Amount = Literal["requested", "appraised", "approved", "contracted", "advanced", "settled"]
Body = Literal[
    "implementing_unit",
    "department",
    "agency",
    "minister",
    "peoples_committee",
    "finance_department",
]
BODIES_VI: dict[Body, str] = {
    "implementing_unit": "Đơn vị thực hiện",
    "department": "Sở Công Thương",
    "agency": "Cục quản lý khuyến công",
    "minister": "Bộ Công Thương",
    "peoples_committee": "Ủy ban nhân dân",
    "finance_department": "Sở Tài chính",
}
SAME = "="
"""As ``to`` of a transition: the state stays, what was done is remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where a project stands. ``is_final``: nothing leads on from here."""

    id: str
    label_vi: str
    phase: Phase
    is_final: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper that a transition needs; ``form`` is its number where the law gives one."""

    id: str
    label_vi: str
    form: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWhen:
    """A paper that a transition needs only for projects of which the fact ``when`` is true."""

    paper: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """A condition of a transition: another one done since approval, or a fact of the project.

    It holds only for projects of which the fact ``when`` is true. ``because_vi`` is the refusal.
    """

    because_vi: str
    done: str = ""
    fact: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """One step: who may take it, from where to where, with which papers.

    ``kinds`` empty means every kind. ``deadline`` names a dated rule of ``norms.rules``; ``starts``
    the one that this step sets running. ``effects`` are codes that the application carries out.
    ``amount`` names the one of the six amounts it fixes.
    ``is_automatic``: taken by the application when something else happens, never by a person.
    """

    id: str
    label_vi: str
    from_states: tuple[str, ...]
    to: str
    who: tuple[Body, ...]
    article: str = ""
    kinds: tuple[Kind, ...] = ()
    papers: tuple[str, ...] = ()
    papers_when: tuple[PaperWhen, ...] = ()
    guards: tuple[Guard, ...] = ()
    deadline: str = ""
    starts: str = ""
    effects: tuple[str, ...] = ()
    amount: Amount | None = None
    needs_reason: bool = False
    is_automatic: bool = False
    when: str = ""
    """Only for projects of which this fact is true; the others never see it."""
    asks_batch: bool = False
    """The province approves in batches (đợt): the step says which one."""

    def target(self, state: str) -> str:
        """Return the state after the step."""
        return state if self.to == SAME else self.to


@dataclass(frozen=True, kw_only=True)
class Version:
    """Which version of which chain, the text it follows, and how sure we are of it.

    From ``unsure_from`` on the text is known to be amended, and the amendment was not read.
    """

    id: str
    chain: Chain
    label_vi: str
    act: str
    grade: Grade
    valid_from: date
    valid_to: date | None
    unsure_from: date | None = None
    note_vi: str = ""


@dataclass(frozen=True, kw_only=True)
class Lifecycle(Version):
    """A version with its tables."""

    states: tuple[State, ...]
    papers: tuple[Paper, ...]
    transitions: tuple[Transition, ...]

    @cached_property
    def states_by_id(self) -> dict[str, State]:
        return {state.id: state for state in self.states}

    @cached_property
    def papers_by_id(self) -> dict[str, Paper]:
        return {paper.id: paper for paper in self.papers}

    @cached_property
    def transitions_by_id(self) -> dict[str, Transition]:
        return {each.id: each for each in self.transitions}

    @property
    def first_state(self) -> str:
        return self.states[0].id

    def covers(self, on: date) -> bool:
        """Tell whether the version is the one of that day; both ends are days of it."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    def transitions_from(self, state: str, *, kind: Kind) -> tuple[Transition, ...]:
        """Return the steps that lead on from a state for a kind of project, in the file's order."""
        return tuple(
            each
            for each in self.transitions
            if state in each.from_states and (not each.kinds or kind in each.kinds)
        )
