"""Enter a product of an establishment for a round."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.models import Establishment, Product
from khuyencong.apps.product_rounds.facts import OF_AGENCY, EntryFacts, words_of_entry
from khuyencong.apps.product_rounds.holding import Stage, bad, hold_round
from khuyencong.apps.product_rounds.lines import write_entry_of_product
from khuyencong.apps.product_rounds.models import ProductEntry, ProductRound
from khuyencong.domain.foundation.text import fold


@transaction.atomic
def register_entry(
    *,
    product_round: ProductRound,
    establishment: Establishment,
    facts: EntryFacts,
    product: Product | None = None,
    actor: Account,
    at: datetime,
) -> ProductEntry:
    """Add it at the end of the list. Raises NotAllowed, or BadInput that names the field."""
    held = hold_round(product_round, actor=actor, stages=(Stage.REGISTRATION,))
    read = facts.settled()
    if held.level not in OF_AGENCY and establishment.province_id != held.province_id:
        raise bad("establishment", f"{establishment.name} không thuộc tỉnh của kỳ bình chọn")
    if product is not None and product.establishment_id != establishment.pk:
        raise bad("product", "Sản phẩm này của cơ sở khác")
    refuse_twice(held, establishment, read.name)
    last = held.entries.aggregate(last=Max("number"))["last"] or 0
    entry = ProductEntry(
        round=held,
        establishment=establishment,
        product=product,
        number=last + 1,
        unit=held.unit,
        province_id=establishment.province_id,
        **asdict(read),
    )
    entry.search = words_of_entry(read, establishment.name)
    entry.save()
    data = {**read.told(), "establishment": establishment.name, "number": entry.number}
    write_entry_of_product(entry, "registered", data, actor=actor, at=at)
    return entry


def refuse_twice(
    held: ProductRound, firm: Establishment, name: str, *, but: int | None = None
) -> None:
    """Raise BadInput when the establishment entered a product of that name already."""
    rows = held.entries.filter(establishment=firm, withdrawn_at=None).exclude(pk=but or 0)
    for number, known in rows.values_list("number", "name"):
        if fold(known) == fold(name):
            raise bad("name", f"Cơ sở đã đăng ký sản phẩm này: số {number} trong danh sách")
