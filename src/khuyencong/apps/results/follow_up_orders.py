"""After how many months one asks: what the province rules, else what we ship."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.library.permissions import rows_kept_by
from khuyencong.apps.results.models import FollowUpOrder


def months_of(province_id: int, *, on: date) -> tuple[int, ...] | None:
    """Return what the province rules on the day of closing, None when it rules nothing."""
    row = FollowUpOrder.objects.filter(province=province_id, valid_from__lte=on).first()
    return tuple(row.months) if row else None


def list_follow_up_orders(*, seen_by: Account) -> QuerySet[FollowUpOrder]:
    """Return the rules the actor's units keep, newest first."""
    return rows_kept_by(FollowUpOrder.objects.select_related("province"), seen_by)
