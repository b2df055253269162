"""Breakdowns that any table of projects has: content, line, trade, kind of beneficiary, place."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.functions import Coalesce

from khuyencong.domain.norms.rules.wording import line_entry, list_lines


def project_dimensions(project: str = "project") -> dict[str, Any]:
    """Return the breakdowns of rows that point at a project by this path."""
    firm = f"{project}__establishment"
    return {
        "content": content_of(project),
        "line": Coalesce(f"{project}__line", Value("")),
        "trade": Coalesce(f"{firm}__trade", Value("")),
        "beneficiary_kind": Coalesce(f"{firm}__kind", Value("")),
        "place": Coalesce(f"{project}__place", Value("")),
    }


def content_of(project: str) -> Case:
    """Return the content of a project: as recorded, else the one its line of support serves.

    A project of before the decree of 2012 has a line and no content of that decree; it is told
    under the content its line serves today, so that it is not lost from a table of contents.
    """
    by_code: dict[str, list[str]] = {}
    for line in list_lines():
        if activities := line_entry(line).activities:
            by_code.setdefault(activities[0], []).append(line)
    return Case(
        When(~Q(**{f"{project}__activity": ""}), then=F(f"{project}__activity")),
        *(
            When(**{f"{project}__line__in": lines}, then=Value(code))
            for code, lines in by_code.items()
        ),
        default=Value(""),
        output_field=CharField(),
    )
