"""The unit of money that a heading states: đồng, nghìn, triệu or tỷ đồng."""

from __future__ import annotations

import re

from khuyencong.domain.foundation.text import fold

DONG, THOUSAND, MILLION, BILLION = 1, 1_000, 1_000_000, 1_000_000_000
UNIT_NAMES = {
    DONG: "đồng",
    THOUSAND: "nghìn đồng",
    MILLION: "triệu đồng",
    BILLION: "tỷ đồng",
}

_DONG = r"(?:dong|vnd|d)\b"
_UNITS = (
    (BILLION, rf"\b(?:ty|ti)\b(?:\s*{_DONG})?"),
    (MILLION, rf"\b(?:trieu|tr|trd)\b\.?(?:\s*{_DONG})?|\b1[.,\s]?000[.,\s]?000\s*{_DONG}"),
    (
        THOUSAND,
        rf"\b(?:nghin|ngan|ng)\b\.?(?:\s*{_DONG})?|\b1[.,\s]?000\s*{_DONG}|\b10\^?3\s*{_DONG}",
    ),
    (DONG, _DONG),
)
_BEFORE = r"(?:^|[(\[,:;/–-]|dvt|don vi(?: tinh)?)\s*(?:la\s+)?"
_AFTER = r"\s*(?:$|[)\],;./])"
_STATED = tuple((factor, re.compile(f"{_BEFORE}(?:{shape}){_AFTER}")) for factor, shape in _UNITS)
_WHOLE = tuple(re.compile(shape) for _, shape in _UNITS)
_LABEL = re.compile(r"(?:\bdvt\b|\bd\.v\.t\b|\bdon vi tinh\b|\bdon vi\b)\s*[:\-(]*\s*(.+)$")
_TRAILING = re.compile(r"\b(?:trieu dong|ty dong|ti dong|nghin dong|ngan dong|tr\.?\s?d|trd)\W*$")


def unit_of(heading: str) -> int | None:
    """Return the unit of money a heading names, as đồng per unit, or None.

    Only a unit set apart counts ("Kinh phí (triệu đồng)"): "hợp đồng" and "lao động" hold the
    letters of "đồng" too.

    Examples
    --------
    >>> unit_of("Kinh phí (triệu đồng)"), unit_of("ĐVT: 1.000 đồng"), unit_of("Số lao động")
    (1000000, 1000, None)
    """
    text = fold(heading)
    for factor, shape in _STATED:
        if shape.search(text):
            return factor
    if _TRAILING.search(text):
        tail = _TRAILING.search(text)
        return unit_of(tail.group()) if tail and tail.group() != text else None
    return None


def unit_stated_above(text: str) -> int | None:
    """Return the unit of a line above the table: "Đơn vị tính: triệu đồng", "(đồng)".

    Examples
    --------
    >>> unit_stated_above("Đơn vị tính: triệu đồng"), unit_stated_above("Đơn vị: Sở Công Thương")
    (1000000, None)
    """
    label = _LABEL.search(fold(text))
    if label:
        return unit_of(label.group(1))
    return unit_of(text) if len(text) <= 30 else unit_of_brackets(text)


def is_unit_line(text: str) -> bool:
    """Return whether a line says nothing but the unit: "ĐVT: đồng", "(Triệu đồng)".

    Examples
    --------
    >>> is_unit_line("(Triệu đồng)"), is_unit_line("Kinh phí (triệu đồng)")
    (True, False)
    """
    plain = fold(text).strip("()[] .:")
    label = _LABEL.match(plain)
    rest = label.group(1).strip("() ") if label else plain
    return any(shape.fullmatch(rest) for shape in _WHOLE)


def unit_of_brackets(text: str) -> int | None:
    """Return the unit named in brackets somewhere in a longer line."""
    for inside in re.findall(r"\(([^()]*)\)", text):
        found = unit_stated_above(inside) if len(inside) <= 30 else None
        if found:
            return found
    return None
