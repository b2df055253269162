"""What somebody complains of, as plain values to check and store."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from khuyencong.apps.accounts.contacts import require_sound_contact
from khuyencong.apps.complaints.models import Complaint
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

BAD = "complaints.bad_complaint"
MOST_SAYS, MOST_NAME, MOST_OFFICE, MOST_CODE = 5_000, 200, 200, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintTold:
    """One complaint as it was written; ``consents``: the name may be used to answer."""

    about: str
    says: str
    sender_name: str
    phone: str = ""
    email: str = ""
    subject_code: str = ""
    office: str = ""
    consents: bool = False

    def settled(self) -> ComplaintTold:
        """Return it as it is stored: texts in one form. Raises BadInput that names the field."""
        lines: dict[str, Any] = {
            each.name: nfc(getattr(self, each.name))
            for each in fields(self)
            if each.type == "str" and each.name != "says"
        }
        told = replace(self, says=self.says.replace("\x00", "").strip(), **lines)
        if told.about not in Complaint.About.values:
            raise _bad("about", "Chọn điều muốn nói")
        if not 0 < len(told.says) <= MOST_SAYS:
            raise _bad("says", f"Ghi sự việc, tối đa {MOST_SAYS} chữ")
        if not 0 < len(told.sender_name) <= MOST_NAME:
            raise _bad("sender_name", f"Ghi tên người gửi hoặc cơ sở, tối đa {MOST_NAME} chữ")
        if len(told.subject_code) > MOST_CODE:
            raise _bad("subject_code", f"Mã tối đa {MOST_CODE} chữ")
        if told.about == Complaint.About.CONDUCT and not told.office:
            raise _bad("office", "Ghi chức vụ của người được nói đến, không cần tên")
        if len(told.office) > MOST_OFFICE:
            raise _bad("office", f"Chức vụ tối đa {MOST_OFFICE} chữ")
        _require_reachable(told)
        if not told.consents:
            raise _bad("consents", "Cần đồng ý thì mới dùng được tên và số điện thoại để trả lời")
        return told


def _require_reachable(told: ComplaintTold) -> None:
    if not (told.phone or told.email):
        raise _bad("phone", "Ghi số điện thoại hoặc thư điện tử để trả lời")
    require_sound_contact(phone=told.phone, email=told.email, code=BAD)


def _bad(field: str, message: str) -> BadInput:
    return BadInput(BAD, message, field=field)
