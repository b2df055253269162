"""Days from one to another as papers print them: "22-23/11/2016", "28/11–6/12/2016"."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold

FIRST_YEAR, LAST_YEAR = 1900, 2100
MOST_CHARACTERS = 60
_TURN = 70
"""Years of two digits: 69 is 2069, 70 is 1970."""
_TO = re.compile(r"\s*(?:-|den ngay|den|toi|va)\s*")
_PART = re.compile(r"(\d{1,2})(?:[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?)?", re.ASCII)
EXAMPLE = "22-23/11/2016 hoặc 28/11-6/12/2016"


@dataclass(frozen=True, slots=True)
class DayRange:
    """The first and the last day; ``is_written_twice``: a range was written whose ends are one
    day, as in "23-23/11/2016": a slip, or one day."""

    starts_on: date
    ends_on: date
    is_written_twice: bool = False

    @property
    def days(self) -> int:
        """Return how many days it lasts, both ends counted."""
        return (self.ends_on - self.starts_on).days + 1


_Part = tuple[int, int | None, int | None]


def read_day_range(text: str, *, field: str = "days") -> DayRange:
    """Return the days a text names. Raises BadInput that says what is wrong with it.

    >>> read_day_range("28/11–6/12/2016").days
    9
    """
    told = text.strip()
    if len(told) > MOST_CHARACTERS:
        raise _bad(field, told[:20] + "…", f"dài quá {MOST_CHARACTERS} ký tự, cần dạng {EXAMPLE}")
    first, last = _parts(told, field)
    day, month, year = last or first
    if month is None:
        raise _bad(field, told, f"thiếu tháng và năm, cần dạng {EXAMPLE}")
    if year is None:
        raise _bad(field, told, f"thiếu năm{_of_one_day(first, last)}; cần dạng {EXAMPLE}")
    ends_on = _day(day, month, year, told, field)
    if last is None:
        return DayRange(ends_on, ends_on)
    starts_on = _day(
        first[0], first[1] or month, year if first[2] is None else first[2], told, field
    )
    if ends_on < starts_on:
        raise _bad(field, told, _backward(starts_on, ends_on, has_year=first[2] is not None))
    return DayRange(starts_on, ends_on, is_written_twice=starts_on == ends_on)


def explain_one_day(text: str, on: date) -> str:
    """Return what to ask of whoever wrote a range whose ends are one day."""
    return (
        f"“{text.strip()}”: ngày đi và ngày về cùng là {on:%d/%m/%Y}. Đoàn đi một ngày hay sai "
        "ngày kết thúc? Đi một ngày thì đánh dấu ô “Đúng là một ngày”; nếu không, sửa ngày kết thúc"
    )


def _parts(told: str, field: str) -> tuple[_Part, _Part | None]:
    plain = fold(unicodedata.normalize("NFKC", told))
    plain = re.sub(r"[–—−‑]", "-", plain)  # dashes as papers print them
    plain = re.sub(r"^(?:tu\s+)?(?:ngay\s+)?", "", plain)
    plain = re.sub(r"(\d{1,2})-(\d{1,2})-(\d{4})", r"\1/\2/\3", plain)
    ends = [_part(each) for each in _TO.split(re.sub(r"\s+", " ", plain).strip())]
    if len(ends) > 2 or None in ends:
        raise _bad(field, told, f"không đọc được, cần dạng {EXAMPLE}")
    first, *rest = (each for each in ends if each is not None)
    return first, rest[0] if rest else None


def _part(text: str) -> _Part | None:
    found = _PART.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year = (int(each) if each else None for each in found.groups())
    if year is not None and len(found[3]) == 2:
        year += 1900 if year >= _TURN else 2000
    return day or 0, month, year


def _day(day: int, month: int, year: int, told: str, field: str) -> date:
    if not 1 <= month <= 12:
        raise _bad(field, told, f"không có tháng {month}; ghi ngày trước, tháng sau")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise _bad(field, told, f"cần năm từ {FIRST_YEAR} đến {LAST_YEAR}")
    days = monthrange(year, month)[1]
    if not 1 <= day <= days:
        raise _bad(field, told, f"không có ngày {day}: tháng {month} năm {year} có {days} ngày")
    return date(year, month, day)


def _of_one_day(first: _Part, last: _Part | None) -> str:
    if last is None or (first[0], first[1] or last[1]) != last[:2]:
        return ""
    return ", và ngày đi trùng ngày về: đoàn đi một ngày hay sai ngày kết thúc"


def _backward(starts_on: date, ends_on: date, *, has_year: bool) -> str:
    told = f"ngày về {ends_on:%d/%m/%Y} đứng trước ngày đi {starts_on:%d/%m/%Y}"
    if has_year:
        return told
    return f"{told}; đi qua năm mới thì ghi đủ năm của cả hai ngày"


def _bad(field: str, told: str, why: str) -> BadInput:
    return BadInput("foundation.bad_day_range", "“{told}”: {why}", field=field, told=told, why=why)
