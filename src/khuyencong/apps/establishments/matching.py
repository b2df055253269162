"""Records that may be the same establishment: same code, or nearly the same name and place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.db.models import QuerySet

from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.records import EstablishmentRecord
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.search.queries import matching
from khuyencong.domain.foundation.text import fold

ALIKE = 0.85
"""Share of a name that must be the same, legal form left out."""
MOST_COMPARED = 50
# Legal forms as people write them: they tell nothing apart.
_FORMS = re.compile(
    r"\b(cong ty|tnhh|mtv|mot thanh vien|co phan|cp|doanh nghiep tu nhan|dntn|hop tac xa|htx|"
    r"to hop tac|ho kinh doanh|hkd|co so san xuat|co so|san xuat|thuong mai|dich vu|sx|tm|dv)\b"
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """A record that may be the same; ``is_sure`` when the codes agree."""

    establishment: Establishment
    is_sure: bool
    share: float
    """How much of the names is the same. [-] 0 to 1"""


def core_name(name: str) -> str:
    """Return the name folded, without legal form and spaces.

    >>> core_name("Công ty TNHH MTV Đồ gỗ An Lão")
    'dogoanlao'
    """
    return re.sub(r"[^a-z0-9]", "", _FORMS.sub(" ", fold(name)))


def find_alike(
    record: EstablishmentRecord, *, province: AdminUnit, besides: int = 0
) -> list[Likeness]:
    """Return the records of a province that may be this one, the surest first.

    ``besides`` is the key of a record that is not compared: the one being written.
    """
    rows = Establishment.objects.filter(province=province, merged_into=None).exclude(pk=besides)
    found: dict[int, Likeness] = {}
    if record.code:
        for each in rows.filter(code=record.code):
            found[each.pk] = Likeness(each, True, 1.0)
    core = core_name(record.name)
    for each in _near(rows, record.name):
        share = SequenceMatcher(None, core, core_name(each.name)).ratio()
        if share >= ALIKE and not _has_other_code(record, each):
            found.setdefault(each.pk, Likeness(each, False, share))
    return sorted(found.values(), key=lambda like: (-like.is_sure, -like.share))


def _near(rows: QuerySet[Establishment], name: str) -> list[Establishment]:
    """Return the records that share a telling word with the name; a few at most."""
    words = [word for word in _FORMS.sub(" ", fold(name)).split() if len(word) > 1]
    found: dict[int, Establishment] = {}
    for word in sorted(words, key=len, reverse=True)[:3]:
        hits = matching(rows, word)
        found |= {each.pk: each for each in hits[:MOST_COMPARED]}
    return list(found.values())


def _has_other_code(record: EstablishmentRecord, other: Establishment) -> bool:
    return bool(record.code and other.code and record.code_kind == other.code_kind)
