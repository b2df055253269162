"""The findings of a check, each a Vietnamese sentence with its legal source."""

from __future__ import annotations

from typing import Any

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.numbers import format_day, format_vnd
from khuyencong.domain.norms.answer import Binding, Finding, Level
from khuyencong.domain.norms.labels import (
    FUNDS,
    OFF_REASONS,
    cite,
    level_of,
    note_of,
    period_of,
)
from khuyencong.domain.norms.lines import NormLine, iso
from khuyencong.domain.norms.question import NormQuestion

_HOW_TO_CONFIRM = (
    "Người có quyền xác nhận đọc văn bản rồi ghi số văn bản, điều khoản và ngày đọc vào thư viện"
)
_CUT_BECAUSE = {
    Binding.SHARE: "tỷ lệ trên chi phí làm căn cứ",
    Binding.CEILING: "mức tối đa",
    Binding.COST: "chi phí làm căn cứ",
}


def describe_norm(norm: NormLine) -> tuple[dict[str, str], dict[str, Any]]:
    """Return the words and the facts with which a finding speaks of a norm."""
    words = {
        "norm_id": norm.norm_id,
        "content": norm.content_vi,
        "source": cite(norm),
        "level": level_of(norm),
        "period": period_of(norm),
        "fund": FUNDS[norm.fund],
    }
    facts = {
        "norm_id": norm.norm_id,
        "legal_basis": norm.legal_basis,
        "article": norm.article,
        "grade": norm.grade.value,
        "status": "on" if norm.is_on else "off",
        "share": None if norm.share is None else str(norm.share),
        "share_state": norm.share_state.value,
        "ceiling_vnd": norm.ceiling_vnd,
        "valid_from": iso(norm.valid_from),
        "valid_to": iso(norm.valid_to),
    }
    return words, facts


def about(level: Level, code: str, template: str, norm: NormLine, **words: str) -> Finding:
    """Return a finding that names a norm, its level and its source."""
    told, facts = describe_norm(norm)
    return Finding(level, code, template, {**told, **words}, facts)


def is_off(norm: NormLine) -> Finding:
    return about(
        Level.WARNING,
        "norms.line_is_off",
        "Dòng {norm_id} ({source}; {level}) chưa dùng để kết luận: {why}. {how}.",
        norm,
        why=OFF_REASONS.get(norm.off_reason, norm.off_reason),
        how=_HOW_TO_CONFIRM,
    )


def share_is_unknown(norm: NormLine) -> Finding:
    return about(
        Level.WARNING,
        "norms.share_unknown",
        "{source}: chưa biết tỷ lệ hỗ trợ của dòng {norm_id} ({level}), không phải là không có "
        "tỷ lệ. {how}.",
        norm,
        how=_HOW_TO_CONFIRM,
    )


def gives_no_amount(norm: NormLine) -> Finding:
    return about(
        Level.INFO,
        "norms.no_amount_in_line",
        "{source} không cho một mức tiền để so sánh ({content}: {level}).",
        norm,
    )


def no_norm(question: NormQuestion, *, content_vi: str) -> Finding:
    place = f" tại {question.province}" if question.province else ""
    return Finding(
        Level.WARNING,
        "norms.none_known",
        "Chưa biết định mức nào cho nội dung “{content}” từ nguồn {fund}{place} vào ngày {day}.",
        {
            "content": content_vi,
            "fund": FUNDS[question.fund],
            "place": place,
            "day": format_day(question.on),
        },
    )


def province_not_named(question: NormQuestion) -> Finding:
    return Finding(
        Level.INFO,
        "norms.province_not_named",
        "Chưa nêu tỉnh: chỉ xét định mức dùng chung cho cả hai nguồn, chưa xét quy định của tỉnh.",
    )


def national_line(norm: NormLine) -> Finding:
    return about(
        Level.INFO,
        "norms.national_line",
        "Để tham khảo, mức KCQG ngày đó theo {source} là {level}{state}; mức này không ràng buộc "
        "nguồn KCĐP.",
        norm,
        state="" if norm.is_on else " (dòng đang tắt, chưa xác nhận)",
    )


def predecessor_line(norm: NormLine) -> Finding:
    """Old rules stay with the old territory until the new province replaces them (our reading)."""
    return about(
        Level.INFO,
        "norms.predecessor_line",
        "Tỉnh cũ {province} có dòng {norm_id} ({source}; {level}{state}); quy định cũ có thể còn "
        "theo địa bàn cũ cho đến khi tỉnh mới thay thế, không dùng để kết luận.",
        norm,
        province=norm.province or "",
        state="" if norm.is_on else "; dòng đang tắt",
    )


