"""The whole proof: the chain, what stands beside it, the guards, and an anchor kept on paper."""

from __future__ import annotations

from collections.abc import Iterator

from khuyencong.apps.journal.anchors import Anchor, Stretch, find_anchor
from khuyencong.apps.journal.contents import read_lines
from khuyencong.apps.journal.models import Seal
from khuyencong.apps.journal.verifying.faults import Fault
from khuyencong.apps.journal.verifying.links import Progress, link_faults, seal_faults
from khuyencong.apps.journal.verifying.strays import guard_faults, stray_faults
from khuyencong.domain.foundation.hash_chain import BEFORE_THE_FIRST


def journal_faults(
    stretch: Stretch, *, anchor: str = "", progress: Progress | None = None
) -> Iterator[Fault]:
    """Return what does not match, as it is found: of the chain, in its order, first.

    Nothing is written and nobody waits. ``anchor`` is what a paper says (``anchors.find_anchor``).
    """
    if anchor and find_anchor(anchor) is None:
        yield Fault(code="anchor", expected=anchor)
    yield from link_faults(stretch, progress=progress)
    yield from stray_faults()
    yield from guard_faults()


def stands(anchor: Anchor) -> bool:
    """Tell whether one link still fits its line and the link before; the rest is not looked at."""
    two = Seal.objects.filter(sequence__in=(anchor.sequence - 1, anchor.sequence))
    seals = {seal.sequence: seal for seal in two}
    before, seal = seals.get(anchor.sequence - 1), seals[anchor.sequence]
    if before is None and anchor.sequence > 1:
        return False
    entry = read_lines([seal.entry_id]).get(seal.entry_id)
    previous = before.hash if before else BEFORE_THE_FIRST
    return not any(seal_faults(seal, entry, previous, before.sealed_at if before else None))
