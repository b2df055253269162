"""Switch a norm on because a person read it and says where."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms.field_readers import MAX_VND, check_share_range
from khuyencong.domain.norms.lines import Confirmation, NormLine, ShareState


def confirm(norm: NormLine, confirmation: Confirmation) -> NormLine:
    """Return the norm as confirmed: on, with the confirmation as its source.

    The grade stays as shipped unless the document itself was read; then it is *text*, by that
    confirmation. Raises BadInput when the first day or the place in the document is missing, or
    when a figure is out of range.
    """
    _require_place(confirmation)
    if norm.grade is Grade.MEMORY and not confirmation.read_in_document:
        raise _refusal(norm, "read_in_document", "dòng ghi theo trí nhớ cần đọc trong văn bản")
    share, state = _confirmed_share(norm, confirmation)
    start = confirmation.valid_from or norm.valid_from
    end = confirmation.valid_to or norm.valid_to
    if start is None:
        raise _refusal(norm, "valid_from", "còn thiếu ngày bắt đầu hiệu lực")
    if end is not None and end < start:
        raise _refusal(norm, "valid_to", "ngày hết hiệu lực trước ngày bắt đầu")
    ceiling_vnd = confirmation.ceiling_vnd
    if ceiling_vnd is not None and not 0 < ceiling_vnd <= MAX_VND:
        raise _refusal(norm, "ceiling_vnd", "mức tối đa phải là số đồng nguyên dương")
    return replace(
        norm,
        share=share,
        share_state=state,
        ceiling_vnd=norm.ceiling_vnd if ceiling_vnd is None else ceiling_vnd,
        valid_from=start,
        valid_to=end,
        legal_basis=confirmation.act,
        article=confirmation.article,
        grade=Grade.TEXT if confirmation.read_in_document else norm.grade,
        is_on=True,
        off_reason="",
        checked_on=confirmation.read_on,
        confirmation=confirmation,
    )


def _confirmed_share(
    norm: NormLine, confirmation: Confirmation
) -> tuple[Decimal | None, ShareState]:
    if confirmation.has_no_share:
        return None, ShareState.NONE_IN_TEXT
    if confirmation.share is None:
        return norm.share, norm.share_state
    try:
        check_share_range(confirmation.share, norm.unit)
    except ValueError as fault:
        raise _refusal(norm, "share", str(fault)) from None
    return confirmation.share, ShareState.STATED


def _require_place(confirmation: Confirmation) -> None:
    for field in ("act", "article", "confirmed_by"):
        if not getattr(confirmation, field).strip():
            raise BadInput(
                "norms.confirmation_incomplete",
                "Xác nhận {norm_id}: cần số văn bản, điều khoản và người xác nhận",
                field=field,
                norm_id=confirmation.norm_id,
            )


def _refusal(norm: NormLine, field: str, why: str) -> BadInput:
    return BadInput(
        "norms.confirmation_incomplete",
        "Chưa xác nhận được {norm_id}: {why}",
        field=field,
        norm_id=norm.norm_id,
        why=why,
    )
