"""Campaigns to establishments: the list, and one with its funnel and those it reached."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import FileResponse, HttpResponse
from django.shortcuts import render

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.facilities.booked_for import bookings_for
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.outreach.following import followed_of, funnel_of
from khuyencong.apps.outreach.kinds import list_occasions
from khuyencong.apps.outreach.queries import get_campaign
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.outreach_campaigns import OUTREACH_CAMPAIGNS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.outreach_view import channel_rows, funnel_steps
from khuyencong.interfaces.office.page import OfficeRequest, office_page

READ = "outreach.read"
ROWS = 100
LINES_SHOWN = 5


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the campaigns, the newest first."""
    return list_response(request, OUTREACH_CAMPAIGNS, "office/outreach_campaigns.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the campaigns picked, or all the filters keep, as a sheet."""
    return export_response(request, OUTREACH_CAMPAIGNS)


@office_page(READ)
def page(request: OfficeRequest, campaign_id: int) -> HttpResponse:
    """Show whom a campaign reached, by which channels, and what followed."""
    campaign = get_campaign(campaign_id, visible_to=request.user)
    rows = followed_of(campaign, visible_to=request.user)
    context = {
        "campaign": campaign,
        "occasion": list_occasions().get(campaign.occasion, campaign.occasion),
        "may": campaign.removed_at is None
        and bool(can(request.user, "outreach.run", unit=campaign.unit)),
        "may_restore": campaign.removed_at is not None
        and bool(can(request.user, "outreach.run", unit=campaign.unit)),
        "funnel": funnel_steps(funnel_of(rows)),
        "rows": Paginator(rows, ROWS).get_page(request.GET.get("page")),
        "channels": channel_rows(campaign),
        "bookings": bookings_for(campaign, visible_to=request.user),
        "journal": list_entries_of("outreach_campaign", campaign.pk)[:LINES_SHOWN],
    }
    return render(request, "office/outreach_campaign.html", context)
