"""One supported content as a page tells it: who, how much, papers, steps; all from the data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.domain.lifecycle.variants import LocalOrder
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.rules.activities import Activity, activities_of_line
from khuyencong.domain.norms.rules.eligibility import KindRule, PlaceRule
from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts
from khuyencong.domain.norms.rules.trades import Trade
from khuyencong.domain.norms.rules.wording import list_lines
from khuyencong.domain.support_guide.filing import LaterPapers, Overrides, later_papers
from khuyencong.domain.support_guide.guide import Condition, FundFiling, filings_on, list_conditions
from khuyencong.domain.support_guide.offers import LineOffers, levels_of
from khuyencong.domain.support_guide.questions import Aim
from khuyencong.domain.support_guide.road import Road, usual_road


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportContent:
    """What the law of a day says of an aim, for a province; without one, of the national fund.

    ``who`` are the kinds the text names, ``places`` where they may work (empty: anywhere, for
    cleaner production), ``trades`` what they may make.
    """

    aim: Aim
    on: date
    activities: tuple[Activity, ...]
    who: tuple[Fact, ...]
    places: tuple[Fact, ...]
    trades: tuple[Fact, ...]
    lines: tuple[LineOffers, ...]
    filings: tuple[FundFiling, ...]
    later: tuple[LaterPapers, ...]
    conditions: tuple[Condition, ...]
    roads: tuple[Road, ...]


def support_content(
    aim: Aim,
    *,
    on: date,
    library: NormLibrary,
    province: tuple[str, str] | None = None,
    overrides: Overrides | None = None,
    order: LocalOrder | None = None,
) -> SupportContent:
    """Return all that is told of an aim; ``province`` is the uid and the name."""
    lines = levels_of(aim, on=on, library=library, province=province)
    roads = (usual_road("KCQG", on=on), usual_road("KCDP", on=on, order=order))
    return SupportContent(
        aim=aim,
        on=on,
        activities=_activities(aim, on),
        who=_who(aim, on),
        places=() if aim.cleaner_production or _is_for_clusters(aim) else _places(on),
        trades=() if aim.cleaner_production else in_force(load_facts("trades", Trade), on=on),
        lines=lines,
        filings=filings_on(on, overrides=overrides),
        later=later_papers(tuple(each.line for each in lines if each.fits), on=on),
        conditions=list_conditions(on),
        roads=tuple(each for each in roads if each),
    )


def _activities(aim: Aim, on: date) -> tuple[Activity, ...]:
    known = [line for line in aim.lines if line in list_lines()]
    found = [each for line in known for each in activities_of_line(line=line, on=on)]
    return tuple({each.code: each for each in found}.values())


def _who(aim: Aim, on: date) -> tuple[Fact, ...]:
    if aim.cleaner_production:
        return in_force(load_facts("eligibility", Fact, "open_to_all"), on=on)
    rules = in_force(load_facts("eligibility", KindRule, "kinds"), on=on)
    return tuple(
        each
        for each in rules
        if each.answer == "yes" and ("cluster_investor" in each.kinds) is _is_for_clusters(aim)
    )


def _is_for_clusters(aim: Aim) -> bool:
    return aim.kinds == ("cluster",)


def _places(on: date) -> tuple[Fact, ...]:
    rules = in_force(load_facts("eligibility", PlaceRule, "places"), on=on)
    return tuple(each for each in rules if each.answer == "yes")
