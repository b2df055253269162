"""Change what was entered of a product."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.actions.register_entry import refuse_twice
from khuyencong.apps.product_rounds.facts import EntryFacts, changes, words_of_entry
from khuyencong.apps.product_rounds.holding import Stage, hold_entry
from khuyencong.apps.product_rounds.lines import write_entry_of_product
from khuyencong.apps.product_rounds.models import ProductEntry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def amend_entry(
    *, entry: ProductEntry, facts: EntryFacts, seen_version: int, actor: Account, at: datetime
) -> ProductEntry:
    """Change what differs. Raises NotAllowed; BadInput, also when somebody saved meanwhile."""
    held = hold_entry(entry, actor=actor, stages=(Stage.REGISTRATION,))
    if held.version != seen_version:
        raise BadInput(
            "product_rounds.changed_meanwhile",
            "Người khác vừa sửa sản phẩm này; mở lại trang rồi sửa tiếp",
        )
    read = facts.settled()
    refuse_twice(held.round, held.establishment, read.name, but=held.pk)
    changed = changes(EntryFacts.of(held).told(), read.told())
    if not changed:
        return held
    for name, value in asdict(read).items():
        setattr(held, name, value)
    held.search = words_of_entry(read, held.establishment.name)
    held.version += 1
    held.save()
    write_entry_of_product(held, "amended", changed, actor=actor, at=at)
    return held
