"""Say how the public may reach a unit."""

from __future__ import annotations

import re
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST_PHONE = 40


@transaction.atomic
def set_public_contact(*, unit: Unit, phone: str, email: str, actor: Account, at: datetime) -> Unit:
    """Set the telephone and the mail anybody may read; an empty one is not shown.

    They are of the office, never of a person. Writes nothing when nothing changes. Raises
    NotAllowed, or BadInput that names the field.
    """
    require_manage(actor, "accounts.manage_units", unit=unit)
    lock_unit(unit)
    told = {"public_phone": _phone(phone), "public_email": _email(email)}
    before = {name: getattr(unit, name) for name in told}
    if told == before:
        return unit
    for name, value in told.items():
        setattr(unit, name, value)
    unit.save(update_fields=list(told))
    write_entry(
        verb="accounts.unit.contact_set",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="unit",
        object_id=unit.pk,
        label=unit.name,
        data={"before": before, "after": told},
    )
    return unit


def _phone(text: str) -> str:
    phone = nfc(text)
    if phone and (
        len(phone) > MOST_PHONE or not re.fullmatch(r"\+?(?:[\s.()-]*[0-9]){8,15}", phone)
    ):
        raise BadInput("accounts.bad_phone", "Số điện thoại cần 8 đến 15 chữ số", field="phone")
    return phone


def _email(text: str) -> str:
    email = nfc(text)
    if email:
        try:
            validate_email(email)
        except ValidationError:
            raise BadInput(
                "accounts.bad_email", "Thư điện tử cần dạng ten@noinao.vn", field="email"
            ) from None
    return email
