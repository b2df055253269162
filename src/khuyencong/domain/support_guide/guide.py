"""The whole answer: may I ask, for how much, what else, with which papers, by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.domain.lifecycle.model import Chain
from khuyencong.domain.norms.conditions import (
    NO_DOUBLE_FUNDING,
    OWN_CAPITAL,
    source_of_condition,
)
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.rules.eligibility import Eligibility, judge_eligibility
from khuyencong.domain.norms.rules.fact import Fact
from khuyencong.domain.norms.rules.table import load_facts
from khuyencong.domain.norms.rules.trace import Step
from khuyencong.domain.support_guide.answers import GuideAnswers
from khuyencong.domain.support_guide.filing import (
    Filing,
    FirstPapers,
    LaterPapers,
    Overrides,
    first_papers,
    later_papers,
    next_filing,
)
from khuyencong.domain.support_guide.offers import LineOffers, offers_for
from khuyencong.domain.support_guide.questions import Aim, list_aims

CHAINS: tuple[Chain, ...] = ("KCQG", "KCDP")


@dataclass(frozen=True, slots=True)
class FundFiling:
    """Papers and day of one fund; None where our data know nothing."""

    chain: str
    papers: FirstPapers | None
    filing: Filing | None


@dataclass(frozen=True, slots=True)
class Condition:
    """What every support must meet, and where it stands."""

    label_vi: str
    source_vi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """What the law of a day says to these answers.

    ``fits`` and ``unfit`` are the contents with, and without, a norm in use; when the establishment
    is refused all of them are ``unfit``. ``others`` are further aims one is not refused for.
    """

    on: date
    answers: GuideAnswers
    eligibility: Eligibility
    fits: tuple[LineOffers, ...]
    unfit: tuple[LineOffers, ...]
    others: tuple[Aim, ...]
    filings: tuple[FundFiling, ...]
    later: tuple[LaterPapers, ...]
    conditions: tuple[Condition, ...]

    @property
    def is_refused(self) -> bool:
        return self.eligibility.verdict == "not_eligible"

    @property
    def refusals(self) -> tuple[Step, ...]:
        """The steps that say no, each with its article."""
        return tuple(each for each in self.eligibility.trace if each.answer == "no")

    @property
    def open_points(self) -> tuple[Step, ...]:
        """The steps no answer decides."""
        return tuple(each for each in self.eligibility.trace if each.answer == "unknown")


def guide(
    answers: GuideAnswers,
    *,
    on: date,
    library: NormLibrary,
    overrides: Overrides | None = None,
) -> Guidance:
    """Return what may be asked for on a day under the norms of the library.

    ``overrides``: see ``filing.next_filing``.
    """
    eligibility = judge_eligibility(answers.facts(), on=on)
    lines = offers_for(answers, on=on, library=library)
    is_refused = eligibility.verdict == "not_eligible"
    fits = () if is_refused else tuple(each for each in lines if each.fits)
    return Guidance(
        on=on,
        answers=answers,
        eligibility=eligibility,
        fits=fits,
        unfit=tuple(each for each in lines if each not in fits),
        others=tuple(_others(answers, on=on)),
        filings=filings_on(on, overrides=overrides),
        later=later_papers(tuple(each.line for each in fits), on=on),
        conditions=list_conditions(on),
    )


def filings_on(on: date, *, overrides: Overrides | None = None) -> tuple[FundFiling, ...]:
    """Return papers and next day of each fund; ``overrides``: see ``filing.next_filing``."""
    return tuple(
        FundFiling(
            chain, first_papers(chain, on=on), next_filing(chain, on=on, overrides=overrides)
        )
        for chain in CHAINS
    )


def list_conditions(on: date) -> tuple[Condition, ...]:
    """Return the two conditions an owner can meet or break himself."""
    labels = {each.id: each.label_vi for each in load_facts("appraisal", Fact, "conditions")}
    return tuple(
        Condition(labels[name], source_of_condition(name, on)[0])
        for name in (OWN_CAPITAL, NO_DOUBLE_FUNDING)
    )


def _others(answers: GuideAnswers, *, on: date) -> list[Aim]:
    return [
        aim
        for aim in list_aims()
        if aim != answers.aim
        and aim.is_for(answers.kind)
        and judge_eligibility(answers.facts(aim), on=on).verdict != "not_eligible"
    ]
