"""Chain the lines that wait: after their deeds were committed, in small parts, one at a time.

No deed waits for another's seal: a trigger only notes that the line is new. A line that was
committed late with a smaller number goes into the next part; the chain remembers the order.
"""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import connection, transaction

from khuyencong.apps.journal.contents import content_of, read_lines
from khuyencong.apps.journal.models import Entry, Seal, Unsealed
from khuyencong.domain.foundation.hash_chain import (
    BEFORE_THE_FIRST,
    FORM,
    content_hash,
    link_hash,
)

PART = 500
"""Lines sealed in one transaction: on SQLite nobody writes meanwhile."""
LOCK = 6_812_007
"""Number of the advisory lock on PostgreSQL; any number nobody else takes."""
SALT_BYTES = 16


def seal_entries(*, at: datetime, most: int | None = None) -> int:
    """Seal what waits, at most so many lines; return how many were sealed.

    A line that is gone or cannot be read keeps waiting: ``verifying`` tells of it.
    """
    sealed, after = 0, 0
    while most is None or sealed < most:
        size = PART if most is None else min(PART, most - sealed)
        done, last = _seal_part(at=at, after=after, size=size)
        if last is None:
            break
        sealed, after = sealed + done, last
    return sealed


@transaction.atomic
def _seal_part(*, at: datetime, after: int, size: int) -> tuple[int, int | None]:
    """Return how many lines behind that key were sealed, and the last key looked at."""
    _take_turn()
    waiting = Unsealed.objects.filter(pk__gt=after).order_by("pk")
    keys = list(waiting.values_list("pk", flat=True)[:size])
    if not keys:
        return 0, None
    found = read_lines(keys)
    lines = [found[key] for key in keys if key in found]
    Seal.objects.bulk_create(_links(lines, after=_newest(), at=at))
    Unsealed.objects.filter(pk__in=list(found)).delete()
    return len(lines), keys[-1]


def _take_turn() -> None:
    """Let nobody else seal until the end of the transaction; SQLite has one writer anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _newest() -> Seal | None:
    return Seal.objects.order_by("-sequence").first()


def _links(lines: list[Entry], *, after: Seal | None, at: datetime) -> list[Seal]:
    """Return the seals of the lines; a clock that was set back does not go back in the chain."""
    sequence = after.sequence if after else 0
    previous = after.hash if after else BEFORE_THE_FIRST
    sealed_at = max(at, after.sealed_at) if after else at
    seals = []
    for entry in lines:
        sequence += 1
        salt = secrets.token_hex(SALT_BYTES)
        content = content_hash(content_of(entry, salt=salt))
        link = link_hash(sequence=sequence, sealed_at=sealed_at, content=content, previous=previous)
        seals.append(
            Seal(
                sequence=sequence,
                entry=entry,
                form=FORM,
                salt=salt,
                content_hash=content,
                previous_hash=previous,
                hash=link,
                sealed_at=sealed_at,
            )
        )
        previous = link
    return seals
