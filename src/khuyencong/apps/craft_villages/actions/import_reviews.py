"""Take the yearly sheet of many villages in: all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.craft_villages.actions.save_review import save_review
from khuyencong.apps.craft_villages.facts import ReviewFacts
from khuyencong.apps.craft_villages.holding import RECORD, day_of
from khuyencong.apps.craft_villages.imports.reader import (
    KIND,
    VillageRow,
    labels,
    read_villages,
)
from khuyencong.apps.craft_villages.models import VillageReview
from khuyencong.apps.documents.actions.take_sheet import take_sheet
from khuyencong.apps.documents.learned import learned_columns
from khuyencong.apps.documents.spreadsheets.limits import MAX_ERRORS
from khuyencong.apps.documents.storage import local_file
from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.apps.establishments.queries import list_craft_villages
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold

MOST_BYTES = 5 * 1024 * 1024
FAULTY = "craft_villages.sheet_has_faults"


@dataclass(frozen=True, slots=True)
class ImportedReviews:
    """Reviews that came in new, and how many rows were there already word by word."""

    added: list[VillageReview]
    known: int


@transaction.atomic
def import_reviews(
    *, unit: Unit, year: int, name: str, data: bytes, actor: Account, at: datetime
) -> ImportedReviews:
    """Enter the reviews of a sheet; ``year`` stands for rows that name none.

    Each review writes its own line (``write_entry`` in ``save_review``). Raises NotAllowed, or
    BadInput: no sheet, no heading, too large; or ``FAULTY`` with all ``errors``, one for each cell,
    in its params. Then nothing was entered.
    """
    require(actor, RECORD, unit=unit)
    if len(data) > MOST_BYTES:
        most = MOST_BYTES // 1024**2
        raise BadInput(
            "craft_villages.sheet_too_large", "Bảng nặng nhất {most} MB", field="sheet", most=most
        )
    owner: dict[str, Any] = {"unit": unit, "province": unit.province}
    file = take_sheet(name=name, data=data, actor=actor, at=at, **owner)
    learned = learned_columns(unit.pk, KIND)
    with local_file(file.sha256) as sheet:
        rows = read_villages(sheet, name=file.name, learned=learned)
    villages = _Villages(list_craft_villages(visible_to=actor).prefetch_related(None))
    given: dict[str, Any] = {"year": year, "source": file.name, "actor": actor, "at": at}
    made = [None if row.cells.errors else _enter(row, villages, **given) for row in rows]
    _refuse(rows)
    added = [each for each in made if isinstance(each, VillageReview)]
    return ImportedReviews(added, len(made) - len(added))


class _Villages:
    """Villages by code and by name; one of several stands for none."""

    def __init__(self, villages: Iterable[CraftVillage]) -> None:
        self._by: dict[tuple[str, str], list[CraftVillage]] = {}
        for village in villages:
            for key in (("code", village.code), ("name", fold(village.name))):
                self._by.setdefault(key, []).append(village)

    def find(self, row: VillageRow) -> CraftVillage | None:
        """Return the village of a row; None when there is none or more than one: its cell says."""
        key = ("code", row.code) if row.code else ("name", fold(row.name))
        found = self._by.get(key, [])
        if len(found) == 1:
            return found[0]
        told = "Có nhiều làng như vậy" if found else "Không có làng này trong sổ"
        row.cells.report(key[0], told, expected="mã làng nghề trong sổ")
        return None


def _enter(
    row: VillageRow,
    villages: _Villages,
    *,
    year: int,
    source: str,
    actor: Account,
    at: datetime,
) -> VillageReview | None:
    """Return the review made; None when it stood there already, or a cell was refused."""
    village = villages.find(row)
    if village is None:
        return None
    of_year = row.figures["year"] or year
    facts = ReviewFacts(**{**row.figures, "year": of_year}, source=source[:300])
    try:
        read, stored = facts.settled(today=_today(at)), _stored(village, of_year)
        if stored:
            same = replace(ReviewFacts.of(stored), source="") == replace(read, source="")
            if same:
                return None
            told = f"Năm {of_year} đã rà soát khác đi"
            row.cells.report("year", told, expected="sửa ở trang của làng")
            return None
        return save_review(village=village, facts=facts, seen_version=0, actor=actor, at=at)
    except BadInput as refusal:
        where = refusal.field if refusal.field in labels() else "code"
        row.cells.report(where, str(refusal), expected="số liệu hợp lý của năm")
        return None


def _stored(village: CraftVillage, year: int) -> VillageReview | None:
    return village.reviews.filter(year=year, removed_at=None).first()


def _today(at: datetime) -> date:
    found: date = day_of(at)
    return found


def _refuse(rows: list[VillageRow]) -> None:
    """Raise BadInput for a sheet without figures, or with cells that are wrong."""
    errors = [each for row in rows for each in row.cells.errors]
    if errors:
        raise BadInput(
            FAULTY,
            "Bảng có {count} chỗ cần xem; chưa nhập dòng nào",
            field="sheet",
            count=len(errors),
            errors=[each.as_json() for each in errors[:MAX_ERRORS]],
        )
    if not rows:
        words = "Bảng không có dòng số liệu nào"
        raise BadInput("craft_villages.empty_sheet", words, field="sheet")
