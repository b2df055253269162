"""Who else of the province did something of the same kind, and how soon it paid itself back."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.domain.energy_audit.alike import least_shown
from khuyencong.domain.energy_audit.ranking import payback_years


@dataclass(frozen=True, slots=True, kw_only=True)
class Peers:
    """Sites of the province with measures that were done, and the median of their payback.

    None where fewer than ``least_shown`` sites stand behind the figure: one would know who.
    """

    sites: int | None
    payback_years: float | None


def peers_of(audit: EnergyAudit) -> Peers:
    """Return how many other sites of the province did measures on the kinds of system of this
    audit's measures, and their median payback as it was reckoned.
    """
    kinds = {each.system.kind for each in audit.measures.all() if each.system}
    rows = Measure.objects.filter(
        province=audit.province_id, status=Measure.Status.DONE, system__kind__in=kinds
    ).exclude(audit__site=audit.site_id)
    found = list(rows.select_related("audit"))
    sites = {each.audit.site_id for each in found}
    if len(sites) < least_shown():
        return Peers(sites=None, payback_years=None)
    paid = [
        (each.audit.site_id, years)
        for each in found
        if (
            years := payback_years(
                investment_vnd=each.investment_vnd, net_saving_vnd=each.net_saving_vnd
            )
        )
        is not None
    ]
    is_told = len({site for site, _ in paid}) >= least_shown()
    return Peers(
        sites=len(sites), payback_years=median(years for _, years in paid) if is_told else None
    )
