"""Which papers the step before a project calls for, and which were written already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from khuyencong.apps.papers.kinds import PaperKind, list_kinds
from khuyencong.apps.papers.models import WrittenPaper
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.standing import chain_of, lifecycle_of, standing_of
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.lifecycle.steps import list_choices


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A kind of paper; ``step`` names the step that calls for it now, empty when none does."""

    kind: PaperKind
    step: str = ""
    last: WrittenPaper | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """Kinds that a step from here calls for, and all the others of this chain."""

    now: tuple[Offer, ...]
    others: tuple[Offer, ...]


def offers_of(project: Project, written: Iterable[WrittenPaper]) -> Offers:
    """Return the kinds of the project's chain; without a life cycle of its day none is due."""
    last: dict[str, WrittenPaper] = {}
    for each in written:
        last.setdefault(each.kind, each)
    try:
        choices = list_choices(lifecycle_of(project), standing_of(project))
    except BadInput:
        choices = []
    calls = {
        kind.id: choice.transition.label_vi
        for choice in reversed(choices)
        for kind in list_kinds()
        if choice.transition.id in kind.steps or kind.paper in choice.transition.papers
    }
    chain = chain_of(project)
    offers = [
        Offer(kind=kind, step=calls.get(kind.id, ""), last=last.get(kind.id))
        for kind in list_kinds()
        if chain in kind.chains
    ]
    return Offers(
        now=tuple(each for each in offers if each.step),
        others=tuple(each for each in offers if not each.step),
    )
