"""One cell of money as officers write it, in whole đồng."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import lru_cache

from khuyencong.apps.documents.spreadsheets.limits import MAX_VND, MIN_VND
from khuyencong.apps.documents.spreadsheets.units import BILLION, DONG, MILLION, THOUSAND
from khuyencong.domain.foundation.text import fold


class Marks(StrEnum):
    """How a sheet writes numbers as text, seen from its clear cases."""

    VIETNAMESE = "1.234,5"
    ENGLISH = "1,234.5"
    UNKNOWN = "?"


class UnclearAmount(Exception):
    """The cell holds no amount that can be read in one way only; the text says what is wrong."""


@dataclass(frozen=True, slots=True)
class Amount:
    """What a cell says before the unit of its column is known.

    ``number`` is in đồng if ``unit`` is 1, in triệu đồng if 1,000,000; ``unit`` None means that
    the column decides. ``guessed`` is set when a lone comma could be read both ways.
    """

    number: Decimal
    unit: int | None
    guessed: bool = False


EXPECTED = "số tiền, ví dụ 200.000.000 hoặc 200 triệu; để trống nếu không có"

_BLANK = {"", "-", "--", "---", "–", "—", "_", ".", "…", "...", "khong", "khong co", "ko", "k"}
_LONGEST_BLANK = 12
_LONGEST_AMOUNT = 120
_SCALES = {
    "ty": BILLION,
    "ti": BILLION,
    "trieu": MILLION,
    "tr": MILLION,
    "nghin": THOUSAND,
    "ngan": THOUSAND,
    "ng": THOUSAND,
    "k": THOUSAND,
    "": None,
}
_NUMBER = r"\d[\d.,' ]*"
_SCALE = r"(?:ty|ti|trieu|tr|nghin|ngan|ng|k)?"
_CURRENCY = r"\.?\s*(?:dong|vnd|vn\s?d|d)?\.?"
_ONE = re.compile(rf"^(?:d|vnd)?\s*({_NUMBER}?)\s*({_SCALE}){_CURRENCY}$")
_TWO = re.compile(
    rf"^({_NUMBER}?)\s*(ty|ti|trieu|tr)\.?\s*(?:dong|d)?\.?,?\s*(?:va\s*)?({_NUMBER}?)\s*(trieu|tr|nghin|ngan|ng){_CURRENCY}$"
)
_THOUSAND_DONG = re.compile(r"^(.*?)\s*(?:x|\*|×)\s*1[.,]?000\s*(?:d|dong)?$")
_CLOSING = re.compile(r"(?:\s*chan)?\s*[.,/]*(?:[-/=][.,/]*)?$")
_IN_WORDS = re.compile(r"\s*\((?!\d)[^()\d]*\)\s*$")
_UNIT_IN_BRACKETS = re.compile(r"\s*\(((?:trieu|tr|ty|ti|nghin)?\.?\s*(?:dong|d|vnd)?)\)$")
_GROUPS = re.compile(r"^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$")


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).replace("₫", "đ").replace("\u2212", "-")
    return fold(text)


def is_blank_mark(value: object) -> bool:
    """Return whether a cell says "nothing": empty, a dash, "không"."""
    if not isinstance(value, str):
        return value is None
    return len(value) <= _LONGEST_BLANK and _says_nothing(value)


@lru_cache(maxsize=10_000)
def _says_nothing(text: str) -> bool:
    return _plain(text) in _BLANK


def marks_shown_by(text: str) -> Marks:
    """Return which way of writing numbers a text proves, if any.

    Examples
    --------
    >>> marks_shown_by("1.234.567").value, marks_shown_by("1,200.5").value, marks_shown_by("200")
    ('1.234,5', '1,234.5', <Marks.UNKNOWN: '?'>)
    """
    found = re.search(r"\d[\d.,]*\d", _plain(text))
    number = found.group() if found else ""
    dots, commas = number.count("."), number.count(",")
    if dots and commas:
        return Marks.VIETNAMESE if number.rfind(",") > number.rfind(".") else Marks.ENGLISH
    if dots > 1 or (commas == 1 and not re.search(r",\d{3}$", number)):
        return Marks.VIETNAMESE
    if commas > 1 or (dots == 1 and not re.search(r"\.\d{3}$", number)):
        return Marks.ENGLISH
    return Marks.UNKNOWN


def _read_number(text: str, *, marks: Marks, scale: int | None) -> tuple[Decimal, bool]:
    """Return the number and whether its reading is a guess. Raises UnclearAmount."""
    text = text.strip()
    separators = {char for char in text if not char.isdigit()}
    if text and not separators:
        return Decimal(text), False
    if _GROUPS.match(text):
        return _read_grouped(text, marks=marks, scale=scale)
    if not text or not separators <= {".", ","}:
        raise UnclearAmount("chữ số không chia thành nhóm ba")
    decimal_mark = max(separators, key=text.rfind)
    whole, _, rest = text.rpartition(decimal_mark)
    groups = r"\d{1,3}(?:[.,]\d{3})+" if len(separators) > 1 else r"\d+"
    if decimal_mark in whole or not re.fullmatch(groups, whole) or not rest:
        raise UnclearAmount("dấu chấm, dấu phẩy không chia thành nhóm ba chữ số")
    return Decimal(re.sub(r"[.,]", "", whole) + "." + rest), False


def _read_grouped(text: str, *, marks: Marks, scale: int | None) -> tuple[Decimal, bool]:
    """Read "1.200" or "1,200,000": groups of three, which a lone mark may only seem to be."""
    bare = re.sub(r"\D", "", text)
    whole = re.split(r"\D", text, maxsplit=1)[0]
    as_decimal = Decimal(f"{whole}.{bare[len(whole) :]}")
    if sum(not char.isdigit() for char in text) > 1:
        if whole == "0":
            raise UnclearAmount("số bắt đầu bằng 0")
        return Decimal(bare), False
    is_million = scale == MILLION
    if "." in text:
        english = marks is Marks.ENGLISH and scale in {MILLION, BILLION}
        return (as_decimal, whole != "0") if whole == "0" or english else (Decimal(bare), False)
    if whole == "0" or scale == BILLION or (marks is Marks.VIETNAMESE and is_million):
        return as_decimal, False
    return Decimal(bare), is_million and marks is not Marks.ENGLISH


def _read_text(text: str, *, marks: Marks, column_unit: int | None) -> Amount | None:
    if len(text) > _LONGEST_AMOUNT:
        raise UnclearAmount("ô không phải một số tiền rõ ràng")
    if text.isascii() and text.isdigit():
        return Amount(Decimal(text), None)
    plain = _plain(text)
    if plain in _BLANK:
        return None
    if re.fullmatch(r"\(.*\d.*\)", plain) or re.match(r"^-\s*\d", plain):
        raise UnclearAmount("số tiền không được âm")
    if "%" in plain:
        raise UnclearAmount("ô ghi tỷ lệ phần trăm, không phải số tiền")
    plain = _UNIT_IN_BRACKETS.sub(r" \1", plain)
    plain = _IN_WORDS.sub("", plain).strip().lstrip("+'‘’`").strip()
    plain = _CLOSING.sub("", plain)
    thousand = _THOUSAND_DONG.match(plain)
    if thousand:
        number, guessed = _read_number(thousand[1], marks=marks, scale=THOUSAND)
        return Amount(number, THOUSAND, guessed)
    two = _TWO.match(plain)
    if two:
        high, low = _SCALES[two[2]] or 1, _SCALES[two[4]] or 1
        if high <= low:
            raise UnclearAmount("hai đơn vị trong một ô không theo thứ tự lớn đến nhỏ")
        first, _ = _read_number(two[1], marks=marks, scale=high)
        second, _ = _read_number(two[3], marks=marks, scale=low)
        return Amount(first * high + second * low, DONG)
    one = _ONE.match(plain)
    if one is None or not one[1]:
        raise UnclearAmount("ô không phải một số tiền rõ ràng")
    unit = _SCALES[one[2]]
    if unit is None and re.search(r"(?:d|dong|vnd)\.?$", plain):
        unit = DONG
    number, guessed = _read_number(one[1].rstrip(" ."), marks=marks, scale=unit or column_unit)
    return Amount(number, unit, guessed)


def read_amount(
    value: object, *, marks: Marks = Marks.UNKNOWN, column_unit: int | None = None
) -> Amount | None:
    """Return the amount in a cell, or None for a blank one.

    Parameters
    ----------
    value : object
        As the spreadsheet holds it: text, number, date, bool or None.
    marks : Marks
        What the rest of the sheet shows about dots and commas.
    column_unit : int or None
        Đồng per unit of the column, when stated; it settles "1,200".

    Raises
    ------
    UnclearAmount
        If the cell is not one clear, non-negative amount.

    Examples
    --------
    >>> read_amount("1,2 tỷ").number, read_amount("200.000.000 đ").number, read_amount("-")
    (Decimal('1.2'), Decimal('200000000'), None)
    """
    if value is None:
        return None
    if isinstance(value, bool):
        raise UnclearAmount("ô chứa đúng/sai, không phải số tiền")
    if isinstance(value, datetime | date | time | timedelta):
        raise UnclearAmount("ô đang định dạng ngày tháng, không phải số tiền")
    if isinstance(value, int | float):
        if isinstance(value, float) and not math.isfinite(value):
            raise UnclearAmount("ô không phải một số")
        if value < 0:
            raise UnclearAmount("số tiền không được âm")
        return Amount(Decimal(repr(value)), None)
    return _read_text(str(value), marks=marks, column_unit=column_unit)


def in_vnd(amount: Amount, *, column_unit: int) -> int:
    """Return an amount in whole đồng; a fraction of a đồng is rounded, half up.

    Raises UnclearAmount for a size that only a wrong unit explains.

    Examples
    --------
    >>> in_vnd(Amount(Decimal("1.2"), BILLION), column_unit=DONG)
    1200000000
    """
    exact = amount.number * (amount.unit or column_unit)
    vnd = int(exact.to_integral_value(rounding=ROUND_HALF_UP))
    if 0 < exact < MIN_VND:
        raise UnclearAmount("số tiền quá nhỏ: kiểm tra lại đơn vị tính")
    if vnd > MAX_VND:
        raise UnclearAmount("số tiền quá lớn: kiểm tra lại đơn vị tính")
    return vnd
