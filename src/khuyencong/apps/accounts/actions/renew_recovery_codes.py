"""Make ten new recovery codes; the old ones stop working."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.mail import Post
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.own_account import require_own
from khuyencong.apps.accounts.second_step.lines import write_entry_of_second_step
from khuyencong.apps.accounts.second_step.standing import has_second_step, new_recovery_codes
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def renew_recovery_codes(
    *, account: Account, post: Post, actor: Account, at: datetime
) -> list[str]:
    """Return the new codes, to be shown once.

    Raises NotAllowed for somebody else's account, BadInput without a second step.
    """
    require_own(account, actor)
    Account.objects.select_for_update().get(pk=account.pk)
    if not has_second_step(account):
        raise BadInput("accounts.no_second_step", "Hãy bật bước thứ hai trước")
    codes = new_recovery_codes(account)
    write_entry_of_second_step(
        account, "codes_renewed", news="Đã làm mã dự phòng mới", post=post, actor=actor, at=at
    )
    return codes
