"""What followed of a campaign: needs, audits and projects of those it reached, within its days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.needs.models import Need
from khuyencong.apps.outreach.models import OutreachCampaign, ReachedEstablishment
from khuyencong.apps.projects.models import Project


@dataclass(slots=True)
class Followed:
    """A row of those reached, with what its establishment did within the days of the campaign."""

    row: ReachedEstablishment
    needs: list[Need] = field(default_factory=list)
    audits: list[EnergyAudit] = field(default_factory=list)
    projects: list[Project] = field(default_factory=list)

    @property
    def has_followed(self) -> bool:
        return bool(self.needs or self.audits or self.projects)


@dataclass(frozen=True, slots=True, kw_only=True)
class Funnel:
    """How many establishments reach each step, each counted once."""

    chosen: int
    invited: int
    came: int
    with_need: int
    with_audit: int
    with_project: int
    followed: int


def followed_of(campaign: OutreachCampaign, *, visible_to: Account) -> list[Followed]:
    """Return those reached with what followed; five statements.

    A need counts by the day its sheet was read or its answer came in, an audit by the day of the
    visit, a project by the day to which its law is pinned, which is that of its draft.
    """
    reached = campaign.reached.select_related("establishment")
    rows = {each.establishment_id: Followed(each) for each in reached}
    days = (campaign.starts_on, campaign.follows_until)
    mine = Q(establishment__in=rows)
    by_day = Q(sheet_import__imported_at__date__range=days) | Q(
        answers__received_at__date__range=days
    )
    needs = rows_visible_to(Need.objects.filter(mine & by_day), visible_to)
    for need in needs.distinct().order_by("pk"):
        rows[need.establishment_id or 0].needs.append(need)
    audits = EnergyAudit.objects.filter(site__establishment__in=rows, visited_on__range=days)
    for audit in rows_visible_to(audits, visible_to).select_related("site").order_by("pk"):
        rows[audit.site.establishment_id].audits.append(audit)
    projects = Project.objects.filter(mine, pinned_on__range=days)
    for project in rows_visible_to(projects, visible_to).order_by("pk"):
        rows[project.establishment_id or 0].projects.append(project)
    return list(rows.values())


def funnel_of(rows: Iterable[Followed]) -> Funnel:
    """Return how many establishments reach each step."""
    told = list(rows)
    return Funnel(
        chosen=len(told),
        invited=sum(each.row.is_invited for each in told),
        came=sum(each.row.has_come for each in told),
        with_need=sum(bool(each.needs) for each in told),
        with_audit=sum(bool(each.audits) for each in told),
        with_project=sum(bool(each.projects) for each in told),
        followed=sum(each.has_followed for each in told),
    )
