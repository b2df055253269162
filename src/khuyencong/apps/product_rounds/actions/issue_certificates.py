"""Issue the certificates of a round, and take a mistaken issue back."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.holding import Stage, bad, hold_round
from khuyencong.apps.product_rounds.in_the_register import put_in_register, take_from_register
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import (
    ProductCertificate,
    ProductEntry,
    ProductRound,
)
from khuyencong.apps.product_rounds.results import means_of
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.product_rounds.days import valid_until
from khuyencong.domain.product_rounds.scoring import rank

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
CODE_LENGTH = 10


@transaction.atomic
def issue_certificates(
    *,
    product_round: ProductRound,
    issued_on: date,
    first_number: int,
    tail: str,
    actor: Account,
    at: datetime,
) -> list[ProductCertificate]:
    """Issue one for every recognised product without; numbers run on in the order of the points.

    Each product then stands in the register among those of its establishment.

    Raises NotAllowed, or BadInput that names the field; also when all have theirs.
    """
    held = hold_round(product_round, actor=actor, stages=(Stage.DECIDED,))
    if held.result_on and issued_on < held.result_on:
        raise bad("issued_on", f"Không trước ngày quyết định {held.result_on:%d/%m/%Y}")
    if first_number < 1 or len(tail) > 60:
        raise bad("first_number", "Số đầu từ 1; ký hiệu tối đa 60 ký tự")
    places = rank(means_of(held))
    rows = held.entries.filter(outcome=ProductEntry.Outcome.RECOGNISED, certificate=None)
    waiting = sorted(
        rows.select_related("establishment"),
        key=lambda each: (places.get(each.pk, len(places) + 1), each.number),
    )
    if not waiting:
        raise BadInput("product_rounds.all_issued", "Mọi sản phẩm được công nhận đã có giấy")
    made = [
        _certificate(entry, f"{first_number + place:02d}{tail.strip()}", issued_on)
        for place, entry in enumerate(waiting)
    ]
    numbers = [each.number for each in made]
    taken = ProductCertificate.objects.filter(
        unit=made[0].unit, level=held.level, number__in=numbers
    )
    if known := taken.first():
        raise bad("first_number", f"Số {known.number} đã dùng")
    for each in made:
        each.save()
        put_in_register(each.entry, actor=actor, at=at)
    data = {"count": len(made), "numbers": f"{numbers[0]} – {numbers[-1]}"}
    write_entry_of_round(held, "certificates_issued", data, actor=actor, at=at)
    return made


def _certificate(entry: ProductEntry, number: str, issued_on: date) -> ProductCertificate:
    return ProductCertificate(
        entry=entry,
        unit_id=entry.unit_id,
        province_id=entry.province_id,
        number=number,
        product_name=entry.name,
        level=entry.round.level,
        group=entry.group,
        issued_on=issued_on,
        valid_until=valid_until(issued_on),
        code="".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH)),
        search=fold(f"{entry.name} {entry.establishment.name} {number}"),
    )


@transaction.atomic
def undo_certificates(
    *,
    product_round: ProductRound,
    certificate_ids: Collection[int],
    actor: Account,
    at: datetime,
) -> int:
    """Take back certificates nobody used yet. Raises NotAllowed, BadInput."""
    held = hold_round(product_round, actor=actor, stages=(Stage.DECIDED,))
    rows = ProductCertificate.objects.filter(entry__round=held, pk__in=certificate_ids)
    used = rows.exclude(reports=None, withdrawn_on=None, entry__sent_up=None).first()
    if used is not None:
        raise BadInput(
            "product_rounds.certificate_used",
            "Giấy {number} đã có việc kèm theo; thu hồi từng giấy nếu cần",
            number=used.number,
        )
    entries = [each.entry for each in rows.select_related("entry__establishment", "entry__product")]
    count, _ = rows.delete()
    if not count:
        raise BadInput("product_rounds.none_issued", "Các giấy này không còn")
    for entry in entries:
        take_from_register(entry, actor=actor, at=at)
    write_entry_of_round(held, "certificates_undone", {"count": count}, actor=actor, at=at)
    return count
