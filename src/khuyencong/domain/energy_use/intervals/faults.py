"""What is wrong in a file of readings: each with its line and what was expected, bounded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal[
    "meter", "time", "number", "negative", "too_large", "doubled", "gap", "step", "reset"
]
LABELS: dict[Kind, str] = {
    "meter": "Thiếu số công tơ",
    "time": "Thời điểm không đọc được",
    "number": "Số không đọc được",
    "negative": "Số âm",
    "too_large": "Số quá lớn",
    "doubled": "Thời điểm ghi hai lần",
    "gap": "Thiếu số đọc",
    "step": "Lẫn bước thời gian",
    "reset": "Chỉ số công tơ lùi",
}
MOST_KEPT = 200
MOST_SHOWN = 60
"""Characters of a cell that are repeated to its writer."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. ``line`` counts from 1 as an editor shows it; what it names is left out."""

    kind: Kind
    line: int
    meter: str
    said: str
    expected: str

    def as_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "kind": self.kind,
            "line": self.line,
            "meter": self.meter,
            "said": self.said,
            "expected": self.expected,
        }


@dataclass(slots=True)
class Faults:
    """Faults of a file: the first ``MOST_KEPT`` in words, all of them counted by kind."""

    kept: list[Fault] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def report(self, kind: Kind, line: int, meter: str, said: str, expected: str) -> None:
        """Count a fault, and keep its words while there is room."""
        self.counts[kind] += 1
        if len(self.kept) < MOST_KEPT:
            shown = (meter[:MOST_SHOWN], said[:MOST_SHOWN])
            self.kept.append(Fault(kind, line, *shown, expected))

    @property
    def more(self) -> int:
        """Return how many are counted and not kept."""
        return self.counts.total() - len(self.kept)

    def by_kind(self) -> Iterator[tuple[str, int]]:
        """Yield the label of each kind that occurs, and how often."""
        yield from (
            (label, self.counts[kind]) for kind, label in LABELS.items() if kind in self.counts
        )
