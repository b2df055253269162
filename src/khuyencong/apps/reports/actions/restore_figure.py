"""Put a published figure that was taken back beside the counted ones again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.reports.figures import write_entry_of_figure
from khuyencong.apps.reports.models import PublishedFigure
from khuyencong.apps.reports.queries import lock_figure
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def restore_figure(*, figure: PublishedFigure, actor: Account, at: datetime) -> PublishedFigure:
    """Put it back. Raises NotAllowed; BadInput when it stands."""
    held = lock_figure(figure, actor=actor)
    if held.removed_at is None:
        raise BadInput("reports.figure_stands", "Số này đang đứng trong danh sách")
    held.removed_at = None
    held.save(update_fields=["removed_at"])
    write_entry_of_figure(held, "restored", actor=actor, at=at)
    return held
