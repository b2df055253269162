"""What the database refuses, in words: name of the rule → code, sentence; and on which ground."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.db import IntegrityError

from khuyencong.apps.ledger.models import FundLine, Position
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.foundation.numbers import format_percent, format_vnd
from khuyencong.domain.norms.rules.ledger import sources_of_refusal

WORDS: dict[str, tuple[str, str]] = {
    "ledger_year_closed": (
        "ledger.year_closed",
        "Sổ năm {year} của nguồn {fund} đã khóa: không ghi thêm bút toán nào",
    ),
    "ledger_bad_reversal": (
        "ledger.bad_reversal",
        "Bút toán đảo phải đúng bằng bút toán bị đảo, và chỉ đảo một lần",
    ),
    "ledger_entry_reverses_id": ("ledger.bad_reversal", "Bút toán này đã được đảo rồi"),
    "ledger_entry.reverses_id": ("ledger.bad_reversal", "Bút toán này đã được đảo rồi"),
    "ledger_not_past_any_more": (
        "ledger.not_past",
        "Đề án đã có bút toán ở đây: sửa bằng bút toán đảo, không sửa số nhập từ hồ sơ cũ",
    ),
    "ledger_wrong_position": ("ledger.wrong_position", "Bút toán không thuộc dòng tiền này"),
    "ledger_entry_never_changes": (
        "ledger.never_changes",
        "Bút toán không sửa, không xóa: ghi bút toán đảo",
    ),
    "ledger_position_not_negative": (
        "ledger.negative",
        "Số dư không được âm: đã ghi {approved} đồng phê duyệt, {contracted} đồng hợp đồng, "
        "{transferred} đồng chuyển, {settled} đồng quyết toán",
    ),
    "ledger_position_counts": (
        "ledger.already_so",
        "Việc này đã được ghi rồi, hoặc tỷ lệ vượt toàn bộ",
    ),
    "ledger_contracted_within_approved": (
        "ledger.over_approved",
        "Hợp đồng không được vượt số phê duyệt: phê duyệt {approved} đồng, đã ký {contracted} đồng",
    ),
    "ledger_settled_within_contracted": (
        "ledger.over_contracted",
        "Quyết toán không được vượt hợp đồng {contracted} đồng",
    ),
    "ledger_transferred_within_contracted": (
        "ledger.over_contracted",
        "Chuyển tiền không được vượt hợp đồng: hợp đồng {contracted} đồng, đã chuyển {advanced} "
        "đồng, còn {left} đồng",
    ),
    "ledger_refunded_within_transferred": (
        "ledger.over_refunded",
        "Thu hồi không được vượt số đã chuyển: còn giữ {advanced} đồng",
    ),
    "ledger_advance_within_share": (
        "ledger.over_share",
        "Trước nghiệm thu chỉ được tạm ứng {share} của {contracted} đồng: đã chuyển {advanced} "
        "đồng, còn được chuyển {may} đồng",
    ),
    "ledger_interest_within_proof": (
        "ledger.over_proof",
        "Hỗ trợ lãi suất không vượt số lãi đã trả được chứng minh: {proven} đồng, đã chuyển "
        "{advanced} đồng",
    ),
    "ledger_closed_balances": (
        "ledger.not_balanced",
        "Số đã chuyển trừ số thu hồi phải bằng số quyết toán trước khi thanh lý: đang giữ "
        "{advanced} đồng, quyết toán {settled} đồng",
    ),
    "ledger_repaid_when_recoverable": (
        "ledger.not_recoverable",
        "Nguồn này không phải kinh phí có thu hồi",
    ),
    "ledger_repaid_within_transferred": (
        "ledger.over_repaid",
        "Hoàn trả không được vượt số còn nợ: còn {owed} đồng",
    ),
    "ledger_line_not_negative": ("ledger.negative", "Số dư của dòng tiền không được âm"),
    "ledger_approved_within_assigned": (
        "ledger.over_assigned",
        "Vượt dự toán được giao năm {year} của nguồn {fund}: giao {assigned} đồng, đã phân bổ "
        "{allocated} đồng, còn {unallocated} đồng",
    ),
    "ledger_spent_after_assigned": (
        "ledger.not_assigned",
        "Chưa ghi dự toán được giao năm {year} của nguồn {fund}: ghi trước khi chuyển tiền",
    ),
    "ledger_managed_within_management": (
        "ledger.over_management",
        "Chi quản lý không được vượt số phân bổ {management} đồng",
    ),
    "ledger_closed_line_balances": (
        "ledger.year_not_balanced",
        "Chưa khóa sổ được năm {year}: còn {advanced_of_line} đồng đã chuyển chưa quyết toán, chưa "
        "thu hồi, chưa chuyển năm sau",
    ),
    "ledger_entry_says_something": ("ledger.nothing", "Số tiền phải khác không"),
    "ledger_flow_is_positive": ("ledger.not_positive", "Số tiền phải lớn hơn không"),
}
FUNDS_VI = {"KCQG": "KCQG", "KCDP": "KCĐP"}
BASIS = " ({basis})"
OURS = "quy tắc của hệ thống"
SECOND_HAND = ", văn bản đã được sửa"
"""The text was read, its amendment was not."""


def in_words(
    failure: IntegrityError, *, line: FundLine, position: Position | None, on: date
) -> BadInput:
    """Return why the database refused, with the figures as they stand and the text of that day.

    Raises the failure itself when it is no rule of the ledger: that is a fault of ours.
    """
    said = str(failure)
    rule = next((name for name in sorted(WORDS, key=len, reverse=True) if name in said), None)
    if rule is None:
        raise failure
    code, sentence = WORDS[rule]
    line.refresh_from_db()
    figures = {**_of_line(line), **(_of_position(position) if position else {})}
    used = {name: value for name, value in figures.items() if f"{{{name}}}" in sentence}
    refusal = code.removeprefix("ledger.")
    told: dict[str, object] = {
        "basis": basis_of(refusal, fund=line.fund, on=on),
        "sources": sources_of_refusal(refusal, fund=line.fund, on=on),
    }
    return BadInput(code, sentence + BASIS, field="amount_vnd", **told, **used)


def basis_of(refusal: str, *, fund: str, on: date) -> str:
    """Return the articles that ask for it, else that the rule is the system's own."""
    sources = sources_of_refusal(refusal, fund=fund, on=on)
    return "; ".join(source_in_words(each) for each in sources) or OURS


