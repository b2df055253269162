"""Papers of a request for money, and the steps that must be behind it."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.money.advance_sides import AdvanceRequest, Stage
from khuyencong.domain.norms.rules.advances import AdvanceAnswer, common_papers, further_papers


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A step of the life of the project that must have been taken."""

    step: str
    label_vi: str
    source: LegalSource


def papers_of(request: AdvanceRequest, known: AdvanceAnswer, stage: Stage) -> tuple[str, ...]:
    """Return the papers that go with the request; a paper with a ratio may name its own."""
    other = request.province if request.fund == "KCDP" else request.decision
    if other is not None and other.papers is not None:
        return other.papers
    if known.rule is None:
        return ()
    if stage == "rest":
        return known.rest_papers
    if stage == "further":
        further = further_papers(on=request.on)
        return further.papers if further else ()
    return known.rule.first_papers


def needs_of(request: AdvanceRequest, known: AdvanceAnswer, stage: Stage) -> tuple[Need, ...]:
    """Return the confirmed report, where the advance stands on the work done."""
    measured = known.rule is not None and known.rule.threshold_share is not None
    if not (stage == "further" or (stage == "first" and measured)):
        return ()
    return tuple(
        Need(step=fact.step, label_vi=fact.label_vi, source=fact.source(request.on))
        for fact in common_papers(on=request.on)
        if fact.step
    )