def near_version(norm: NormLine, *, is_earlier: bool) -> Finding:
    return about(
        Level.INFO,
        "norms.earlier_version" if is_earlier else "norms.later_version",
        "Phiên bản {when} gần nhất: {norm_id}, {source}, {period}, {level}.",
        norm,
        when="trước" if is_earlier else "sau",
    )


def other_issuer(norm: NormLine) -> Finding:
    return about(
        Level.INFO,
        "norms.other_issuer",
        "Dòng này chỉ có trong quy định của {province} ({source}, {fund}), không áp dụng ở đây.",
        norm,
        province=norm.province or "nguồn khác",
    )


def special_case(norm: NormLine) -> Finding:
    return about(
        Level.INFO,
        "norms.special_case",
        "Lưu ý của dòng {norm_id}: {note}.",
        norm,
        note=note_of(norm),
    )


def grade_of(norm: NormLine) -> Finding | None:
    """Say how the norm in use is known, when it was not read in its text by us."""
    by = norm.confirmation
    if by is not None and not by.read_in_document:
        return about(
            Level.WARNING,
            "norms.confirmed_second_hand",
            "Dòng {norm_id} do {who} ghi nhận ngày {day} theo {source}, chưa đọc trong văn bản.",
            norm,
            who=by.confirmed_by,
            day=format_day(by.read_on),
        )
    if by is not None:
        return about(
            Level.INFO,
            "norms.confirmed",
            "Dòng {norm_id} do {who} xác nhận ngày {day} theo {source}.",
            norm,
            who=by.confirmed_by,
            day=format_day(by.read_on),
        )
    if norm.grade is Grade.SECONDARY:
        return about(
            Level.WARNING,
            "norms.second_hand",
            "Dòng {norm_id} ({source}) đọc qua nguồn thứ cấp, chưa được xác nhận trong văn bản.",
            norm,
        )
    return None


def multiplier(norm: NormLine, *, with_multiplier_vnd: int | None) -> Finding:
    told, facts = describe_norm(norm)
    if with_multiplier_vnd is None:
        template = (
            "Có hệ số ưu tiên {norm_id} ({source}: {level}) nhưng dòng này đang tắt, chưa xác nhận."
        )
    else:
        template = (
            "Hệ số ưu tiên theo {source} ({level}) không tự áp dụng; nếu cấp có thẩm quyền phê "
            "duyệt, mức có thể tới {amount} đồng."
        )
        told = {**told, "amount": format_vnd(with_multiplier_vnd)}
    facts = {**facts, "with_multiplier_vnd": with_multiplier_vnd}
    return Finding(Level.INFO, "norms.priority_multiplier", template, told, facts)


def cut(question: NormQuestion, norm: NormLine, binding: Binding, allowed_vnd: int) -> Finding:
    told, facts = describe_norm(norm)
    cut_vnd = question.support_vnd - allowed_vnd
    return Finding(
        Level.REFUSAL,
        "norms.above_allowed",
        "Đề nghị {support} đồng, được hỗ trợ tối đa {allowed} đồng, cắt {cut} đồng do {why} theo "
        "{source} ({level}; chi phí làm căn cứ {base} đồng).",
        {
            **told,
            "support": format_vnd(question.support_vnd),
            "allowed": format_vnd(allowed_vnd),
            "cut": format_vnd(cut_vnd),
            "why": _CUT_BECAUSE[binding],
            "base": format_vnd(question.eligible_cost_vnd),
        },
        {**facts, "cut_vnd": cut_vnd, "because": binding.value},
    )


def conditions_not_stated(question: NormQuestion) -> list[Finding]:
    """Say which conditions the question leaves open, and which keys it holds that nobody reads."""
    told = []
    if question.other_state_vnd is None:
        told.append(
            Finding(
                Level.INFO,
                "norms.other_state_not_stated",
                "Chưa nêu vốn ngân sách khác cho cùng khoản chi; coi như không có.",
            )
        )
    if question.own_committed is None:
        told.append(
            Finding(
                Level.INFO,
                "norms.own_committed_not_stated",
                "Chưa nêu cam kết vốn đối ứng cho phần còn lại; coi như đã cam kết.",
            )
        )
    if question.ignored_keys:
        told.append(
            Finding(
                Level.INFO,
                "norms.ignored_keys",
                "Bỏ qua các khóa không dùng: {keys}.",
                {"keys": ", ".join(question.ignored_keys)},
                {"keys": list(question.ignored_keys)},
            )
        )
    return told
