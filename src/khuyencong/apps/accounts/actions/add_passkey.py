"""Sign in with a passkey from now on."""

from __future__ import annotations

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction

from khuyencong.apps.accounts.mail import Post
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.own_account import require_own
from khuyencong.apps.accounts.second_step.lines import write_entry_of_second_step
from khuyencong.apps.accounts.second_step.passkeys import MOST, keys_of, read_new
from khuyencong.apps.accounts.second_step.standing import new_recovery_codes, standing_of
from khuyencong.apps.accounts.sessions import end_all_sessions
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc


@transaction.atomic
def add_passkey(
    *,
    account: Account,
    name: str,
    answer: str,
    state: dict[str, str],
    host: str,
    post: Post,
    actor: Account,
    at: datetime,
    keep: str = "",
) -> list[str]:
    """Keep the key a browser made; every session but ``keep`` ends.

    Returns recovery codes when there were none, to be shown once. Raises NotAllowed for somebody
    else's account, BadInput without a name, for too many keys or an answer that does not hold.
    """
    require_own(account, actor)
    name = nfc(name)
    if not name:
        raise BadInput("accounts.no_name", "Hãy đặt tên cho khóa", field="name")
    Account.objects.select_for_update().get(pk=account.pk)
    if keys_of(account).count() >= MOST:
        raise BadInput("accounts.many_passkeys", "Đã có {most} khóa", most=MOST)
    key = read_new(answer, state, host=host)
    before = standing_of(account)
    Authenticator.objects.create(
        user=account,
        type=Authenticator.Type.WEBAUTHN,
        data={"name": name[:60], "credential": key},
        created_at=at,
    )
    codes = [] if before.codes_left else new_recovery_codes(account)
    end_all_sessions(account, keep=keep)
    write_entry_of_second_step(
        account,
        "passkey_added",
        news="Đã thêm khóa truy cập",
        post=post,
        actor=actor,
        at=at,
        data={"name": name[:60]},
    )
    return codes
