"""What is written of a commitment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.exchange.checking import bad, require_office, require_words
from khuyencong.apps.exchange.facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentFacts(Facts):
    """What, whose, until when; fields are named as in ``Commitment``."""

    lines = {"what": 500, "office": 300}

    what: str
    due_on: date
    office: str = ""
    holder_id: int | None = None

    def check(self) -> None:
        require_words("what", self.what, "Ghi cam kết làm gì")
        require_office("office", self.office)


def require_holder(holder_id: int | None, *, unit: Unit) -> None:
    """Refuse a holder who is not in the unit. Raises BadInput."""
    if holder_id is None:
        return
    holder = Account.objects.filter(pk=holder_id, is_active=True).first()
    if holder is None or unit.pk not in {each.unit_id for each in holder.current_memberships()}:
        raise bad("holder", "Chọn một người của đơn vị này")
