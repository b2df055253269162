"""Reads of campaigns."""

from __future__ import annotations

from django.db.models import Count, Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.search.queries import matching
from khuyencong.domain.foundation.errors import BadInput


def list_campaigns(*, visible_to: Account) -> QuerySet[OutreachCampaign]:
    """Return the campaigns the account may see, the newest first."""
    rows = OutreachCampaign.objects.filter(removed_at=None)
    return rows_visible_to(rows, visible_to).order_by("-starts_on", "-pk")


def list_own_campaigns(actor: Account) -> QuerySet[OutreachCampaign]:
    """Return the campaigns the account may put establishments into, the newest first."""
    units = [member.unit_id for member in actor.memberships_with("outreach.run")]
    return list_campaigns(visible_to=actor).filter(unit__in=units)


def with_counts(rows: QuerySet[OutreachCampaign]) -> QuerySet[OutreachCampaign]:
    """Give each campaign how many are in its audience, were invited and came."""
    return rows.annotate(
        chosen=Count("reached"),
        invited=Count("reached", filter=Q(reached__is_invited=True)),
        came=Count("reached", filter=Q(reached__has_come=True)),
    )


def search_campaigns(rows: QuerySet[OutreachCampaign], text: str) -> QuerySet[OutreachCampaign]:
    """Keep the campaigns whose name, place or purpose hold the words."""
    return matching(rows, text)


def get_campaign(campaign_id: int, *, visible_to: Account) -> OutreachCampaign:
    """Return one campaign, removed or not. Raises OutreachCampaign.DoesNotExist."""
    rows = OutreachCampaign.objects.select_related("unit")
    return rows_visible_to(rows, visible_to).get(pk=campaign_id)


def lock_campaign(campaign: OutreachCampaign, *, actor: Account) -> OutreachCampaign:
    """Return the campaign as it is stored now, held until the transaction ends, to be written to.

    Raises NotAllowed; BadInput when it was removed.
    """
    rows = OutreachCampaign.objects.select_for_update(of=("self",)).select_related("unit")
    held = rows.get(pk=campaign.pk)
    require(actor, "outreach.run", unit=held.unit)
    if held.removed_at is not None:
        raise BadInput("outreach.removed", "Đợt tuyên truyền này đã bị bỏ; khôi phục rồi sửa tiếp")
    return held
