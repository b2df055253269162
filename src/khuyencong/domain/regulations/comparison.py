"""A draft beside the rule it follows, the national levels and what other provinces rule."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund, NormLine
from khuyencong.domain.regulations.parts import Provision, Regulation
from khuyencong.domain.regulations.review import national_of


class Change(StrEnum):
    """How the draft's level stands to another: by share and ceiling together."""

    HIGHER = "higher"
    LOWER = "lower"
    MIXED = "mixed"
    SAME = "same"
    NEW = "new"
    DROPPED = "dropped"
    APART = "apart"
    """The other is not known well enough, or counts on something else."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One content: the draft, who it follows, the national level, the others, and the changes."""

    line: str
    draft: Provision | None
    former: tuple[NormLine, ...]
    national: NormLine | None
    others: tuple[NormLine, ...]
    change: Change
    to_national: Change | None


def compare(
    regulation: Regulation,
    *,
    library: NormLibrary,
    territory: str,
    former: Collection[str] = (),
) -> list[Compared]:
    """Return a row for each content of the draft, then for each the province has and drops."""
    before = former_lines(regulation, library=library, territory=territory, former=former)
    lines = [each.line for each in regulation.provisions]
    lines += [line for line in before if line not in lines]
    return [
        _compared(line, regulation, tuple(before.get(line, ())), library, own={territory, *former})
        for line in lines
    ]


def former_lines(
    regulation: Regulation,
    *,
    library: NormLibrary,
    territory: str,
    former: Collection[str] = (),
) -> dict[str, list[NormLine]]:
    """Return the province's lines of the draft's first day by content, its own territory first.

    Old territories have their own; lines that are off are shown too, as what they are.
    """
    found: dict[str, list[NormLine]] = {}
    for uid in (territory, *sorted(former)):
        for norm in library.lines:
            if norm.territory == uid and norm.may_be_in_force(regulation.starts_on):
                found.setdefault(norm.line, []).append(norm)
    return found


def change_of(draft: Provision, norm: NormLine) -> Change:
    """Return how a provision stands to a norm; without a ceiling means without limit."""
    if norm.gives_no_amount or norm.unit != draft.unit:
        return Change.APART
    signs = {_sign(draft.share, norm.share), _sign(draft.ceiling_vnd, norm.ceiling_vnd)} - {0}
    if not signs:
        return Change.SAME
    if len(signs) > 1:
        return Change.MIXED
    return Change.HIGHER if signs == {1} else Change.LOWER


def _sign(ours: object, theirs: object) -> int:
    """Compare two limits; none is above all."""
    if ours == theirs:
        return 0
    if ours is None:
        return 1
    if theirs is None:
        return -1
    return 1 if ours > theirs else -1  # type: ignore[operator]


def _compared(
    line: str,
    regulation: Regulation,
    before: Sequence[NormLine],
    library: NormLibrary,
    *,
    own: Collection[str],
) -> Compared:
    draft = regulation.provision_of(line)
    national = national_of(line, regulation, library)
    others = tuple(
        norm
        for norm in library.of_line(line)
        if norm.fund is Fund.LOCAL and norm.territory is not None and norm.territory not in own
    )
    if draft is None:
        change = Change.DROPPED
    else:
        change = change_of(draft, before[0]) if before else Change.NEW
    to_national = change_of(draft, national) if draft and national else None
    return Compared(line, draft, tuple(before), national, others, change, to_national)
