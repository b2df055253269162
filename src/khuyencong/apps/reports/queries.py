"""Reads of published figures that people entered."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.reports.models import PublishedFigure


def list_figures(*, visible_to: Account) -> QuerySet[PublishedFigure]:
    """Return the figures the account may see, of the latest days first."""
    rows = PublishedFigure.objects.filter(removed_at=None).select_related("place", "unit")
    return rows_visible_to(rows, visible_to).order_by("-from_on", "-pk")


def get_figure(figure_id: int, *, visible_to: Account) -> PublishedFigure:
    """Return one, taken back or not. Raises PublishedFigure.DoesNotExist."""
    rows = PublishedFigure.objects.select_related("unit", "place")
    return rows_visible_to(rows, visible_to).get(pk=figure_id)


def lock_figure(figure: PublishedFigure, *, actor: Account) -> PublishedFigure:
    """Return it as stored now, held until the transaction ends. Raises NotAllowed."""
    rows = PublishedFigure.objects.select_for_update(of=("self",)).select_related("unit")
    held = rows.get(pk=figure.pk)
    require(actor, "reports.enter_figures", unit=held.unit)
    return held
