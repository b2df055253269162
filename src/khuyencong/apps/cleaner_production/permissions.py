"""Who may work on a file of cleaner production."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.domain.foundation.decision import Decision


def can_work_on(actor: Account, cleaner_file: CleanerFile) -> Decision:
    """Tell whether the actor may change the file: an officer of its unit, while it is open."""
    if not (decision := can(actor, "cleaner_production.record", unit=cleaner_file.unit)):
        return decision
    if cleaner_file.state != CleanerFile.State.OPEN:
        return Decision.no(
            "cleaner_production.finished", "Hồ sơ đã kết thúc; mở lại hồ sơ rồi sửa tiếp"
        )
    return Decision.yes()
