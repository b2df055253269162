"""One norm as a local file states it, with the place in the file for messages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

LINE_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class LocalProblem:
    """What is wrong and where: ``row`` counts the lines of the file, ``column`` may be empty."""

    row: int
    column: str
    message: str

    def __str__(self) -> str:
        place = f", cột {self.column}" if self.column else ""
        return f"Dòng {self.row}{place}: {self.message}"


@dataclass(frozen=True, slots=True)
class LocalRow:
    """Values under the keys of the norm data; ``columns`` says what the file calls a key."""

    row: int
    line: str
    values: Mapping[str, Any]
    columns: Mapping[str, str]

    def column(self, key: str) -> str:
        return self.columns.get(key, key)


def status_of(grade: Any, valid_from: Any) -> tuple[str, str]:
    """Return status and reason of a line that states none: nobody's reading or no start is off."""
    if grade == "memory":
        return "off", "not read by anyone"
    if valid_from is None:
        return "off", "start date unknown"
    return "on", ""
