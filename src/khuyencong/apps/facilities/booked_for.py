"""The records a booking may be for: a project, an audit, a class or meeting."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.facilities.booking_facts import BookingFacts
from khuyencong.apps.facilities.checking import bad
from khuyencong.apps.facilities.models import Booking
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.outreach.queries import list_campaigns
from khuyencong.apps.projects.models import Project

CLASS = "meeting"
"""The occasion of campaigns that are classes and meetings."""


def list_classes(unit: Unit, *, visible_to: Account) -> QuerySet[OutreachCampaign]:
    """Return the classes and meetings of the unit, the newest first."""
    return list_campaigns(visible_to=visible_to).filter(unit=unit, occasion=CLASS)


def bookings_for(campaign: OutreachCampaign, *, visible_to: Account) -> QuerySet[Booking]:
    """Return what was booked for a class, given up or not, the first one first."""
    rows = Booking.objects.filter(campaign=campaign).select_related("facility")
    return rows_visible_to(rows, visible_to).order_by("starts_at", "pk")


def require_seen(facts: BookingFacts, *, unit: Unit, actor: Account) -> dict[str, str]:
    """Return what it is for in words. Raises BadInput for a record the actor may not see."""
    told: dict[str, str] = {}
    if facts.project_id is not None:
        projects = rows_visible_to(Project.objects.filter(pk=facts.project_id), actor)
        if (project := projects.first()) is None:
            raise bad("project", "Không có đề án này trong số bạn được xem")
        told["project"] = project.title
    if facts.audit_id is not None:
        audits = rows_visible_to(EnergyAudit.objects.filter(pk=facts.audit_id), actor)
        if (audit := audits.select_related("site").first()) is None:
            raise bad("audit", "Không có lần khảo sát này trong số bạn được xem")
        told["audit"] = audit.site.name
    if facts.campaign_id is not None:
        held = list_classes(unit, visible_to=actor).filter(pk=facts.campaign_id).first()
        if held is None:
            raise bad("campaign", "Không có lớp, hội nghị này trong số của đơn vị")
        told["outreach_campaign"] = held.name
    return told
