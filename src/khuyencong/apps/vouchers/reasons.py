"""The reason of a removal or a cut: there always is one."""

from __future__ import annotations

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

LONGEST = 500


def reason_or_refuse(reason: str) -> str:
    """Return a reason in one shape. Raises BadInput when there is none."""
    why = nfc(reason.replace("\x00", "")).strip()
    if not why:
        raise BadInput("vouchers.reason_missing", "Ghi lý do", field="reason")
    if len(why) > LONGEST:
        raise BadInput(
            "vouchers.text_too_long", "Nhiều nhất {most} ký tự", field="reason", most=LONGEST
        )
    return why
