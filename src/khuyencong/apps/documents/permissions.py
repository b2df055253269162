"""Who decides on a file that is kept apart."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.documents.models import StoredFile
from khuyencong.domain.foundation.decision import Decision


def can_decide_on_file(actor: Account, file: StoredFile) -> Decision:
    """Tell whether the actor may release or remove: an administrator who sees the file.

    Which files he sees is asked where the file is read.
    """
    return can(actor, "documents.decide_on_held")
