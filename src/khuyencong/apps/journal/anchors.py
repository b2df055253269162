"""Anchors: one link of the chain named on paper, by which its holder proves what came before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Exists
from django.utils import timezone

from khuyencong.apps.journal.models import Seal, Unsealed
from khuyencong.domain.foundation.hash_chain import read_mark, short_form


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A link: its number, when it was sealed, its hash."""

    sequence: int
    sealed_at: datetime
    hash: str

    @property
    def short(self) -> str:
        """Return number and first letters, as printed: ``1234-A1B2-C3D4-E5F6-0718``."""
        return f"{self.sequence}-{short_form(self.hash)}"

    @property
    def full(self) -> str:
        """Return number and whole hash, as a QR code holds it."""
        return f"{self.sequence}-{self.hash}"


def newest_anchor() -> Anchor | None:
    """Return the newest link; None before anything was sealed."""
    return _anchor(Seal.objects.order_by("-sequence").first())


def newest_when_all_sealed() -> Anchor | None:
    """Return the newest link when no line waits for its seal, else None; one statement."""
    seals = Seal.objects.filter(~Exists(Unsealed.objects.all()))
    return _anchor(seals.order_by("-sequence").first())


def find_anchor(text: str) -> Anchor | None:
    """Return the link that a typed anchor names, whole or short; None when there is none."""
    mark = read_mark(text)
    if mark is None:
        return None
    # A range, not LIKE: both databases answer it from the index of the hashes.
    seals = Seal.objects.filter(hash__gte=mark.start, hash__lt=f"{mark.start}g")
    if mark.sequence is not None:
        seals = seals.filter(sequence=mark.sequence)
    return _anchor(seals.order_by("sequence").first())


def count_unsealed() -> int:
    """Return how many lines wait for their seal."""
    return Unsealed.objects.count()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of the chain, both ends inside; empty when ``last`` is before ``first``."""

    first: int
    last: int

    def __len__(self) -> int:
        return max(0, self.last - self.first + 1)


def stretch_of(since: date | int | None = None, until: date | int | None = None) -> Stretch:
    """Return the part of the chain between two numbers or days of sealing, both inside.

    A day is one of Việt Nam; days are cut by when lines were sealed, so that no link falls out.
    """
    newest = newest_anchor()
    first, last = 1, newest.sequence if newest else 0
    if isinstance(since, date):
        at_or_after = Seal.objects.filter(sealed_at__gte=_start_of(since))
        ordered = at_or_after.order_by("sealed_at", "sequence")  # walks the index of the days
        found = ordered.values_list("sequence", flat=True).first()
        first = last + 1 if found is None else found
    elif since is not None:
        first = max(1, since)
    if isinstance(until, date):
        before = Seal.objects.filter(sealed_at__lt=_start_of(until + timedelta(days=1)))
        ordered = before.order_by("-sealed_at", "-sequence")
        last = ordered.values_list("sequence", flat=True).first() or 0
    elif until is not None:
        last = min(last, until)
    return Stretch(first=first, last=last)


def _start_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _anchor(seal: Seal | None) -> Anchor | None:
    if seal is None:
        return None
    return Anchor(sequence=seal.sequence, sealed_at=seal.sealed_at, hash=seal.hash)
