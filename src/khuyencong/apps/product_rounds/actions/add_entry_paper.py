"""Put a paper into the file of a product."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PAPERS
from khuyencong.apps.product_rounds.holding import Stage, bad, hold_entry
from khuyencong.apps.product_rounds.lines import write_entry_of_product
from khuyencong.apps.product_rounds.models import EntryPaper, ProductEntry
from khuyencong.domain.product_rounds.rules import rules_of_rounds

LONGEST_NUMBER = 80


@transaction.atomic
def add_entry_paper(
    *,
    entry: ProductEntry,
    kind: str,
    number: str = "",
    issued_on: date | None = None,
    sent: tuple[str, bytes] | None = None,
    actor: Account,
    at: datetime,
) -> EntryPaper:
    """Add it, in the place of one of that kind; without a file it was seen on paper.

    Raises NotAllowed, or BadInput that names the field.
    """
    held = hold_entry(entry, actor=actor, stages=(Stage.REGISTRATION,))
    asked = {each.id: each for each in rules_of_rounds().papers_at(held.round.level)}
    if kind not in asked:
        raise bad("kind", "Hồ sơ cấp này không có loại giấy tờ đó")
    if len(number) > LONGEST_NUMBER:
        raise bad("number", f"Tối đa {LONGEST_NUMBER} ký tự")
    owner: dict[str, Any] = {"unit": held.unit, "province": held.province}
    file = None
    if sent is not None:
        name, data = sent
        file = take_upload(name=name, data=data, allowed=PAPERS, actor=actor, at=at, **owner)
    held.papers.filter(kind=kind, removed_at=None).update(removed_at=at)
    paper = EntryPaper.objects.create(
        entry=held, kind=kind, number=number.strip(), issued_on=issued_on, file=file, **owner
    )
    data_told = {"paper": asked[kind].label_vi, "number": number.strip()}
    write_entry_of_product(held, "paper_added", data_told, actor=actor, at=at)
    return paper
