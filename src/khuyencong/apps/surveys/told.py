"""What somebody answers, as plain values to check and store."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from khuyencong.apps.accounts.contacts import require_sound_contact
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold, nfc
from khuyencong.domain.norms.field_readers import MAX_VND
from khuyencong.domain.norms.rules.wording import list_lines

BAD = "surveys.bad_answer"
MOST_NAME, MOST_WISH, MOST_PLACE = 300, 1_000, 300
_NEEDED = {
    "establishment_name": ("Ghi tên cơ sở", MOST_NAME),
    "wish": ("Ghi điều cơ sở cần", MOST_WISH),
    "commune": ("Ghi xã, phường nơi sản xuất", MOST_PLACE),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One answer; money is whole đồng, None where nothing was said."""

    establishment_name: str
    wish: str
    commune: str
    line: str = ""
    total_vnd: int | None = None
    own_vnd: int | None = None
    contact_name: str = ""
    phone: str = ""
    email: str = ""
    consents: bool = False

    def settled(self) -> Told:
        """Return it as it is stored: texts in one form. Raises BadInput that names the field."""
        texts: dict[str, Any] = {
            each.name: nfc(getattr(self, each.name)) for each in fields(self) if each.type == "str"
        }
        told = replace(self, **texts)
        for name, (sentence, most) in _NEEDED.items():
            if not 0 < len(texts[name]) <= most:
                raise _bad(name, f"{sentence}, tối đa {most} chữ")
        _require_reachable(told)
        if told.line and told.line not in list_lines():
            raise _bad("line", "Không có loại hỗ trợ này")
        for name in ("total_vnd", "own_vnd"):
            amount = getattr(told, name)
            if amount is not None and not 0 <= amount <= MAX_VND:
                raise _bad(name, f"Số tiền từ 0 đến {MAX_VND} đồng")
        if not told.consents:
            raise _bad("consents", "Cần đồng ý thì mới dùng được tên và số điện thoại để trả lời")
        return told

    def search_text(self) -> str:
        """Return establishment, wish and commune, folded."""
        return fold(f"{self.establishment_name} {self.wish} {self.commune}")

    def columns(self) -> dict[str, Any]:
        """Return what is stored of it."""
        return {name: value for name, value in asdict(self).items() if name != "consents"}


def _require_reachable(told: Told) -> None:
    if len(told.contact_name) > 200:
        raise _bad("contact_name", "Tên người liên hệ tối đa 200 chữ")
    require_sound_contact(phone=told.phone, email=told.email, code=BAD)


def _bad(field: str, message: str) -> BadInput:
    return BadInput(BAD, message, field=field)
