"""Write beside a product that it bears OCOP stars."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.holding import bad, hold_entry
from khuyencong.apps.product_rounds.lines import write_entry_of_product
from khuyencong.apps.product_rounds.models import OcopLink, ProductEntry

MOST_STARS = 5


@transaction.atomic
def link_ocop(
    *,
    entry: ProductEntry,
    stars: int,
    decision_number: str,
    decision_on: date,
    issuer: str = "",
    actor: Account,
    at: datetime,
) -> OcopLink:
    """Write it in the place of what stood there; neither vote nor points ever read it.

    Raises NotAllowed, or BadInput that names the field.
    """
    held = hold_entry(entry, actor=actor)
    if not 1 <= stars <= MOST_STARS:
        raise bad("stars", f"Số sao từ 1 đến {MOST_STARS}")
    number = decision_number.strip()
    if not number or len(number) > 80:
        raise bad("decision_number", "Cần số quyết định công nhận, tối đa 80 ký tự")
    if decision_on > at.date():
        raise bad("decision_on", "Ngày quyết định chưa tới")
    held.ocop.filter(removed_at=None).update(removed_at=at)
    link = OcopLink.objects.create(
        entry=held,
        stars=stars,
        decision_number=number,
        decision_on=decision_on,
        issuer=issuer.strip()[:200],
        unit=held.unit,
        province=held.province,
    )
    told = {"stars": stars, "decision_number": number, "decision_on": str(decision_on)}
    write_entry_of_product(held, "ocop_linked", told, actor=actor, at=at)
    return link
