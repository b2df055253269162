"""The years a published figure is about, read from how its source writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_FULL = re.compile(r"(?P<year>\d{4})")
_PART = re.compile(r"(?:\d{1,2}T|Q[1-4])/(?P<year>\d{4})")
_SPAN = re.compile(r"(?P<first>\d{4})-(?P<last>\d{4})(?: \(.*\))?")
_SINCE = re.compile(r"từ (?P<first>\d{4})")


@dataclass(frozen=True, slots=True)
class Years:
    """From the first year to the last, both inside; ``last`` None: still going on.

    ``is_part`` marks some months of one year.
    """

    first: int
    last: int | None
    is_part: bool = False

    @property
    def is_one(self) -> bool:
        return self.first == self.last

    def __contains__(self, year: int) -> bool:
        return self.first <= year and (self.last is None or year <= self.last)


@cache
def read_years(text: str) -> Years | None:
    """Return the years of a text; None where the source names none that can be relied on.

    Examples
    --------
    >>> read_years("2012-2016")
    Years(first=2012, last=2016, is_part=False)
    >>> read_years("6T/2017").is_part
    True
    >>> read_years("hàng năm") is None
    True
    """
    if found := _FULL.fullmatch(text):
        return Years(int(found["year"]), int(found["year"]))
    if found := _PART.fullmatch(text):
        return Years(int(found["year"]), int(found["year"]), is_part=True)
    if found := _SPAN.fullmatch(text):
        return Years(int(found["first"]), int(found["last"]))
    if found := _SINCE.fullmatch(text):
        return Years(int(found["first"]), None)
    return None
