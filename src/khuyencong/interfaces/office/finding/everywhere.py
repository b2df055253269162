"""Search over everything: lists, law and manual, and once more with a slip mended."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.apps.search.typos import mended
from khuyencong.interfaces.office.finding.hits import Found
from khuyencong.interfaces.office.finding.lists import find_in_lists
from khuyencong.interfaces.office.finding.texts import find_in_texts, lines_added, vocabulary
from khuyencong.interfaces.office.page import OfficeRequest


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, the nearest group first; ``meant`` is set when nothing was, but for a slip.

    Then the groups are those of the law and the manual for what was meant.
    """

    groups: list[Found]
    meant: str | None = None


def find_everywhere(request: OfficeRequest, text: str, *, most: int, counts: bool) -> Answer:
    """Return up to ``most`` hits of each kind the person may read."""
    if not text:
        return Answer([])
    added = lines_added(request)
    in_lists = find_in_lists(request, text, most=most, counts=counts)
    in_texts = find_in_texts(request, text, most=most, added=added)
    if found := _near([*in_lists, *in_texts], text):
        return Answer(found)
    if meant := mended(text, vocabulary()):
        return Answer(_near(find_in_texts(request, meant, most=most, added=added), meant), meant)
    return Answer([])


def _near(groups: list[Found], text: str) -> list[Found]:
    """Return the groups that hold anything, the one with the nearest name first."""
    return sorted((each for each in groups if each.hits), key=lambda group: group.distance(text))
