"""Records that may be the same establishment: same code, or nearly the same name and place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.db.models import Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.records import EstablishmentRecord, record_of
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.search.queries import matching
from khuyencong.domain.foundation.text import fold

ALIKE = 0.85
"""Share of a name that must be the same, legal form left out."""
MOST_COMPARED = 50
"""Records looked at for each word of a name."""
TOLD_BY = 3
"""The longest words of a name, by which others are looked up."""
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
    return re.sub(r"[^a-z0-9]", "", own_words(name))


def own_words(name: str) -> str:
    """Return the words of a name folded, without its legal form.

    >>> own_words("Công ty TNHH MTV Đồ gỗ An Lão")
    'do go an lao'
    """
    return " ".join(_FORMS.sub(" ", fold(name)).split())


def find_alike(
    record: EstablishmentRecord,
    *,
    province: AdminUnit,
    besides: int = 0,
    visible_to: Account | None = None,
) -> list[Likeness]:
    """Return the records of a province that may be this one, the surest first; one statement.

    ``besides`` is the key of a record that is not compared: the one being written. With
    ``visible_to`` only what the account may see is looked at.
    """
    rows = Establishment.objects.filter(province=province, merged_into=None).exclude(pk=besides)
    if visible_to:
        rows = rows_visible_to(rows, visible_to)
    core = core_name(record.name)
    found = []
    for each in rows.filter(_may_be_near(rows, record)).select_related("unit"):
        is_sure = bool(record.code) and each.code == record.code
        share = SequenceMatcher(None, core, core_name(each.name)).ratio()
        if is_sure or (share >= ALIKE and not _has_other_code(record, each)):
            found.append(Likeness(each, is_sure, share))
    return sorted(found, key=lambda like: (-like.is_sure, -like.share))


def alike_records(establishment: Establishment, *, visible_to: Account) -> list[Likeness]:
    """Return the other records the account may see that may be the same, none of a merged one."""
    if establishment.merged_into_id:
        return []
    return find_alike(
        record_of(establishment),
        province=establishment.province,
        besides=establishment.pk,
        visible_to=visible_to,
    )


def _may_be_near(rows: QuerySet[Establishment], record: EstablishmentRecord) -> Q:
    """Return the condition of the same code or a telling word of the name; a few rows at most."""
    near = Q(code=record.code) if record.code else Q(pk=None)
    words = [word for word in _FORMS.sub(" ", fold(record.name)).split() if len(word) > 1]
    for word in sorted(words, key=len, reverse=True)[:TOLD_BY]:
        near |= Q(pk__in=matching(rows, word).values("pk")[:MOST_COMPARED])
    return near


def _has_other_code(record: EstablishmentRecord, other: Establishment) -> bool:
    return bool(record.code and other.code and record.code_kind == other.code_kind)
