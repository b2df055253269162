"""What the command that serves does each minute beside watching: seal the lines of the journal."""

from __future__ import annotations

import time

import typer

SECONDS = 60.0
MOST = 2_000
"""Lines sealed in one turn: an old long journal is sealed turn by turn."""


class EveryMinute:
    """Seals what waits when its time has come, at once again while more waits."""

    def __init__(self) -> None:
        self._due_s = time.monotonic()

    def turn(self) -> None:
        """Seal if it is time; a database that is busy is asked again in a minute."""
        if time.monotonic() < self._due_s:
            return
        from django.db import DatabaseError, connections
        from django.utils import timezone

        from khuyencong.apps.journal.sealing import seal_entries

        sealed = 0
        try:
            sealed = seal_entries(at=timezone.now(), most=MOST)
        except DatabaseError as failure:
            typer.echo(f"Chưa niêm phong được nhật ký: {failure}", err=True)
        finally:
            connections.close_all()
        self._due_s = time.monotonic() + (0.0 if sealed >= MOST else SECONDS)
