"""Codes that name an establishment: of an enterprise, or of the person who owns a household."""

from __future__ import annotations

import re

from stdnum.exceptions import InvalidChecksum, ValidationError
from stdnum.vn import mst

from khuyencong.domain.foundation.errors import BadInput

_PERSONAL = re.compile(r"\d{10}|\d{12}")


def enterprise_code(text: str) -> str:
    """Return the code of an enterprise, "0100112437" or with a branch "0100112437-001".

    Raises BadInput when its length or its check digit is wrong.

    >>> enterprise_code(" 0100 112437 ")
    '0100112437'
    """
    try:
        return mst.format(mst.validate(text))
    except InvalidChecksum:
        raise _bad(text, "số kiểm tra không khớp, có thể gõ nhầm một chữ số") from None
    except ValidationError:
        raise _bad(text, "cần 10 chữ số, hoặc 10 chữ số, gạch ngang và 3 chữ số") from None


def personal_code(text: str) -> str:
    """Return the code of a household's owner: 12 digits, or the 10 of an older tax code.

    Raises BadInput for anything else.

    >>> personal_code("052 088 000 123")
    '052088000123'
    """
    digits = re.sub(r"[\s.-]", "", text)
    if not _PERSONAL.fullmatch(digits) or not digits.isascii():
        raise _bad(text, "cần 12 chữ số, hoặc 10 chữ số của mã số thuế cũ")
    return digits


def _bad(text: str, why: str) -> BadInput:
    return BadInput(
        "foundation.bad_tax_code", "Mã số {text}: {why}", field="code", text=text[:40], why=why
    )
