"""Write what a person counts of a file: its pages, number and years of keeping."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.archives.entries import write_entry_of
from khuyencong.apps.archives.models import HandOverItem
from khuyencong.apps.archives.retention import Keeping
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST_PAGES, MOST_YEARS = 100_000, 150


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """What is written of a file; ``years`` None and not ``is_for_ever``: not ruled yet."""

    file_number: str = ""
    pages: int | None = None
    years: int | None = None
    is_for_ever: bool = False
    note: str = ""


@transaction.atomic
def edit_hand_over_item(
    *, item: HandOverItem, facts: FileFacts, actor: Account, at: datetime
) -> HandOverItem:
    """Change a file of a list in the making. Raises NotAllowed, or BadInput that names the field.

    A list that was handed over stands.
    """
    rows = HandOverItem.objects.select_for_update(of=("self",))
    held = rows.select_related("hand_over__unit").get(pk=item.pk)
    require(actor, "archives.hand_over", unit=held.hand_over.unit)
    if held.hand_over.handed_on:
        raise BadInput("archives.handed_over", "Mục lục đã giao nhận, không sửa được nữa")
    _require_possible(facts)
    before = {"pages": held.pages, "years": held.years, "is_for_ever": held.is_for_ever}
    held.file_number = nfc(facts.file_number.replace("\x00", ""))[:80]
    held.note = nfc(facts.note.replace("\x00", ""))[:300]
    held.pages, held.years, held.is_for_ever = facts.pages, facts.years, facts.is_for_ever
    keeping = Keeping(years=facts.years, is_for_ever=facts.is_for_ever)
    held.kept_until = keeping.until(held.ends_on)
    held.save()
    after = {"pages": held.pages, "years": held.years, "is_for_ever": held.is_for_ever}
    data = {"file": held.title, "before": before, "after": after}
    write_entry_of("edited", held.hand_over, actor=actor, at=at, data=data)
    return held


def _require_possible(facts: FileFacts) -> None:
    for name, value, most in (
        ("pages", facts.pages, MOST_PAGES),
        ("years", facts.years, MOST_YEARS),
    ):
        if value is not None and (type(value) is not int or not 1 <= value <= most):
            raise BadInput(
                "archives.not_of_kind", "Cần một số nguyên từ 1 đến {most}", field=name, most=most
            )
    if facts.is_for_ever and facts.years is not None:
        raise BadInput(
            "archives.for_ever_or_years",
            "Chọn vĩnh viễn hoặc ghi số năm, không cả hai",
            field="years",
        )
