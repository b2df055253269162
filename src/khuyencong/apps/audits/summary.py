"""The measures of an audit in rank, and what they bring together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from khuyencong.apps.audits.known_facts import known_facts
from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.audits.working import choices_of, uses_of
from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_audit.benefit import Benefit, benefit_of
from khuyencong.domain.energy_audit.interactions import act_together
from khuyencong.domain.energy_audit.ranking import payback_years, rank_key, without_excluded

EXCLUDED = "Giải pháp loại trừ nhau: tổng chỉ tính giải pháp đứng trước."


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """All measures the owner did not refuse, together. Owner's and national benefit apart."""

    ranked: tuple[Measure, ...]
    """Every measure, the soonest paid back first; refused ones too."""
    benefit: Benefit
    investment_vnd: int
    net_vnd: int | None
    notes: tuple[str, ...]
    facts: FactBook = field(repr=False)
    """What it was counted with."""

    @property
    def payback(self) -> float | None:
        return payback_years(investment_vnd=self.investment_vnd, net_saving_vnd=self.net_vnd)


def payback_of(measure: Measure) -> float | None:
    """Return the simple payback of a measure alone [year]."""
    net = measure.net_saving_vnd
    return payback_years(investment_vnd=measure.investment_vnd, net_saving_vnd=net)


def summary_of(audit: EnergyAudit, measures: Sequence[Measure]) -> Summary:
    """Return rank and joint benefit; systems, lines and exclusions are fetched with the audit."""
    ranked = sorted(measures, key=lambda each: rank_key(payback_of(each), each.net_saving_vnd))
    wanted = [each for each in ranked if each.status != Measure.Status.REFUSED]
    choices = without_excluded(choices_of(wanted))
    joint = act_together([each.acting for each in choices], uses=uses_of(audit))
    facts = known_facts(audit)
    benefit = benefit_of(joint.all_saved, on=audit.visited_on, facts=facts)
    net = None
    if benefit.saving_vnd is not None:
        running = sum(each.running_cost_vnd for each in choices)
        net = benefit.saving_vnd - benefit.dearer_vnd - running
    return Summary(
        ranked=tuple(ranked),
        benefit=benefit,
        investment_vnd=sum(each.investment_vnd for each in choices),
        net_vnd=net,
        facts=facts,
        notes=joint.notes if len(choices) == len(wanted) else (*joint.notes, EXCLUDED),
    )
