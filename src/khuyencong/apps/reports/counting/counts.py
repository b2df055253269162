"""Count indicators in one grouped statement a source, and list the rows behind a figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, F, IntegerField, Min, Q, Sum, Value

from khuyencong.apps.reports.counting.ledger import LEDGER
from khuyencong.apps.reports.counting.plans import PLAN_ITEMS, PLANS
from khuyencong.apps.reports.counting.records import RECORDS
from khuyencong.apps.reports.counting.results import RESULTS
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.counting.source import BOTH, Measure, Rows, Source, put_under
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.indicators import Indicator, get_indicator
from khuyencong.domain.indicators.periods import ReportPeriod

SOURCES: Mapping[str, Source] = {
    each.id: each
    for each in (
        LEDGER,
        PLANS,
        PLAN_ITEMS,
        RESULTS,
        *RECORDS,
    )
}
Key = str | int | bool | None
Keys = Key | tuple[Key, ...]
"""One key of a breakdown, or several of which none is None, taken together."""


@dataclass(frozen=True, slots=True)
class Ask:
    """An indicator of one fund, or of both together."""

    indicator: str
    fund: str = BOTH


def count(
    asks: Iterable[Ask], scope: Scope, period: ReportPeriod, by: str = ""
) -> dict[tuple[Ask, Key], int]:
    """Return the figures asked for, in one statement a source; what has no row is not there.

    ``by`` is a breakdown of all the indicators; without one the key is None. Raises BadInput.
    """
    found = count_periods([(period, ask) for ask in asks], scope, by)
    return {(ask, key): value for (_, ask, key), value in found.items()}


def count_periods(
    asks: Iterable[tuple[ReportPeriod, Ask]],
    scope: Scope,
    by: str = "",
    *,
    keys_as: Mapping[int, int] | None = None,
) -> dict[tuple[ReportPeriod, Ask, Key], int]:
    """Return figures of several periods, still in one statement a source. Raises BadInput.

    ``keys_as`` puts some keys of the breakdown under others, as in ``cross``.
    """
    found: dict[tuple[ReportPeriod, Ask, Key], int] = {}
    for source, wanted, rows in _read(asks, scope, by):
        periods = list(dict.fromkeys(period for period, _ in wanted))
        names = {f"n{number}": each for number, each in enumerate(wanted)}
        sums = {
            column: _aggregate(source, ask, scope, source.placed(period) if periods[1:] else None)
            for column, (period, ask) in names.items()
        }
        if by:
            key = put_under(_dimension(source, by), keys_as or {})
            grouped = rows.annotate(of_key=key).order_by().values("of_key")
            lines: Sequence[Mapping[str, Any]] = list(grouped.annotate(**sums))
        else:
            lines = [{"of_key": None, **rows.aggregate(**sums)}]
        for line in lines:
            for column, (period, ask) in names.items():
                if value := line[column]:
                    found[period, ask, line["of_key"]] = int(value)
    return found


def rows_read(asks: Iterable[tuple[ReportPeriod, Ask]], scope: Scope, by: str = "") -> list[Rows]:
    """Return the rows that ``count_periods`` would read, of each source. Raises BadInput."""
    return [rows for _, _, rows in _read(asks, scope, by)]


def _read(
    asks: Iterable[tuple[ReportPeriod, Ask]], scope: Scope, by: str
) -> Iterator[tuple[Source, list[tuple[ReportPeriod, Ask]], Rows]]:
    for name, wanted in _by_source(asks, by, scope.fund).items():
        source = SOURCES[name]
        any_of = reduce(or_, [source.placed(period) for period in dict(wanted)])
        rows = scope.keep(source.rows()).filter(any_of)
        among = [each for _, ask in wanted if (each := _measure(ask).among) is not None]
        if len(among) == len(wanted):
            rows = rows.filter(reduce(or_, among))
        yield source, wanted, rows


def cross(
    ask: Ask,
    scope: Scope,
    period: ReportPeriod,
    rows_by: str,
    columns_by: str,
    *,
    rows_as: Mapping[int, int] | None = None,
) -> dict[tuple[Key, Key], int]:
    """Return one indicator under two breakdowns at once, in one statement. Raises BadInput.

    ``rows_as`` puts some keys of the rows under others before anything is counted, as places under
    what they became: what is counted once each is still counted once there.
    """
    indicator = get_indicator(ask.indicator)
    source = SOURCES[indicator.counted_from]
    for by in (rows_by, columns_by):
        _require_by(indicator, by)
    if scope.fund not in (BOTH, ask.fund) and ask.fund != BOTH:
        return {}
    rows = _rows_of(source, scope, period).annotate(
        of_key=put_under(_dimension(source, rows_by), rows_as or {}),
        of_other=_dimension(source, columns_by),
    )
    lines = rows.order_by().values("of_key", "of_other").annotate(n=_aggregate(source, ask, scope))
    return {(line["of_key"], line["of_other"]): int(line["n"]) for line in lines if line["n"]}


def adds_up(ask: Ask, by: str) -> bool:
    """Tell whether the parts of a breakdown come to the whole."""
    return _measure(ask).adds_up(by)


def rows_behind(ask: Ask, scope: Scope, period: ReportPeriod, *under: tuple[str, Keys]) -> Rows:
    """Return what a figure is made of, by the same conditions; each row's ``adds`` adds to it.

    ``under``: the key or keys of each breakdown. Rows are mappings: adds, and what the source
    shows of one. Of different things (distinct) each thing is one row. Raises BadInput.
    """
    indicator = get_indicator(ask.indicator)
    source = SOURCES[indicator.counted_from]
    measure = source.measures[indicator.measure]
    rows = _rows_of(source, scope, period).filter(_where(source, ask, scope))
    if scope.fund not in (BOTH, ask.fund) and ask.fund != BOTH:
        rows = rows.none()
    for place, (by, key) in enumerate(under):
        _require_by(indicator, by)
        name = f"of_key_{place}"
        rows = rows.annotate(**{name: _dimension(source, by)})
        rows = rows.filter(**_is(name, key))
    if measure.distinct:
        return _things(rows, measure)
    value: Any = _value(measure, _fund_of(ask, scope))
    if value is None:
        value = Value(1, output_field=IntegerField())
    found: Rows = rows.annotate(adds=value).order_by("pk")
    return found.values("pk", "adds", **_shown(source))


def _is(name: str, key: Keys) -> dict[str, Any]:
    if isinstance(key, tuple):
        return {f"{name}__in": key}
    return {f"{name}__isnull": True} if key is None else {name: key}


def _things(rows: Rows, measure: Measure) -> Rows:
    things: Rows = rows.annotate(thing=measure.value).filter(thing__isnull=False).order_by()
    one = Value(1, output_field=IntegerField())
    found: Rows = things.values("thing").annotate(first=Min("pk"), adds=one)
    return found.order_by("thing")


def _shown(source: Source) -> dict[str, F]:
    """Return what a row shows, under names that no field of the table has."""
    return {f"shown_{name}": F(path) for name, path in source.shown.items()}


def _by_source(
    asks: Iterable[tuple[ReportPeriod, Ask]], by: str, fund: str
) -> dict[str, list[tuple[ReportPeriod, Ask]]]:
    found: dict[str, list[tuple[ReportPeriod, Ask]]] = {}
    for period, ask in dict.fromkeys(asks):
        indicator = get_indicator(ask.indicator)
        if fund not in (BOTH, ask.fund) and ask.fund != BOTH:
            continue  # a report on one fund has nothing of the other
        if by:
            _require_by(indicator, by)
        found.setdefault(indicator.counted_from, []).append((period, ask))
    return found


def _require_by(indicator: Indicator, by: str) -> None:
    if by not in indicator.by:
        raise BadInput(
            "reports.no_such_breakdown",
            "Chỉ tiêu “{indicator}” không chia theo “{by}”",
            field="by",
            indicator=indicator.label_vi,
            by=by[:40],
        )


def _rows_of(source: Source, scope: Scope, period: ReportPeriod) -> Rows:
    return scope.keep(source.rows()).filter(source.placed(period))


def _dimension(source: Source, by: str) -> Any:
    return source.dimensions[by]


def _fund_of(ask: Ask, scope: Scope) -> str:
    """Return the fund of a figure; a scope of one fund narrows what is asked of both."""
    return scope.fund if ask.fund == BOTH else ask.fund


def _where(source: Source, ask: Ask, scope: Scope) -> Q:
    measure = source.measures[get_indicator(ask.indicator).measure]
    fund = _fund_of(ask, scope)
    return measure.where(fund) & source.of_fund(fund)


def _value(measure: Measure, fund: str) -> Any:
    return measure.value(fund) if callable(measure.value) else measure.value


def _measure(ask: Ask) -> Measure:
    indicator = get_indicator(ask.indicator)
    return SOURCES[indicator.counted_from].measures[indicator.measure]


def _aggregate(source: Source, ask: Ask, scope: Scope, within: Q | None = None) -> Any:
    measure = source.measures[get_indicator(ask.indicator).measure]
    where = _where(source, ask, scope)
    if within is not None:
        where &= within
    value = _value(measure, _fund_of(ask, scope))
    if measure.distinct:
        return Count(value, filter=where, distinct=True)
    if value is None:
        return Count("pk", filter=where)
    return Sum(value, filter=where)
