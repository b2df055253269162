"""What a paper says of money that moved: contract, transfers, what is held, what is left."""

from __future__ import annotations

from datetime import date

from khuyencong.apps.documents.rendering.text import BLANK, vnd
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.ledger.models.positions import FULL_SHARE
from khuyencong.apps.papers.facts.words import Facts, amount, figure, numbered, told
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.domain.norms.rules.budget_codes import budget_code

MOVED = ("transferred", "refunded")


def paid_facts(project: Project, *, on: date | None) -> Facts:
    """Return the money of a project by the ledger; the budget code is that of the paper's day."""
    positions = list(project.positions.all())
    contracted = sum(each.contracted_vnd for each in positions)
    held = sum(each.advanced_vnd for each in positions)
    entries = list(
        Entry.objects.filter(project=project, reverses=None, reversed_by=None, is_carried=False)
        .filter(kind__in=(*MOVED, "contracted"))
        .order_by("happened_on", "pk")
    )
    contract = next((each for each in entries if each.kind == "contracted"), None)
    code = budget_code(on=on) if on else None
    return {
        "so_hop_dong": told(contract.paper_number if contract else ""),
        "ngay_hop_dong": _day(contract.paper_on if contract else None),
        "da_chuyen": vnd(sum(each.transferred_vnd for each in positions)),
        "da_thu_hoi": vnd(sum(each.refunded_vnd for each in positions)),
        **amount("dang_giu", held),
        "da_quyet_toan": vnd(sum(each.settled_vnd for each in positions)),
        **amount("con_lai", contracted - held if contracted else None),
        **amount("con_duoc_chuyen", _room(project)),
        "loai_khoan": f"loại {code.category_code}, khoản {code.section_code}" if code else BLANK,
        "lan_chuyen": numbered(
            {
                "ten": each.sort.label_vi,
                "ngay": format_day(each.happened_on),
                "so": each.paper_number,
                "tien": figure(each.amount),
            }
            for each in entries
            if each.kind in MOVED
        ),
    }


def _room(project: Project) -> int | None:
    """Return what the ledger would still let be transferred; None before a share is decided. [VND]

    By the same rule as the database: before acceptance a share of the contract, then all of it;
    what is advanced by proof stops at the interest proven.
    """
    room, is_known = 0, False
    for each in project.positions.all():
        if not each.contracted_vnd or not (each.accepted or each.share_bp):
            continue
        most = each.contracted_vnd
        if not each.accepted:
            most = each.contracted_vnd * each.share_bp // FULL_SHARE
        if each.by_proof:
            most = min(most, each.proven_vnd)
        room += max(0, most - each.advanced_vnd)
        is_known = True
    return room if is_known else None


def _day(day: date | None) -> str:
    return format_day(day) if day else BLANK
