"""Amounts of money read aloud in Vietnamese, for the line "Bằng chữ"."""

from __future__ import annotations

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu")


def amount_in_words(amount_vnd: int) -> str:
    """Return a whole amount of đồng, 0 or more, in words.

    Examples
    --------
    >>> amount_in_words(1_205_000_000)
    'Một tỷ hai trăm linh năm triệu đồng'
    >>> amount_in_words(2_000_021_015)
    'Hai tỷ không trăm hai mươi mốt nghìn không trăm mười lăm đồng'
    """
    if amount_vnd < 0:
        raise ValueError("amount_vnd must not be negative")
    words = _whole(amount_vnd) or ["không"]
    sentence = " ".join([*words, "đồng"])
    return sentence[0].upper() + sentence[1:]


def _whole(number: int) -> list[str]:
    """Read by billions: "tỷ" repeats, what stands before it is a whole number of its own."""
    billions, rest = divmod(number, 10**9)
    head = [*_whole(billions), "tỷ"] if billions else []
    return head + _below_billion(rest, follows=bool(head))


def _below_billion(number: int, *, follows: bool) -> list[str]:
    words: list[str] = []
    for power in (2, 1, 0):
        group = number // 1000**power % 1000
        if group:
            words += _group(group, full=follows or bool(words))
            words += [_SCALES[power]] if power else []
    return words


def _group(group: int, *, full: bool) -> list[str]:
    hundreds, rest = divmod(group, 100)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    return words + _below_hundred(rest, follows=bool(words))


def _below_hundred(number: int, *, follows: bool) -> list[str]:
    tens, units = divmod(number, 10)
    if tens == 0:
        return [] if not units else ["linh", _DIGITS[units]] if follows else [_DIGITS[units]]
    words = ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    special = {5: "lăm"} if tens == 1 else {1: "mốt", 4: "tư", 5: "lăm"}
    return words + ([special.get(units, _DIGITS[units])] if units else [])
