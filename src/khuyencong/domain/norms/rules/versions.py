"""Which text ruled on which date: the legal bases ("Căn cứ ...") of letters and decisions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts

Matter = Literal[
    "decree", "levels", "detail", "national_plan", "product_voting", "centre", "programme"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Fact):
    """One document; ``full_name_vi`` as it is cited, ``amends`` the id of the text it amends."""

    matter: Matter
    order: int
    full_name_vi: str
    issued_on: date
    amends: str = ""


def texts_in_force(*, on: date, matters: Collection[Matter] | None = None) -> tuple[Text, ...]:
    """Return the texts that ruled on a day, in the order in which they are cited."""
    texts = in_force(load_facts("versions", Text), on=on)
    chosen = [text for text in texts if matters is None or text.matter in matters]
    return tuple(sorted(chosen, key=lambda text: (text.order, text.issued_on)))


def legal_bases(*, on: date, matters: Collection[Matter] | None = None) -> tuple[str, ...]:
    """Return the lines "Căn cứ ..." of a paper signed on a day; an amendment follows its text.

    Examples
    --------
    >>> legal_bases(on=date(2016, 11, 23), matters={"decree"})
    ('Căn cứ Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công;',)
    """
    return tuple(f"Căn cứ {text.full_name_vi};" for text in texts_in_force(on=on, matters=matters))
