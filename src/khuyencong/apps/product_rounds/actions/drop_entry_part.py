"""Take a paper, a photo or the OCOP stars away from a product, and put them back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.holding import Stage, hold_entry
from khuyencong.apps.product_rounds.lines import write_entry_of_product
from khuyencong.apps.product_rounds.models import EntryPaper, EntryPhoto, OcopLink, ProductEntry
from khuyencong.domain.foundation.errors import BadInput

Part = EntryPaper | EntryPhoto | OcopLink
PARTS: dict[str, type[Part]] = {"paper": EntryPaper, "photo": EntryPhoto, "ocop": OcopLink}


@transaction.atomic
def drop_entry_part(*, part: Part, actor: Account, at: datetime) -> Part:
    """Take it away; the row stays. Raises NotAllowed, BadInput."""
    held = _hold(part, actor)
    if part.removed_at is not None:
        raise BadInput("product_rounds.part_gone", "Phần này đã được bỏ")
    part.removed_at = at
    part.save(update_fields=["removed_at"])
    write_entry_of_product(held, "part_dropped", _told(part), actor=actor, at=at)
    return part


@transaction.atomic
def restore_entry_part(*, part: Part, actor: Account, at: datetime) -> Part:
    """Put it back, unless another took its place. Raises NotAllowed, BadInput."""
    held = _hold(part, actor)
    if part.removed_at is None:
        raise BadInput("product_rounds.part_there", "Phần này đang có trong hồ sơ")
    if _is_replaced(part, held):
        raise BadInput("product_rounds.part_replaced", "Đã có bản khác ở chỗ này")
    part.removed_at = None
    part.save(update_fields=["removed_at"])
    write_entry_of_product(held, "part_restored", _told(part), actor=actor, at=at)
    return part


def _is_replaced(part: Part, held: ProductEntry) -> bool:
    if isinstance(part, EntryPaper):
        return held.papers.filter(kind=part.kind, removed_at=None).exists()
    return isinstance(part, OcopLink) and held.ocop.filter(removed_at=None).exists()


def _hold(part: Part, actor: Account) -> ProductEntry:
    stages = Stage.values if isinstance(part, OcopLink) else (Stage.REGISTRATION,)
    held = hold_entry(part.entry, actor=actor, stages=stages)
    part.refresh_from_db()
    return held


def _told(part: Part) -> dict[str, str]:
    if isinstance(part, OcopLink):
        return {"decision_number": part.decision_number}
    return {"paper": part.kind} if isinstance(part, EntryPaper) else {"angle": part.angle}
