"""The whole proof, on one picture of the database, while others go on booking."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from khuyencong.apps.money.verifying.faults import Counted, Fault
from khuyencong.apps.money.verifying.guards import guard_faults
from khuyencong.apps.money.verifying.pairs import pair_faults
from khuyencong.apps.money.verifying.sums import sum_faults
from khuyencong.apps.money.verifying.told import told_faults


def prove_ledger(counted: Counted) -> Iterator[Fault]:
    """Return what does not hold, as it is found; ``counted`` fills on the way.

    Nothing is written and nobody waits: memory holds one part of the positions and a row for each
    fund line.
    """
    with _one_picture():
        yield from guard_faults()
        yield from sum_faults(counted)
        yield from pair_faults()
        yield from told_faults()


@contextmanager
def _one_picture() -> Iterator[None]:
    """Read everything as it was at one instant; inside a transaction it is as it is there."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "sqlite":  # Django's own transaction would keep writers out
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
    else:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
