"""What the last good backup left in the data folder for whoever watches: when, how large, whole."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

NAME = "backup.last.json"


@dataclass(frozen=True)
class BackupNote:
    """A backup that was written to its end."""

    made_at: str
    """When it was begun, ISO 8601 with its offset."""
    size_bytes: int
    missing: int
    """Papers the database knows that were not in the store."""

    @property
    def made_s(self) -> float:
        """Seconds since 1970."""
        return datetime.fromisoformat(self.made_at).timestamp()


def leave_note(data: Path, note: BackupNote) -> None:
    """Put the note in the place of the one before, whole or not at all."""
    half = data / f".{NAME}"
    half.write_text(json.dumps(asdict(note)), encoding="utf-8")
    half.replace(data / NAME)


def last_note(data: Path) -> BackupNote | None:
    """Return the note of the last backup; None when there is none that can be read."""
    try:
        return BackupNote(**json.loads((data / NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
