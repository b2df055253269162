"""Which column of a list of establishments holds what: what the unit said, else its heading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from khuyencong.apps.documents.spreadsheets.headings import plain_heading
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.foundation.yaml_text import load_yaml

NEEDED = "name"
"""The field without which a table is no list of establishments."""
OF_A_YEAR = ("turnover_vnd", "investment_vnd")
"""Fields that may stand in several columns, each with its year in the heading."""
LONGEST_HEADING = 300
_YEAR = re.compile(r"\b(?:nam )?(?:19|20)\d\d\b")


_ONE_YEAR = re.compile(r"\b(?:19|20)\d\d\b", re.ASCII)


def year_of_heading(heading: str) -> int | None:
    """Return the one year that a heading names, None for none or several.

    >>> year_of_heading("Doanh thu 2016"), year_of_heading("Đầu tư 2016-2020")
    (2016, None)
    """
    years = {int(year) for year in _ONE_YEAR.findall(heading)}
    return years.pop() if len(years) == 1 else None


@cache
def _vocabulary() -> Mapping[str, Any]:
    text = Path(__file__).with_name("register_columns.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = load_yaml(text)
    return found


@cache
def field_labels() -> dict[str, str]:
    """Return the Vietnamese heading of each field, in the order of the template."""
    return {name: each["label_vi"] for name, each in _vocabulary()["fields"].items()}


@cache
def _names() -> dict[str, str]:
    fields = _vocabulary()["fields"].items()
    labels = {heading_key([each["label_vi"]]): field for field, each in fields}
    return labels | {name: field for field, each in fields for name in each["names"]}


@cache
def _kinds() -> dict[str, str]:
    return {name: kind for kind, names in _vocabulary()["kinds"].items() for name in names}


def heading_key(parts: Sequence[str]) -> str:
    """Return a heading as it is remembered: its texts folded and joined, without a year.

    >>> heading_key(("Vốn (triệu đồng)",)), heading_key(("Địa chỉ", "Trụ sở"))
    ('von', 'dia chi tru so')
    >>> heading_key(("Doanh thu năm 2016",))
    'doanh thu'
    """
    whole = " ".join(filter(None, map(plain_heading, parts)))
    return " ".join(_YEAR.sub(" ", whole).split())[:LONGEST_HEADING]


def recognise(
    headings: Mapping[int, tuple[str, ...]], *, remembered: Mapping[str, str]
) -> dict[int, str]:
    """Return the field of each column, "" for one that is not read; each field once, figures of a
    year once for each year.

    ``remembered`` maps headings to the fields that the unit gave them: they come first.

    >>> recognise({0: ("STT",), 1: ("Tên DN",), 2: ("Loại",)}, remembered={"loai": "kind"})
    {0: '', 1: 'name', 2: 'kind'}
    """
    keys = {index: heading_key(parts) for index, parts in headings.items()}
    found = dict.fromkeys(keys, "")
    years = {index: year_of_heading(" ".join(parts)) for index, parts in headings.items()}
    taken: set[tuple[str, int | None]] = set()
    for meanings in (remembered, _names()):
        for index, key in keys.items():
            is_told = meanings is not remembered and key in remembered
            field = meanings.get(key, "")
            slot = (field, years[index] if field in OF_A_YEAR else None)
            if field and slot not in taken and not found[index] and not is_told:
                found[index] = field
                taken.add(slot)
    return found


def kind_named(text: str) -> str | None:
    """Return the legal form that words name, None for others.

    >>> kind_named("Hợp tác xã"), kind_named("Công ty TNHH")
    ('cooperative', None)
    """
    plain = " ".join(re.sub(r"[^a-z0-9]+", " ", fold(text)).split())
    return plain if plain in set(_vocabulary()["kinds"]) else _kinds().get(plain)
