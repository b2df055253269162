"""A provincial round with its jury, council and products, for tests of actions and pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from tests.outreach_cast import firm_of

POINTS = {"market": 320, "technical": 300, "culture": 80, "extra": 50}
"""32 + 30 + 8 + 5 = 75 points."""
LOW = {"market": 250, "technical": 300, "culture": 70, "extra": 50}
"""25 + 30 + 7 + 5 = 67 points."""


def facts_of(**changes: Any) -> Any:
    """Return the head of a round of the province in 2016."""
    from khuyencong.apps.product_rounds.facts import RoundFacts

    told: dict[str, Any] = {
        "level": "province",
        "year": 2016,
        "title": "Bình chọn cấp tỉnh năm 2016",
        "quorum": 5,
        "majority": "half_of_votes",
        "council_number": "12/QĐ-UBND",
        "council_on": date(2016, 9, 1),
    }
    return RoundFacts(**told | changes)


def round_of(unit: Any, *, actor: Any, at: datetime, **changes: Any) -> Any:
    """Record a round of the unit, held in its province."""
    from khuyencong.apps.product_rounds.actions.record_round import record_round

    facts = facts_of(**changes)
    return record_round(facts=facts, unit=unit, province=unit.province, actor=actor, at=at)


def entry_of(
    held: Any, name: str, *, actor: Any, at: datetime, firm: Any = None, is_whole: bool = True
) -> Any:
    """Enter a product of a made-up workshop, its file whole unless said otherwise."""
    from khuyencong.apps.product_rounds.actions.accept_entry import accept_entry
    from khuyencong.apps.product_rounds.actions.register_entry import register_entry
    from khuyencong.apps.product_rounds.facts import EntryFacts

    firm = firm or firm_of(held.unit, f"Xưởng làm {name}")
    facts = EntryFacts(name=name, group="craft")
    given: dict[str, Any] = {"actor": actor, "at": at}
    entry = register_entry(product_round=held, establishment=firm, facts=facts, **given)
    if is_whole:
        fill_file(entry, **given)
        entry = accept_entry(entry=entry, **given)
    return entry


def fill_file(entry: Any, *, actor: Any, at: datetime) -> None:
    """Put every paper that its level asks for, and three photos, into the file."""
    from khuyencong.apps.product_rounds.actions.add_entry_paper import add_entry_paper
    from khuyencong.apps.product_rounds.actions.add_entry_photo import add_entry_photo
    from khuyencong.domain.product_rounds.rules import rules_of_rounds

    given: dict[str, Any] = {"entry": entry, "actor": actor, "at": at}
    for paper in rules_of_rounds().papers_at(entry.round.level):
        if not paper.is_optional:
            add_entry_paper(kind=paper.id, **given)
    for angle in rules_of_rounds().angles:
        add_entry_photo(angle=angle, name=f"{angle}.jpg", data=photo_of(), **given)


def photo_of(wide: int = 900, high: int = 600) -> bytes:
    """Return a plain picture of that size."""
    import io

    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (wide, high), "#c58").save(buffer, "JPEG")
    return buffer.getvalue()


def seat_all(held: Any, jurors: list[Any], *, actor: Any, at: datetime) -> list[Any]:
    """Seat the jurors, the first as head, and a council of seven offices; return the jury."""
    from khuyencong.apps.product_rounds.actions.seat_member import seat_member

    given: dict[str, Any] = {"product_round": held, "actor": actor, "at": at}
    for number in range(7):
        part = "head" if number == 0 else "member"
        seat_member(body="council", part=part, outside_office=f"Ủy viên {number}", **given)
    return [
        seat_member(body="jury", part="member" if number else "head", account=each, **given)
        for number, each in enumerate(jurors)
    ]


def jurors_of(unit: Any, make_account: Any, roles: tuple[str, ...]) -> list[Any]:
    """Return accounts of a unit to sit in the jury."""
    return [make_account(unit, role) for role in roles]


def judge_all(held: Any, seats: list[Any], points: dict[int, dict[str, int]], at: Any) -> None:
    """Let every juror be free and seal his card for each entry; ``points`` by its key."""
    from khuyencong.apps.product_rounds.actions.declare_interests import declare_interests
    from khuyencong.apps.product_rounds.actions.save_card import save_card

    for seat in seats:
        own: dict[str, Any] = {"seat": seat, "actor": seat.account, "at": at}
        declare_interests(conflicts={}, free=list(points), **own)
        for entry in held.entries.filter(pk__in=points):
            save_card(entry=entry, points=points[entry.pk], seen_version=0, seals=True, **own)


def decided_round_of(unit: Any, *, actor: Any, at: datetime) -> Any:
    """Return a certificate of a decided round, written straight into the tables, and a complaint
    in ``complaint``."""
    from khuyencong.apps.product_rounds.models import (
        ProductCertificate,
        ProductEntry,
        RoundComplaint,
    )

    held = round_of(unit, actor=actor, at=at, title="Kỳ đã công nhận")
    entry = entry_of(held, "Mâm gỗ", actor=actor, at=at, is_whole=False)
    held.judging_at = held.opened_at = held.decided_at = at
    held.result_number, held.result_on, held.notified_on = "9/QĐ", at.date(), at.date()
    held.save()
    entry.accepted_at, entry.outcome = at, ProductEntry.Outcome.RECOGNISED
    entry.save()
    owner: dict[str, Any] = {"unit": held.unit, "province": held.province}
    complaint = RoundComplaint.objects.create(
        round=held,
        entry=entry,
        number="1",
        received_on=at.date(),
        sender="Xưởng",
        says="Xem lại",
        answer_due_on=at.date(),
        **owner,
    )
    certificate = ProductCertificate.objects.create(
        entry=entry,
        number="01/GCN",
        product_name=entry.name,
        level=held.level,
        group=entry.group,
        issued_on=at.date(),
        valid_until=date(2018, 12, 31),
        code="abcdefgh23",
        search="mam go",
        **owner,
    )
    certificate.complaint = complaint
    return certificate