def source_in_words(source: LegalSource) -> str:
    """Return article and act, with a word when the text was amended and the amendment not read."""
    return f"{source}{'' if source.grade is Grade.TEXT else SECOND_HAND}"


def _of_line(line: FundLine) -> dict[str, object]:
    return {
        "year": line.year,
        "fund": FUNDS_VI[line.fund],
        "assigned": format_vnd(line.assigned_vnd),
        "allocated": format_vnd(line.approved_vnd + line.management_vnd),
        "unallocated": format_vnd(line.unallocated_vnd),
        "management": format_vnd(line.management_vnd),
        "advanced_of_line": format_vnd(line.transferred_vnd - line.refunded_vnd - line.settled_vnd),
    }


def _of_position(position: Position) -> dict[str, object]:
    position.refresh_from_db()
    contracted, held = position.contracted_vnd, position.advanced_vnd
    share = position.share_bp
    most = contracted * share // 10_000
    return {
        "approved": format_vnd(position.approved_vnd),
        "contracted": format_vnd(contracted),
        "transferred": format_vnd(position.transferred_vnd),
        "settled": format_vnd(position.settled_vnd),
        "advanced": format_vnd(held),
        "left": format_vnd(contracted - held),
        "share": format_percent(Decimal(share) / 10_000),
        "may": format_vnd(max(most - held, 0)),
        "proven": format_vnd(position.proven_vnd),
        "owed": format_vnd(position.owed_vnd),
    }
