"""How far the replica is behind, without the clock of the copy.

The primary says how far its log reached, and its time; the copy says how far it has replayed, and
the time the primary wrote on the last commit of that. A copy that has passed the newest position
lacks nothing; else it lacks what came after that commit, or after the newest remembered position it
has passed. One that lost its primary falls behind by this measure; its own figures would hide it.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from typing import Any

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connections

from khuyencong.interfaces.common.replica.reading import ALIAS, PRIMARY

LOOK_AGAIN_S = 1.0
AFTER_FAILURE_S = 10.0
MOST_POSITIONS = 600
REACHED = """
SELECT (pg_current_wal_flush_lsn() - '0/0'::pg_lsn)::bigint, extract(epoch FROM clock_timestamp())
"""
REPLAYED = """
SELECT pg_is_in_recovery(), (pg_last_wal_replay_lsn() - '0/0'::pg_lsn)::bigint,
       extract(epoch FROM pg_last_xact_replay_timestamp())
"""


class Nearness:
    """The verdict of one process, looked up again each second while somebody asks."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._positions: deque[tuple[float, int]] = deque(maxlen=MOST_POSITIONS)
        self._again_at = 0.0
        self._behind_s: float | None = None

    def is_near(self) -> bool:
        """Tell whether reads may go there now; False where no replica is set."""
        behind_s = self.behind_s()
        return behind_s is not None and behind_s <= settings.REPLICA_MOST_BEHIND_S

    def behind_s(self) -> float | None:
        """Return how far it is behind at most; None: gone, no copy any more, not known. [s]"""
        if not settings.HAS_REPLICA:
            return None
        if time.monotonic() >= self._again_at and self._lock.acquire(blocking=False):
            try:
                self._look()
            finally:
                self._lock.release()
        return self._behind_s

    def fails(self) -> None:
        """It did not answer: leave it alone for a while."""
        self._behind_s, self._again_at = None, time.monotonic() + AFTER_FAILURE_S
        connections[ALIAS].close()

    def _look(self) -> None:
        try:
            now, (reached, told_s) = time.monotonic(), _ask(PRIMARY, REACHED)
            self._positions.append((now, reached))
            is_copy, replayed, committed_s = _ask(ALIAS, REPLAYED)
        except (DatabaseError, InterfaceError):
            self.fails()
            return
        since_commit = None if committed_s is None else max(0.0, float(told_s - committed_s))
        self._behind_s = self._behind(now, replayed, since_commit) if is_copy else None
        self._again_at = now + LOOK_AGAIN_S

    def _behind(self, now: float, replayed: int, since_commit: float | None) -> float | None:
        passed = [now - at for at, reached in self._positions if reached <= replayed]
        return min([*passed, *([] if since_commit is None else [since_commit])], default=None)


def _ask(alias: str, statement: str) -> tuple[Any, ...]:
    with connections[alias].cursor() as cursor:
        cursor.execute(statement)
        row: tuple[Any, ...] = cursor.fetchone()
        return row


NEARNESS = Nearness()
