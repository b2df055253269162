"""What is remembered of consultancy."""

from khuyencong.apps.consultancy.models.engagements import Annex, Engagement, TeamMember
from khuyencong.apps.consultancy.models.work import Invoice, Milestone, Payment

__all__ = ["Annex", "Engagement", "Invoice", "Milestone", "Payment", "TeamMember"]
