"""Rounds of the vote: one as it was published, and two small invented ones. Told once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from khuyencong.apps.establishments.actions.record_establishment import record_establishment
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.records import EstablishmentRecord
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.product_rounds.actions.accept_entry import accept_entry
from khuyencong.apps.product_rounds.actions.add_entry_paper import add_entry_paper
from khuyencong.apps.product_rounds.actions.add_entry_photo import add_entry_photo
from khuyencong.apps.product_rounds.actions.decide_round import RoundDecision, decide_round
from khuyencong.apps.product_rounds.actions.declare_interests import declare_interests
from khuyencong.apps.product_rounds.actions.issue_certificates import issue_certificates
from khuyencong.apps.product_rounds.actions.link_ocop import link_ocop
from khuyencong.apps.product_rounds.actions.open_cards import open_cards
from khuyencong.apps.product_rounds.actions.open_judging import open_judging
from khuyencong.apps.product_rounds.actions.publish_figures import publish_figures
from khuyencong.apps.product_rounds.actions.record_complaint import (
    ComplaintFacts,
    record_complaint,
)
from khuyencong.apps.product_rounds.actions.record_holder_report import (
    HolderFacts,
    record_holder_report,
)
from khuyencong.apps.product_rounds.actions.record_round import record_round
from khuyencong.apps.product_rounds.actions.record_votes import record_votes
from khuyencong.apps.product_rounds.actions.register_entry import register_entry
from khuyencong.apps.product_rounds.actions.save_card import save_card
from khuyencong.apps.product_rounds.actions.seat_member import seat_member
from khuyencong.apps.product_rounds.facts import EntryFacts, RoundFacts
from khuyencong.apps.product_rounds.models import ProductEntry, ProductRound, RoundSeat
from khuyencong.apps.product_rounds.published import PublishedRound
from khuyencong.domain.product_rounds.rules import rules_of_rounds
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

CENTRE, OFFICER = "centre", "canbo"
JURORS = ("lanhdao", "thamdinh", "taichinh")
AT = moment("2026-11-05 09:00")
SOURCE = "“Danh sách các sản phẩm dự kiến được công nhận… lần thứ VII – năm 2022”"
PUBLISHED = PublishedRound(
    source=f"{SOURCE}, bandohangvietbinhdinh.vn",
    grade="secondary",
    registered=157,
    makers=95,
    recognised=55,
    by_group={"craft": 9, "processed": 32, "machinery": 8, "other": 6},
    is_proposal=True,
)
PRODUCTS = (
    ("Bộ bàn ghế mây tre", "craft"),
    ("Bánh tráng nước dừa", "processed"),
    ("Máy tráng bánh", "machinery"),
)
POINTS = (
    {"market": 350, "technical": 330, "culture": 90, "extra": 75},
    {"market": 300, "technical": 310, "culture": 75, "extra": 65},
    {"market": 250, "technical": 270, "culture": 60, "extra": 50},
)
"""Of the three products, in tenths: 84,5; 75 and 63 points."""


def tell_of_product_rounds(cast: Cast) -> None:
    """Tell of three rounds of the centre, unless there are any."""
    unit, officer = cast.units[CENTRE], cast.people[OFFICER]
    if ProductRound.objects.filter(unit=unit).exists() or unit.province is None:
        return
    who: dict[str, Any] = {"actor": officer, "at": AT}
    old = _round(cast, 2022, "Bình chọn cấp tỉnh lần thứ VII – năm 2022", note="")
    publish_figures(product_round=old, figures=PUBLISHED, **who)
    _decided(cast, _round(cast, 2025, f"Bình chọn cấp tỉnh năm 2025 ({ILLUSTRATIVE})"))
    _judged(cast, _round(cast, 2026, f"Bình chọn cấp tỉnh năm 2026 ({ILLUSTRATIVE})"))


def _round(cast: Cast, year: int, title: str, note: str = ILLUSTRATIVE) -> ProductRound:
    unit = cast.units[CENTRE]
    facts = RoundFacts(
        level="province",
        year=year,
        title=title,
        quorum=5,
        majority="half_of_votes",
        note=note.capitalize(),
    )
    if unit.province is None:
        raise LookupError(unit.name)
    given: dict[str, Any] = {"actor": cast.people[OFFICER], "at": AT}
    return record_round(facts=facts, unit=unit, province=unit.province, **given)


def _filled(cast: Cast, held: ProductRound) -> tuple[list[ProductEntry], list[RoundSeat]]:
    """Enter the products with whole files, seat jury and council, let the jury begin."""
    officer = cast.people[OFFICER]
    who: dict[str, Any] = {"actor": officer, "at": AT}
    entries = []
    for name, group in PRODUCTS:
        firm = _maker(cast, name)
        facts = EntryFacts(
            name=f"{name} ({ILLUSTRATIVE})",
            group=group,
            description=f"{ILLUSTRATIVE.capitalize()}.",
        )
        entry = register_entry(product_round=held, establishment=firm, facts=facts, **who)
        for paper in rules_of_rounds().papers_at(held.level):
            if not paper.is_optional:
                add_entry_paper(entry=entry, kind=paper.id, number="minh họa", **who)
        for angle in rules_of_rounds().angles:
            told: dict[str, Any] = {
                "angle": angle,
                "name": f"anh-minh-hoa-{angle}.jpg",
                "data": _picture(),
            }
            add_entry_photo(entry=entry, **told, **who)
        entries.append(accept_entry(entry=entry, **who))
    seats = {"product_round": held, **who}
    for number in range(7):
        office = f"Ủy viên hội đồng số {number + 1} (minh họa)"
        part = "member" if number else "head"
        seat_member(body="council", part=part, outside_office=office, **seats)
    jury = [
        seat_member(body="jury", part="member" if n else "head", account=cast.people[name], **seats)
        for n, name in enumerate(JURORS)
    ]
    return entries, jury


def _maker(cast: Cast, product: str) -> Establishment:
    """Return an invented maker: no points are made up of a business that there is."""
    name = f"Cơ sở làm {product.lower()} ({ILLUSTRATIVE})"
    known = Establishment.objects.filter(unit=cast.units[CENTRE], name=name).first()
    record = EstablishmentRecord(name=name, kind="cooperative")
    given: dict[str, Any] = {"actor": cast.people[OFFICER], "at": AT}
    return known or record_establishment(record=record, unit=cast.units[CENTRE], **given)


def _picture() -> bytes:
    """Return a plain picture: no photo of a product is shipped."""
    return (Path(__file__).parent / "plain_picture.jpg").read_bytes()


def _seal(entries: list[ProductEntry], seat: RoundSeat) -> None:
    own: dict[str, Any] = {"seat": seat, "actor": seat.account, "at": AT}
    declare_interests(conflicts={}, free=[each.pk for each in entries], **own)
    for entry, points in zip(entries, POINTS, strict=False):
        save_card(entry=entry, points=points, seen_version=0, seals=True, **own)


def _judged(cast: Cast, held: ProductRound) -> None:
    """Let one juror seal his cards; the others have still to begin."""
    who: dict[str, Any] = {"actor": cast.people[OFFICER], "at": AT}
    entries, jury = _filled(cast, held)
    open_judging(product_round=held, **who)
    _seal(entries, jury[0])


def _decided(cast: Cast, held: ProductRound) -> None:
    who: dict[str, Any] = {"actor": cast.people[OFFICER], "at": AT}
    entries, jury = _filled(cast, held)
    open_judging(product_round=held, **who)
    for seat in jury:
        _seal(entries, seat)
    open_cards(product_round=held, **who)
    votes = {each.pk: (6, 1) for each in entries[:2]}
    record_votes(product_round=held, votes=votes, **who)
    decision = RoundDecision(
        result_number="minh họa", result_on=date(2025, 10, 6), notified_on=date(2025, 10, 8)
    )
    held = decide_round(product_round=held, decision=decision, **who)
    told: dict[str, Any] = {"issued_on": date(2025, 10, 10), "first_number": 1}
    certificates = issue_certificates(product_round=held, tail="/GCN (minh họa)", **told, **who)
    facts = HolderFacts(
        year=2026, received_on=AT.date(), workers=14, note=ILLUSTRATIVE.capitalize()
    )
    for certificate in certificates[:1]:
        record_holder_report(certificate=certificate, facts=facts, **who)
    for entry in entries[1:2]:
        link_ocop(
            entry=entry,
            stars=3,
            decision_number="minh họa",
            decision_on=date(2025, 6, 2),
            **who,
        )
    complaint = ComplaintFacts(
        number="01",
        received_on=date(2025, 10, 14),
        sender="Chủ cơ sở (minh họa)",
        says=f"Đề nghị xem lại điểm ({ILLUSTRATIVE})",
        entry=entries[-1],
    )
    record_complaint(product_round=held, facts=complaint, **who)
