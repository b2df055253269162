"""Walk the chain link by link, a part at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from khuyencong.apps.journal.anchors import Stretch
from khuyencong.apps.journal.contents import content_of, has_its_search, read_lines
from khuyencong.apps.journal.models import Entry, Seal
from khuyencong.apps.journal.verifying.faults import Fault
from khuyencong.domain.foundation.hash_chain import (
    BEFORE_THE_FIRST,
    FORM,
    content_hash,
    instant,
    link_hash,
)
from khuyencong.domain.foundation.text import fold

PART = 1_000
Progress = Callable[[int, int], None]
"""Takes how many links were looked at, and of how many."""


def link_faults(stretch: Stretch, *, progress: Progress | None = None) -> Iterator[Fault]:
    """Return what does not match in a part of the chain, in its order.

    Memory holds one part, however long the journal is.
    """
    before = Seal.objects.filter(sequence__lt=stretch.first).order_by("-sequence").first()
    previous = before.hash if before else BEFORE_THE_FIRST
    sealed_at = before.sealed_at if before else None
    expected, done = stretch.first, 0
    while part := _part(expected, stretch.last):
        lines = read_lines([seal.entry_id for seal in part])
        for seal in part:
            if seal.sequence != expected:
                there = str(seal.sequence)
                yield Fault(code="gap", expected=str(expected), found=there, **_place(seal, None))
            yield from seal_faults(seal, lines.get(seal.entry_id), previous, sealed_at)
            previous, sealed_at, expected = seal.hash, seal.sealed_at, seal.sequence + 1
        done += len(part)
        if progress:
            progress(done, len(stretch))
    if expected <= stretch.last:
        yield Fault(code="gap", expected=str(expected), found="hết")


def _part(first: int, last: int) -> list[Seal]:
    seals = Seal.objects.filter(sequence__gte=first, sequence__lte=last)
    return list(seals.order_by("sequence")[:PART])


def seal_faults(
    seal: Seal, entry: Entry | None, previous: str, sealed_at: datetime | None
) -> Iterator[Fault]:
    """Return what does not match in one link; ``sealed_at`` is that of the link before."""
    place = _place(seal, entry)
    if seal.previous_hash != previous:
        yield Fault(code="previous", expected=previous, found=seal.previous_hash, **place)
    yield from _content_faults(seal, entry, place)
    link = link_hash(
        sequence=seal.sequence,
        sealed_at=seal.sealed_at,
        content=seal.content_hash,
        previous=seal.previous_hash,
    )
    if link != seal.hash:
        yield Fault(code="link", expected=link, found=seal.hash, **place)
    if sealed_at and seal.sealed_at < sealed_at:
        before, now = instant(sealed_at), instant(seal.sealed_at)
        yield Fault(code="backwards", expected=before, found=now, **place)


def _content_faults(seal: Seal, entry: Entry | None, place: dict[str, Any]) -> Iterator[Fault]:
    if seal.form != FORM:
        yield Fault(code="form", expected=str(FORM), found=str(seal.form), **place)
    elif entry is None:
        is_there = Entry.objects.filter(pk=seal.entry_id).exists()
        code = "unreadable" if is_there else "lost"
        yield Fault(code=code, expected=seal.content_hash, **place)
    else:
        content = content_hash(content_of(entry, salt=seal.salt, form=seal.form))
        if content != seal.content_hash:
            yield Fault(code="changed", expected=seal.content_hash, found=content, **place)
        elif not has_its_search(entry):
            words = fold(entry.label)
            yield Fault(code="search", expected=words, found=entry.search, **place)


def _place(seal: Seal, entry: Entry | None) -> dict[str, Any]:
    at = entry.at if entry else seal.sealed_at
    return {"sequence": seal.sequence, "entry_id": seal.entry_id, "at": at}
