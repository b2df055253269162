"""Money of a statement in whole đồng: to the đồng, and below zero where a booking was reversed."""

from __future__ import annotations

import re

from khuyencong.apps.documents.spreadsheets.amounts import Marks, UnclearAmount, read_amount

MOST_VND = 10**15
_NEGATIVE = re.compile(r"^\s*(?:[-\u2212]\s*(?=\d)|\((?=\s*\d[\d.,\s]*\)\s*$))")


def read_vnd(value: object, *, unit: int, marks: Marks = Marks.UNKNOWN) -> int | None:
    """Return the amount of a cell, None for a blank one.

    Raises UnclearAmount when it is not a whole number of đồng.

    Examples
    --------
    >>> read_vnd("(1.500.000)", unit=1), read_vnd("1,200.00", unit=1, marks=Marks.ENGLISH)
    (-1500000, 1200)
    >>> read_vnd(532, unit=1), read_vnd("-", unit=1)
    (532, None)
    """
    sign = 1
    if isinstance(value, int | float) and not isinstance(value, bool) and value < 0:
        sign, value = -1, -value
    elif isinstance(value, str) and len(value) <= 60 and (found := _NEGATIVE.match(value)):
        sign, value = -1, value[found.end() :].strip().removesuffix(")")
    amount = read_amount(value, marks=marks, column_unit=unit)
    if amount is None:
        return None
    exact = amount.number * (amount.unit or unit)
    if exact != exact.to_integral_value():
        raise UnclearAmount("số tiền lẻ dưới một đồng")
    if exact > MOST_VND:
        raise UnclearAmount("số tiền quá lớn: kiểm tra lại đơn vị tính")
    return sign * int(exact)
