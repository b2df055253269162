"""Needs as their owner sees them."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.owners import rows_of_owner
from khuyencong.apps.needs.models import Need, NeedDecision


def list_own_needs(*, owner: Account) -> QuerySet[Need]:
    """Return what the owner's establishments asked for, newest first, with how each ended."""
    decisions = Prefetch("decisions", NeedDecision.objects.filter(withdrawn_at=None))
    rows = rows_of_owner(Need.objects.select_related("project", "joined__project"), owner)
    return rows.prefetch_related(decisions).order_by("-year", "-pk")
