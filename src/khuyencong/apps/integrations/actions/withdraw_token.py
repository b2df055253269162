"""Withdraw a token: the next request with it is refused."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.integrations.entries import write_entry_of_token
from khuyencong.apps.integrations.models import Token
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def withdraw_token(*, token: Token, actor: Account, at: datetime) -> Token:
    """Withdraw it for good. Raises NotAllowed, or BadInput when it was withdrawn before."""
    rows = Token.objects.select_for_update(of=("self",)).select_related("unit__province")
    held = rows.get(pk=token.pk)
    require_manage(actor, "integrations.keep", unit=held.unit)
    if held.withdrawn_at is not None:
        raise BadInput("integrations.token_withdrawn", "Mã này đã được thu hồi")
    held.withdrawn_at, held.withdrawn_by = at, actor
    held.save(update_fields=["withdrawn_at", "withdrawn_by"])
    write_entry_of_token(held, "withdrawn", actor=actor, at=at)
    return held
