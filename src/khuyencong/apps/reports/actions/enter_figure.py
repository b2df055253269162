"""Enter a figure that somebody published, with its source and grade."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.reports.figures import FigureFacts, write_entry_of_figure
from khuyencong.apps.reports.models import PublishedFigure
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def enter_figure(
    *, facts: FigureFacts, unit: Unit, actor: Account, at: datetime
) -> PublishedFigure:
    """Keep the figure beside the counted ones. Raises NotAllowed, or BadInput naming the field."""
    require(actor, "reports.enter_figures", unit=unit)
    columns = facts.settled()
    same = PublishedFigure.objects.filter(unit=unit, removed_at=None, **columns)
    if same.exists():
        raise BadInput("reports.figure_known", "Số này, của nguồn này, đã được ghi", field="value")
    row = PublishedFigure.objects.create(
        unit=unit, province=province_of(unit), entered_at=at, entered_by=actor, **columns
    )
    write_entry_of_figure(row, "entered", actor=actor, at=at)
    return row
