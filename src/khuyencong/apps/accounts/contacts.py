"""Ways to reach somebody who has no account, as he typed them."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from khuyencong.domain.foundation.errors import BadInput

MOST_PHONE = 20
_PHONE = re.compile(r"\+?(?:[\s.-]*\d){8,15}")


def require_sound_contact(*, phone: str, email: str, code: str) -> None:
    """Raise BadInput of that code, which names the field, when one was given that cannot be one."""
    if phone and _PHONE.fullmatch(phone) is None:
        raise BadInput(code, "Số điện thoại cần 8 đến 15 chữ số", field="phone")
    if len(phone) > MOST_PHONE:
        raise BadInput(code, f"Số điện thoại tối đa {MOST_PHONE} chữ", field="phone")
    if not email:
        return
    try:
        validate_email(email)
    except ValidationError:
        raise BadInput(code, "Thư điện tử cần dạng ten@noinao.vn", field="email") from None
