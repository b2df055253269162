"""What changed between two editions of a period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from khuyencong.domain.period_returns.document import Document

ProjectKey = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that differs; None where one of the editions does not tell it."""

    indicator: str
    fund: str
    before: int | None
    after: int | None

    @property
    def difference(self) -> int:
        """Return after less before; what is not told counts as nothing."""
        return (self.after or 0) - (self.before or 0)


@dataclass(frozen=True, slots=True)
class Differences:
    """Figures that changed, and projects (unit, year, code) new, gone and told otherwise."""

    figures: tuple[FigureChange, ...]
    new: tuple[ProjectKey, ...]
    gone: tuple[ProjectKey, ...]
    changed: tuple[ProjectKey, ...]

    def __bool__(self) -> bool:
        return bool(self.figures or self.new or self.gone or self.changed)


def differences(before: Document, after: Document) -> Differences:
    """Compare two documents of the same period."""
    old, new = _figures(before), _figures(after)
    was, now = _projects(before), _projects(after)
    return Differences(
        figures=tuple(
            FigureChange(*key, old.get(key), new.get(key))
            for key in sorted(old.keys() | new.keys())
            if old.get(key) != new.get(key)
        ),
        new=tuple(sorted(now.keys() - was.keys())),
        gone=tuple(sorted(was.keys() - now.keys())),
        changed=tuple(sorted(key for key in was.keys() & now.keys() if was[key] != now[key])),
    )


def _figures(document: Document) -> dict[tuple[str, str], int]:
    return {(each["indicator"], each["fund"]): each["value"] for each in document["figures"]}


def _projects(document: Document) -> dict[ProjectKey, Any]:
    rows = document["projects"]
    return {(each["unit"], each["year"], each["code"]): each for each in rows}
