"""The lines of support as choices of a filter, in the law's own words."""

from __future__ import annotations

from khuyencong.domain.norms.rules.wording import line_entry, list_lines


def line_options() -> list[tuple[str, str]]:
    """Return each line and its words."""
    return [(line, line_entry(line).label_vi) for line in list_lines()]
