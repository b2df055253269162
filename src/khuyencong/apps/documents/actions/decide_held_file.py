"""Decide on a file that is kept apart: release it, or remove it for good."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.permissions import can_decide_on_file
from khuyencong.apps.documents.storage import drop_bytes
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def decide_held_file(
    *, file: StoredFile, release: bool, reason: str, actor: Account, at: datetime
) -> StoredFile:
    """Release a held file, or remove its bytes unless another file has the same.

    Raises NotAllowed, or BadInput when it is not held any more or no reason is given.
    """
    can_decide_on_file(actor, file).or_raise(NotAllowed)
    file = StoredFile.objects.select_for_update().get(pk=file.pk)
    if file.state != StoredFile.State.HELD:
        raise BadInput("documents.not_held", "Tệp {name} đã được xử lý rồi", name=file.name)
    if not reason.strip():
        raise BadInput("documents.reason_missing", "Ghi lý do", field="reason")
    state = StoredFile.State.KEPT if release else StoredFile.State.REMOVED
    file.state = state
    file.save(update_fields=["state"])
    write_entry(
        verb="documents.file.released" if release else "documents.file.removed",
        actor=actor,
        at=at,
        unit_id=file.unit_id,
        object_kind="file",
        object_id=file.pk,
        label=file.name,
        data={"sha256": file.sha256},
        reason=reason.strip(),
    )
    others = StoredFile.objects.filter(sha256=file.sha256).exclude(state="removed")
    if not release and not others.exists():
        transaction.on_commit(lambda: drop_bytes(file.sha256))
    return file
