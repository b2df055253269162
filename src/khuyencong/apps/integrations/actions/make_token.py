"""Make a token for another system that acts for a unit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.integrations.entries import write_entry_of_token
from khuyencong.apps.integrations.models import Token
from khuyencong.apps.integrations.opening import new_token
from khuyencong.apps.integrations.scopes import settled
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

LONGEST_LIFE = timedelta(days=731)
"""Nobody remembers a token that lasts longer; a new one is made in a minute."""


@transaction.atomic
def make_token(
    *, name: str, scopes: Iterable[str], last_on: date, unit: Unit, actor: Account, at: datetime
) -> tuple[Token, str]:
    """Return the token and its secret, which is told this once.

    Raises NotAllowed unless the actor looks after the unit; BadInput that names the field.
    """
    require_manage(actor, "integrations.keep", unit=unit)
    name, today = nfc(name).strip(), timezone.localdate(at)
    if not name:
        raise BadInput("integrations.no_name", "Ghi tên hệ thống dùng mã", field="name")
    if not today <= last_on <= today + LONGEST_LIFE:
        raise BadInput(
            "integrations.bad_last_day",
            "Ngày cuối từ hôm nay đến {most:%d/%m/%Y}",
            field="last_on",
            most=today + LONGEST_LIFE,
        )
    allowed = settled(scopes)
    text, key, digest = new_token()
    account = Account(username=f"he-thong-{key}", full_name=name, created_at=at)
    account.set_unusable_password()
    account.search = account.searched()
    account.save()
    token = Token.objects.create(
        province=unit.province,
        unit=unit,
        account=account,
        name=name,
        key=key,
        digest=digest,
        scopes=allowed,
        last_on=last_on,
        made_at=at,
        made_by=actor,
    )
    more = {"scopes": allowed, "last_on": last_on.isoformat()}
    write_entry_of_token(token, "made", actor=actor, at=at, more=more)
    return token, text
