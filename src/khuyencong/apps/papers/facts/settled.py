"""What a paper says of the settlement: figures of acceptance, by item and by payer, the year."""

from __future__ import annotations

from khuyencong.apps.documents.rendering.text import BLANK
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.money.advancing import share_of
from khuyencong.apps.money.settling import held_of, live_settlements, routes_of
from khuyencong.apps.papers.facts.words import Facts, amount, figure, numbered, told
from khuyencong.apps.projects.models import Project
from khuyencong.apps.vouchers.sums import register_sums
from khuyencong.domain.foundation.numbers import format_day, format_percent, format_vnd


def settlement_facts(project: Project) -> Facts:
    """Return what was computed for the project; dots before it was.

    Sums run over both funds; the way of settling and the share are those of the first.
    """
    kept = list(live_settlements(project))
    settled = sum(each.settled_vnd for each in kept) if kept else None
    held = sum(held_of(project, each.fund).transferred_vnd for each in kept)
    first = kept[0] if kept else None
    sums = register_sums(project)
    share = first.share_bp if first else None
    return {
        **amount("quyet_toan", settled),
        **amount("phai_thu_hoi", None if settled is None else max(0, held - settled)),
        **amount("con_phai_chuyen", None if settled is None else max(0, settled - held)),
        "chi_phi_nghiem_thu": figure(first.total_cost_vnd if first else None),
        "hang_muc_nghiem_thu": figure(first.item_cost_vnd if first else None),
        "ty_le_ho_tro": BLANK if share is None else format_percent(share_of(share)),
        "cach_quyet_toan": _route(project, first.fund, first.route) if first else BLANK,
        "so_hoa_don": told(first.invoice_number if first else ""),
        "ngay_hoa_don": format_day(first.invoice_on) if first and first.invoice_on else BLANK,
        "ly_do_giam_tru": told(first.reason if first else ""),
        "khoan_quyet_toan": numbered(
            {
                "ten": row.label,
                "du_toan": figure(row.planned_vnd),
                "chi": format_vnd(row.spent_vnd),
                "chap_nhan": format_vnd(row.accepted_vnd),
                "cat": format_vnd(row.cut_vnd),
            }
            for row in sums.by_line
        ),
        "nguon_quyet_toan": numbered(
            {
                "ten": row.label,
                "du_toan": figure(row.planned_vnd),
                "chap_nhan": format_vnd(row.accepted_vnd),
            }
            for row in sums.by_payer
        ),
    }


def year_facts(project: Project) -> Facts:
    """Return the money of the unit's projects of the year and fund, each beside its settlement."""
    own = project.positions.all()
    lines = {each.line_id for each in own if each.contracted_vnd}
    rows = Position.objects.filter(line__in=lines, contracted_vnd__gt=0)
    held = list(rows.select_related("project").order_by("project__code"))
    columns = ("approved_vnd", "contracted_vnd", "transferred_vnd", "refunded_vnd", "settled_vnd")
    words = ("phe_duyet", "hop_dong", "chuyen", "thu_hoi", "quyet_toan")
    return {
        "doi_chieu_nam": numbered(
            {
                "ma": each.project.code if each.project else "",
                "ten": each.project.title if each.project else "",
                **{
                    word: format_vnd(getattr(each, column))
                    for word, column in zip(words, columns, strict=True)
                },
            }
            for each in held
        ),
        **{
            f"cong_{word}": format_vnd(sum(getattr(each, column) for each in held))
            for word, column in zip(words, columns, strict=True)
        },
    }


def _route(project: Project, fund: str, route: str) -> str:
    labels = {each.id: each.label_vi for each in routes_of(project, fund)}
    return told(labels.get(route, ""))
