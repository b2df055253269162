"""Contents of activity (nội dung hoạt động) as the decree numbers them, and lines of support.

References: NĐ 45/2012/NĐ-CP, Điều 4. The numbering after NĐ 235/2025/NĐ-CP was not found, so codes
stay those of 2012 and ``Fact.is_unsure`` says it; nothing is renumbered.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts
from khuyencong.domain.norms.rules.wording import line_entry, list_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Fact):
    """One content: ``code`` is "1" to "9" or "7a"; ``parent`` the number it stands under."""

    code: str
    parent: str = ""


def list_activities(*, on: date) -> tuple[Activity, ...]:
    """Return the contents in force on a day, in the order of the decree; none before 05/07/2012."""
    return in_force(load_facts("activities", Activity), on=on)


def get_activity(*, code: str, on: date) -> Activity | None:
    """Return the content of that code on a day, or None when no text in our data rules the day."""
    return next((item for item in list_activities(on=on) if item.code == code), None)


def activities_of_line(*, line: str, on: date) -> tuple[Activity, ...]:
    """Return the contents a line of support serves, the main one first.

    The mapping from line to content is ours (no text states it). Raises BadInput for a line
    that is not in our list.
    """
    if line not in list_lines():
        raise BadInput(
            "norms.unknown_line", "Không có nội dung chi “{line}”", field="line", line=line
        )
    by_code = {item.code: item for item in list_activities(on=on)}
    return tuple(by_code[code] for code in line_entry(line).activities if code in by_code)


def activity_of_line(*, line: str, on: date) -> Activity | None:
    """Return the main content a line serves; None for a rule that serves no content of its own."""
    return next(iter(activities_of_line(line=line, on=on)), None)
