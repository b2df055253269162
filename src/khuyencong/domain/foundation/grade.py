"""How sure we are of a legal fact. A grade is never raised by the program."""

from __future__ import annotations

from enum import StrEnum


class Grade(StrEnum):
    """Grades of the evidence behind a fact."""

    TEXT = "text"
    """Read in a copy of the document itself."""
    SECONDARY = "secondary"
    """Read in news, a guide or a transcription: used, and says so."""
    MEMORY = "memory"
    """Recalled, no source found: shown, never used for a verdict."""
