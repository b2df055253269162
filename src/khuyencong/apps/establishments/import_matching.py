"""Which record of a province a row of a list is: of its code, or of its name and place."""

from __future__ import annotations

from typing import NamedTuple

from khuyencong.apps.establishments.matching import core_name
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.records import EstablishmentRecord
from khuyencong.domain.foundation.text import fold


class _Known(NamedTuple):
    pk: int
    name: str
    code_kind: str
    code: str
    production_place: str
    head_office: str


class KnownRecords:
    """What tells the records of a province apart, held while a list is entered.

    Read once, then only what is newer: a list of thousands would ask the database for each row.
    """

    def __init__(self, *, province_id: int) -> None:
        self._rows = Establishment.objects.filter(province=province_id, merged_into=None)
        self._by_code: dict[str, int] = {}
        self._by_name: dict[str, list[_Known]] = {}
        self._newest = 0

    def read_newer(self) -> None:
        """Read the records that came in since the last time; one statement."""
        newer = self._rows.filter(pk__gt=self._newest).order_by("pk")
        for values in newer.values_list(*_Known._fields).iterator(2000):
            self._remember(_Known(*values))

    def _remember(self, known: _Known) -> None:
        self._newest = max(self._newest, known.pk)
        if known.code:
            self._by_code[known.code] = known.pk
        self._by_name.setdefault(core_name(known.name), []).append(known)

    def add(self, firm: Establishment) -> None:
        """Know a record that was just made."""
        self._remember(_Known(*(getattr(firm, name) for name in _Known._fields)))

    def find(self, record: EstablishmentRecord) -> tuple[int, bool] | None:
        """Return the key of the record that a row is, and whether the codes agree."""
        if record.code and (pk := self._by_code.get(record.code)):
            return pk, True
        for each in self._by_name.get(core_name(record.name), ()):
            other_code = bool(record.code and each.code and record.code_kind == each.code_kind)
            if not other_code and _same_place(record, each):
                return each.pk, False
        return None


def _same_place(record: EstablishmentRecord, known: _Known) -> bool:
    """Tell whether nothing speaks against one place: equal, one inside the other, or not said."""
    for one, other in (
        (record.production_place, known.production_place),
        (record.head_office, known.head_office),
    ):
        if one and other:
            first, second = fold(one), fold(other)
            return first in second or second in first
    return True
