"""What the domain makes of the rows of a file: balances, costs, sides of options, indicators."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from khuyencong.apps.cleaner_production.models import (
    CleanerFile,
    CleanerOption,
    Flow,
    ProcessStep,
    Reading,
    WasteCost,
    WasteStream,
)
from khuyencong.apps.cleaner_production.models.readings import FIGURES
from khuyencong.domain.cleaner_production.balance import (
    KINDS,
    Balance,
    FlowFact,
    step_balance,
    whole_balance,
)
from khuyencong.domain.cleaner_production.feasibility import (
    Economy,
    Ranked,
    Scored,
    economic_side,
    rank,
    technical_side,
)
from khuyencong.domain.cleaner_production.indicators import (
    IndicatorChange,
    RecpReading,
    compare,
)
from khuyencong.domain.cleaner_production.screening import (
    REJECT,
    STUDY,
    Suggestion,
    suggest_screening,
)
from khuyencong.domain.cleaner_production.waste_cost import CostPart, StreamCost, stream_cost

BP = 10_000


def flow_facts(flows: Iterable[Flow]) -> list[FlowFact]:
    """Return flows as the domain reads them."""
    return [
        FlowFact(
            step=each.step_id,
            direction=each.direction,  # type: ignore[arg-type]  # one of its choices
            kind=each.kind,
            material=each.material,
            quantity=each.quantity,
            unit=each.counted_in,
            is_measured=each.is_measured,
            to_step=each.to_step_id,
        )
        for each in flows
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Balances:
    """The balances of one step, or of the whole process where ``step`` is None; empty ones left
    out."""

    step: ProcessStep | None
    rows: tuple[Balance, ...]


def balances_of(steps: Sequence[ProcessStep], flows: Iterable[Flow]) -> list[Balances]:
    """Return the balances of the whole process, then of each step."""
    facts = flow_facts(flows)
    whole = Balances(step=None, rows=_said(whole_balance(facts, kind=kind) for kind in KINDS))
    return [
        whole,
        *(
            Balances(
                step=step,
                rows=_said(step_balance(facts, step=step.pk, kind=kind) for kind in KINDS),
            )
            for step in steps
        ),
    ]


def _said(rows: Iterable[Balance]) -> tuple[Balance, ...]:
    return tuple(each for each in rows if each.verdict != "empty")


@dataclass(frozen=True, slots=True, kw_only=True)
class CostedStream:
    """A waste stream with what it costs; ``costs`` are its stored parts, in the order of
    ``cost.parts``."""

    stream: WasteStream
    cost: StreamCost
    costs: tuple[WasteCost, ...]


def costed_streams(cleaner_file: CleanerFile, streams: Iterable[WasteStream]) -> list[CostedStream]:
    """Return the streams from the dearest down; their costs are there (prefetched)."""
    found = [_costed(cleaner_file, each) for each in streams]
    return sorted(found, key=lambda each: (-each.cost.yearly_vnd, each.stream.pk))


def _costed(cleaner_file: CleanerFile, stream: WasteStream) -> CostedStream:
    costs = tuple(stream.costs.all())
    parts = [
        CostPart(
            kind=each.kind,
            what=each.what,
            quantity=each.quantity,
            unit=each.counted_in,
            unit_cost_vnd=each.unit_cost_vnd,
        )
        for each in costs
    ]
    cost = stream_cost(
        parts,
        bases_per_year=cleaner_file.bases_per_year,
        product_per_basis=cleaner_file.product_per_basis,
    )
    return CostedStream(stream=stream, cost=cost, costs=costs)


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionStanding:
    """An option with its three sides; ``suggestion`` only while it is not screened."""

    option: CleanerOption
    technical: str
    against: tuple[str, ...]
    economy: Economy
    ranked: Ranked | None
    suggestion: Suggestion | None


def weights_of(cleaner_file: CleanerFile) -> tuple[int, int, int] | None:
    """Return the weights of the ranking, technical, economic, environmental; None: not said."""
    given = (
        cleaner_file.weight_technical,
        cleaner_file.weight_economic,
        cleaner_file.weight_environmental,
    )
    if any(each is None for each in given):
        return None
    return given[0] or 0, given[1] or 0, given[2] or 0


def option_standings(
    cleaner_file: CleanerFile, options: Sequence[CleanerOption]
) -> list[OptionStanding]:
    """Return the options, those that are ranked first, the rejected last."""
    studied = [each for each in options if each.screening == STUDY]
    scored = [
        Scored(
            key=each.pk,
            technical=each.score_technical,
            economic=each.score_economic,
            environmental=each.score_environmental,
            saving_vnd=each.saving_vnd,
        )
        for each in studied
    ]
    weights = weights_of(cleaner_file)
    ranks = {each.key: each for each in rank(scored, weights=weights)} if weights else {}
    return sorted(
        (_standing(each, ranks.get(each.pk)) for each in options),
        key=_order,
    )


def _order(each: OptionStanding) -> tuple[int, int, int]:
    place = each.ranked.place if each.ranked else None
    is_out = each.option.screening == REJECT
    return int(is_out), place or BP, each.option.pk


def _standing(option: CleanerOption, ranked: Ranked | None) -> OptionStanding:
    technical, against = technical_side(option.technical)
    suggestion = None
    if not option.screening:
        suggestion = suggest_screening(
            option_class=option.option_class, investment_vnd=option.investment_vnd
        )
    return OptionStanding(
        option=option,
        technical=technical if option.technical else "",
        against=tuple(against),
        economy=economy_of(option),
        ranked=ranked,
        suggestion=suggestion,
    )


def economy_of(option: CleanerOption) -> Economy:
    """Return what an option gives in money."""
    rate = None if option.discount_bp is None else Decimal(option.discount_bp) / BP
    return economic_side(
        investment_vnd=option.investment_vnd,
        saving_vnd=option.saving_vnd,
        yearly_cost_vnd=option.yearly_cost_vnd or 0,
        life_years=option.life_years,
        discount_rate=rate,
    )


def latest(readings: Iterable[Reading], phase: str) -> Reading | None:
    """Return the newest reading before, or after."""
    found = [each for each in readings if each.phase == phase]
    return max(found, key=lambda each: (each.starts_on, each.pk), default=None)


def changes_of(readings: Sequence[Reading]) -> list[IndicatorChange]:
    """Return the indicators of the newest reading before beside the newest after."""
    before, after = (latest(readings, phase) for phase in ("before", "after"))
    return compare(_recp(before), _recp(after))


def _recp(reading: Reading | None) -> RecpReading | None:
    if reading is None:
        return None
    figures = {name: getattr(reading, name) for name in FIGURES}
    return RecpReading(output=reading.output, figures=figures)
