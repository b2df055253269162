"""A form field for a day as people type it: "23/11/2016", "23-11-16", "ngày 23 tháng 11 …"."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date
from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.domain.foundation.numbers import format_day
from khuyencong.domain.foundation.text import fold

FIRST_YEAR, LAST_YEAR = 1900, 2100
_LONGEST = 40
_BETWEEN = r"\s*[/.,\-\s]\s*"
_DAY = re.compile(
    rf"(?:ngay\s*)?(\d{{1,2}})(?:{_BETWEEN}|\s*thang\s*)(\d{{1,2}})"
    rf"(?:{_BETWEEN}|\s*nam\s*)(\d{{4}}|\d{{2}})",
    re.ASCII,
)
_ISO = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})", re.ASCII)
_TURN = 70
"""Years of two digits: 69 is 2069, 70 is 1970. The page says back which one was understood."""

WEEKDAYS = (
    gettext_lazy("Thứ Hai"),
    gettext_lazy("Thứ Ba"),
    gettext_lazy("Thứ Tư"),
    gettext_lazy("Thứ Năm"),
    gettext_lazy("Thứ Sáu"),
    gettext_lazy("Thứ Bảy"),
    gettext_lazy("Chủ nhật"),
)


class DayField(forms.DateField):
    """One day of the calendar, 1900 to 2100; the day stands before the month."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget.format = "%d/%m/%Y"
        self.widget.attrs |= {
            "placeholder": "dd/mm/yyyy",
            "autocomplete": "off",
            "data-read-back": reverse_lazy("read_back", args=["day"]),
        }

    def to_python(self, value: Any) -> date | None:
        if not isinstance(value, str):
            return super().to_python(value)
        return read_typed_day(value) if value.strip() else None

    def in_words(self, value: date) -> str:
        """Return the day with its weekday: a slip of the finger shows there first."""
        return f"{WEEKDAYS[value.weekday()]}, {format_day(value)}"


def read_typed_day(text: str) -> date:
    """Return the day a person typed; raises ValidationError that says what is wrong."""
    plain = fold(unicodedata.normalize("NFKC", text[: _LONGEST + 1]))
    if found := _DAY.fullmatch(plain):
        day, month, year = (int(part) for part in found.groups())
        if len(found[3]) == 2:
            year += 1900 if year >= _TURN else 2000
    elif found := _ISO.fullmatch(plain):
        year, month, day = (int(part) for part in found.groups())
    else:
        raise forms.ValidationError(_("Cần ngày dạng 23/11/2016."))
    return _day_of(year, month, day)


def _day_of(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise forms.ValidationError(
            _("Không có tháng %(month)s: ghi ngày trước, tháng sau, ví dụ 23/11/2016."),
            params={"month": month},
        )
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise forms.ValidationError(
            _("Cần năm từ %(first)s đến %(last)s."),
            params={"first": FIRST_YEAR, "last": LAST_YEAR},
        )
    days = monthrange(year, month)[1]
    if not 1 <= day <= days:
        raise forms.ValidationError(
            _("Không có ngày %(day)s: tháng %(month)s năm %(year)s có %(days)s ngày."),
            params={"day": day, "month": month, "year": year, "days": days},
        )
    return date(year, month, day)
