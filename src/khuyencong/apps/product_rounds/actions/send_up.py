"""Enter the recognised products of a round for the round of the level above."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.facts import EntryFacts, words_of_entry
from khuyencong.apps.product_rounds.holding import Stage, hold_round, require_stage
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import EntryPaper, EntryPhoto, ProductEntry, ProductRound
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.product_rounds.rules import rules_of_rounds

GOES_ALONG = ("business_registration", "presentation", "quality")
"""Papers that say the same at every level; the others are written anew."""


@transaction.atomic
def send_up(
    *, product_round: ProductRound, above: ProductRound, on: date, actor: Account, at: datetime
) -> list[ProductEntry]:
    """Enter every product whose certificate is valid on the day and that is not there yet.

    Papers that stay the same and photos go along. Raises NotAllowed, BadInput.
    """
    held = hold_round(product_round, actor=actor, stages=(Stage.DECIDED,))
    rows = ProductRound.objects.select_for_update(of=("self",)).select_related("unit")
    target = rows.get(pk=above.pk)
    require_stage(target, (Stage.REGISTRATION,))
    if rules_of_rounds().level(target.level).below != held.level:
        raise BadInput("product_rounds.not_above", "Kỳ này không phải của cấp trên liền kề")
    sent = set(target.entries.values_list("sent_up_from", flat=True))
    entries = held.entries.filter(certificate__valid_until__gte=on, certificate__withdrawn_on=None)
    entries = entries.select_related("certificate", "establishment").order_by("number")
    waiting = [each for each in entries if each.pk not in sent]
    if not waiting:
        raise BadInput(
            "product_rounds.nothing_to_send",
            "Không có sản phẩm nào còn giấy chứng nhận hiệu lực mà chưa gửi lên kỳ này",
        )
    last = target.entries.aggregate(last=Max("number"))["last"] or 0
    made = [_enter(each, target, number) for number, each in enumerate(waiting, start=last + 1)]
    told = {"count": len(made), "target": target.title}
    write_entry_of_round(held, "sent_up", told, actor=actor, at=at)
    return made


def _enter(below: ProductEntry, target: ProductRound, number: int) -> ProductEntry:
    paper = f"{below.certificate.number}, {below.certificate.issued_on:%d/%m/%Y}"
    facts = EntryFacts(
        name=below.name,
        group=below.group,
        description=below.description,
        lower_certificate=paper,
    )
    owner = {"unit_id": below.unit_id, "province_id": below.province_id}
    entry = ProductEntry.objects.create(
        round=target,
        establishment=below.establishment,
        product=below.product,
        number=number,
        sent_up_from=below,
        name=facts.name,
        group=facts.group,
        description=facts.description,
        lower_certificate=facts.lower_certificate,
        search=words_of_entry(facts, below.establishment.name),
        **owner,
    )
    papers = below.papers.filter(removed_at=None, kind__in=GOES_ALONG)
    EntryPaper.objects.bulk_create(
        [
            EntryPaper(entry=entry, kind=each.kind, number=each.number, issued_on=each.issued_on,
                       file_id=each.file_id, **owner)
            for each in papers
        ]
        + [EntryPaper(entry=entry, kind="lower_certificate", number=below.certificate.number,
                      issued_on=below.certificate.issued_on, **owner)]
    )  # fmt: skip
    EntryPhoto.objects.bulk_create(
        EntryPhoto(entry=entry, angle=each.angle, file_id=each.file_id, wide=each.wide,
                   high=each.high, **owner)
        for each in below.photos.filter(removed_at=None)
    )  # fmt: skip
    return entry
