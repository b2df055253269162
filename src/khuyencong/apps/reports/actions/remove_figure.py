"""Take back a published figure that was entered by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.reports.figures import write_entry_of_figure
from khuyencong.apps.reports.models import PublishedFigure
from khuyencong.apps.reports.queries import lock_figure
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def remove_figure(*, figure: PublishedFigure, actor: Account, at: datetime) -> PublishedFigure:
    """Take it from beside the counted figures. Raises NotAllowed; BadInput when it is gone."""
    held = lock_figure(figure, actor=actor)
    if held.removed_at is not None:
        raise BadInput("reports.figure_removed", "Số này đã được rút trước đó")
    held.removed_at = at
    held.save(update_fields=["removed_at"])
    write_entry_of_figure(held, "removed", actor=actor, at=at)
    return held
