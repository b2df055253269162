"""Change one's own name, mail and language."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc


@transaction.atomic
def update_profile(
    *,
    account: Account,
    full_name: str,
    email: str,
    language: str,
    password: str,
    actor: Account,
    at: datetime,
) -> Account:
    """Store the person's own particulars; a new mail needs the password, as it opens the account.

    Raises NotAllowed for somebody else's account, BadInput for a wrong password or an empty name.
    """
    if actor.pk != account.pk:
        raise NotAllowed("accounts.not_own_account", "Chỉ sửa được thông tin của chính mình")
    given = {"full_name": nfc(full_name), "email": email.strip().lower(), "language": language}
    before = {key: getattr(account, key) for key in given}
    changed = {key: value for key, value in given.items() if value != before[key]}
    if not given["full_name"]:
        raise BadInput("accounts.no_name", "Hãy ghi họ tên", field="full_name")
    if "email" in changed and not account.check_password(password):
        raise BadInput(
            "accounts.wrong_password",
            "Đổi địa chỉ thư cần mật khẩu hiện tại, và mật khẩu vừa ghi chưa đúng",
            field="password",
        )
    if not changed:
        return account
    for key, value in changed.items():
        setattr(account, key, value)
    account.search = account.searched()
    account.save(update_fields=[*changed, "search"])
    if "email" in changed:
        account.password_links.filter(used_at=None).update(used_at=at)
    write_entry(
        verb="accounts.profile.updated",
        actor=actor,
        at=at,
        unit_id=None,
        object_kind="account",
        object_id=account.pk,
        label=account.display_name,
        data={"before": {key: before[key] for key in changed}, "after": changed},
    )
    return account
