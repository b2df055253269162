"""A round and a certificate as plain data for their papers."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.rendering.product_round_papers import RoundPaper, RoundProduct
from khuyencong.apps.documents.rendering.text import place_and_day
from khuyencong.apps.product_rounds.models import (
    ProductCertificate,
    ProductEntry,
    ProductRound,
    RoundSeat,
)
from khuyencong.apps.product_rounds.queries import entries_of, seats_in
from khuyencong.apps.product_rounds.results import Result, results_of
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.domain.product_rounds.rules import rules_of_rounds
from khuyencong.domain.product_rounds.scoring import cut

NOTE_VI = (
    "Mẫu của Phụ lục 6 chưa xem được: đối chiếu trước khi ký. Quét ô vuông để kiểm tra giấy còn "
    "giá trị hay không."
)


def paper_of(held: ProductRound, *, visible_to: Account) -> RoundPaper:
    """Return what the papers of a round say; entries kept from the reader are left out."""
    rules = rules_of_rounds()
    results = {each.entry.pk: each for each in results_of(held, visible_to=visible_to)}
    entries = list(entries_of(held, visible_to=visible_to))
    entries.sort(key=lambda each: _order(results.get(each.pk), each))
    return RoundPaper(
        title=held.title,
        level=rules.level(held.level).label_vi,
        unit=held.unit.name,
        province=held.province.name,
        source=rules.source(rules.pass_mark.article),
        pass_mark=rules.pass_mark.value,
        council="Hội đồng bình chọn sản phẩm công nghiệp nông thôn tiêu biểu",
        jury=tuple(each.name for each in seats_in(held, RoundSeat.Body.JURY)),
        judged_on=held.judges_on,
        result_number=held.result_number,
        result_on=held.result_on,
        criteria=tuple(each.label_vi for each in rules.criteria.values()),
        products=[_product(each, results.get(each.pk)) for each in entries],
    )


def _order(result: Result | None, entry: ProductEntry) -> tuple[int, int]:
    place = result.place if result and result.place else 10**6
    return place, entry.number


def _product(entry: ProductEntry, result: Result | None) -> RoundProduct:
    rules = rules_of_rounds()
    mean = result.mean if result else None
    tally = result.tally if result else None
    return RoundProduct(
        number=entry.number,
        name=entry.name,
        establishment=entry.establishment.name,
        group=rules.groups[entry.group].label_vi,
        lower_certificate=entry.lower_certificate,
        is_withdrawn=entry.withdrawn_at is not None,
        means=tuple(cut(mean.by_criterion[name]) for name in rules.criteria) if mean else (),
        total=mean.shown if mean else "",
        place=str(result.place) if result and result.place else "",
        vote=f"{tally.passing}/{tally.votes}" if tally else "",
        outcome=entry.outcome,
        is_recognised=entry.outcome == ProductEntry.Outcome.RECOGNISED,
    )


def certificate_words(row: ProductCertificate, *, address: str) -> dict[str, str]:
    """Return what stands on a certificate."""
    held = row.entry.round
    issued = format_day(held.result_on) if held.result_on else "…"
    return {
        "address": address,
        "unit": held.unit.name,
        "heading": "Giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu",
        "level": rules_of_rounds().level(row.level).label_vi,
        "product": row.product_name,
        "establishment": row.entry.establishment.name,
        "decision": f"Theo Quyết định số {held.result_number} ngày {issued}",
        "number": f"Số: {row.number}",
        "issued": f"Ngày cấp: {format_day(row.issued_on)}",
        "until": f"Có giá trị đến hết ngày {format_day(row.valid_until)}",
        "place": place_and_day(held.province.name, row.issued_on),
        "note": NOTE_VI,
    }
