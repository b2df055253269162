"""The reason that goes with letting something pass."""

from __future__ import annotations

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

LONGEST = 1000


def required_reason(text: str) -> str:
    """Return a reason in one normal form. Raises BadInput when there is none, or it is too long."""
    reason = nfc(text).strip()
    if not reason:
        raise BadInput("error_checks.reason_missing", "Ghi lý do", field="reason")
    if len(reason) > LONGEST:
        message = "Lý do dài nhất {most} ký tự; đã nhận {length}"
        raise BadInput(
            "error_checks.reason_too_long",
            message,
            field="reason",
            most=LONGEST,
            length=len(reason),
        )
    return reason
