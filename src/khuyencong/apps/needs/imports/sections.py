"""The headings inside a table that are open at a row, and what they hand down to it."""

from __future__ import annotations

from khuyencong.apps.needs.imports.row_kinds import OrdinalKind, Section, SectionKind


class OpenSections:
    """A stack of headings; a heading closes those of its own kind and everything below them."""

    def __init__(self) -> None:
        self._stack: list[tuple[str, Section, str]] = []

    def open(self, section: Section, *, numbered: OrdinalKind | None, text: str) -> None:
        """Open a heading. Its numbering is its level; without one, its kind is."""
        level = numbered or section.kind
        for depth, (other, _, _) in enumerate(self._stack):
            if other == level:
                del self._stack[depth:]
                break
        self._stack.append((level, section, text))

    def value(self, kind: SectionKind) -> str | None:
        """Return the innermost value of a kind, or None."""
        return next((s.value for _, s, _ in reversed(self._stack) if s.kind == kind), None)

    def path(self) -> str | None:
        """Return the headings from the outside in, or None."""
        return " / ".join(text for _, _, text in self._stack) or None
