"""One cell of a file of readings: a local time, an energy."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Literal

DAY_MINUTES = 1440
EPOCH = date(1970, 1, 1).toordinal()
FIRST_YEAR, LAST_YEAR = 1970, 2100
LOCAL_OFFSETS = ("", "+07:00", "+0700", "+07")
"""All of Vietnam keeps one time the year round; a file in another is not read by guess."""
Mark = Literal[",", "."]

_MOMENT = re.compile(
    r"(?P<day>[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4})(?:[ T]+(?P<clock>[0-9:hH]+))?"
    r"\s*(?P<offset>[+-][0-9:]+|Z)?"
)
_CLOCK = re.compile(r"([0-9]{1,2})[:hH]([0-9]{2})(?::([0-9]{2}))?")
_NUMBER = {
    ",": re.compile(r"-?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?"),
    ".": re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"),
}
MOST_CHARS = 40


def read_moment(text: str, clock: str = "") -> int | None:
    """Return a local time as minutes since 1970-01-01 00:00 local; None when it is none.

    Days stand as 2026-01-31 or 31/01/2026 (also with - or .), the time beside it as 07:30, 7h30 or
    07:30:00; ``clock`` is the time where it has a column of its own. 24:00 is the end of the day.

    Examples
    --------
    >>> read_moment("01/01/1970 24:00")
    1440
    >>> read_moment("1970-01-01T00:30+07:00")
    30
    >>> read_moment("31/02/2026 00:00") is None
    True
    """
    found = _MOMENT.fullmatch(text.strip()) if len(text) <= MOST_CHARS else None
    if not found or (found["offset"] or "") not in LOCAL_OFFSETS:
        return None
    day = _day_number(found["day"])
    minutes = _clock_minutes(found["clock"] or clock.strip())
    return None if day is None or minutes is None else day * DAY_MINUTES + minutes


def read_wh(text: str, mark: Mark) -> int | None:
    """Return an energy in kWh as whole watt-hours; None when it is no number.

    ``mark`` is the decimal mark of the file. Parts of a watt-hour are rounded to the nearest.

    Examples
    --------
    >>> read_wh("1.234,5", ","), read_wh("1.2345", "."), read_wh("1.5", ",")
    (1234500, 1234, None)
    """
    text = text.strip().replace("\u00a0", "").replace(" ", "")
    if len(text) > MOST_CHARS or not _NUMBER[mark].fullmatch(text):
        return None
    whole = text.replace("." if mark == "," else ",", "").replace(",", ".")
    return round(float(whole) * 1000)


@lru_cache(maxsize=4096)
def _day_number(text: str) -> int | None:
    first, second, third = (int(part) for part in re.split(r"[-/.]", text))
    is_iso = len(re.split(r"[-/.]", text)[0]) == 4
    year, month, day = (first, second, third) if is_iso else (third, second, first)
    try:
        day_number = date(year, month, day).toordinal() - EPOCH
    except ValueError:
        return None
    return day_number if FIRST_YEAR <= year <= LAST_YEAR else None


@lru_cache(maxsize=4096)
def _clock_minutes(text: str) -> int | None:
    found = _CLOCK.fullmatch(text)
    if not found or (found[3] or "00") != "00":
        return None
    hour, minute = int(found[1]), int(found[2])
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    return hour * 60 + minute
