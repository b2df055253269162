"""Whole numbers of people as officers write them."""

from __future__ import annotations

import re

from khuyencong.apps.documents.spreadsheets.cell_errors import as_text
from khuyencong.domain.foundation.text import fold

_COUNT = re.compile(r"^(\d{1,3}(?:\.\d{3})+|\d+)\s*(?:lao dong|nguoi|ld)?$")


def read_count(value: object) -> int | None:
    """Return a whole number of people, or None.

    Examples
    --------
    >>> read_count("25 người"), read_count("1.200"), read_count("khoảng 20")
    (25, 1200, None)
    """
    found = _COUNT.match(fold(as_text(value)))
    return int(found[1].replace(".", "")) if found else None
