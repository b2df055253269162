"""Build a report: count what its columns and rows ask for, and put it into a plain table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal

from khuyencong.apps.reports.counting.counts import SOURCES, Ask, Key, count_periods
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.counting.source import BOTH
from khuyencong.apps.reports.definitions import ColumnSpec, ReportSpec, RowSpec, When, get_report
from khuyencong.apps.reports.labels import BREAKDOWNS, known_keys, label_keys, project_words
from khuyencong.apps.reports.published import PublishedOf
from khuyencong.apps.reports.received import NOTE, Received, read_received
from khuyencong.apps.reports.report import Behind, Cell, Column, Report, Row, Value
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.indicators import Indicator, get_indicator
from khuyencong.domain.indicators.periods import ReportPeriod

TOTAL, PROVINCE = "total", "province"
MOST_ROWS = 2000
PERCENT = "%"
Asks = dict[str, list[tuple[ReportPeriod, Ask]]]
Tell = Callable[[int, int], None]
Figures = dict[tuple[str, ReportPeriod, Ask, Key], int]


def build_report(name: str, scope: Scope, period: ReportPeriod) -> Report:
    """Return the report of that name. Raises BadInput for an unknown one."""
    return build(get_report(name), scope, period)


def build(spec: ReportSpec, scope: Scope, period: ReportPeriod, tell: Tell | None = None) -> Report:
    """Return a report by its definition; ``tell`` is told how many of the counts are done."""
    work = _Work(spec, scope, period)
    work.count(tell)
    places = {column.id: place for place, column in enumerate(spec.columns)}
    return Report(
        name=spec.id,
        title_vi=spec.title_vi,
        row_title_vi=BREAKDOWNS.get(spec.rows_by, "Chỉ tiêu"),
        place=scope.place,
        place_label=scope.label_vi,
        fund=scope.fund,
        period=period,
        columns=tuple(
            Column(
                each.id,
                each.label_vi,
                tuple(places[name] for name in each.share),
                tuple(places[name] for name in each.less),
            )
            for each in spec.columns
        ),
        rows=tuple(work.rows()),
        adds_up=tuple(work.adds_up(each) for each in spec.columns),
        basis_vi=spec.basis_vi,
        grade=str(spec.grade),
        notes=work.notes(),
    )


def asks_of(spec: ReportSpec, scope: Scope, period: ReportPeriod) -> Asks:
    """Return what a report would count, by breakdown."""
    return _Work(spec, scope, period).asks()


def period_of(when: When, period: ReportPeriod) -> ReportPeriod:
    """Return the days a column tells of."""
    match when:
        case "year_before":
            return period.year_before()
        case "whole_years":
            return period.whole_years()
        case "so_far":
            return period.so_far()
    return period


@dataclass(slots=True)
class _Work:
    spec: ReportSpec
    scope: Scope
    period: ReportPeriod
    figures: Figures = field(default_factory=dict)
    told: PublishedOf | None = None
    received: Received = field(default_factory=Received)

    def asks(self) -> Asks:
        """Return what is counted, by breakdown."""
        asked: Asks = {}
        for column in self.spec.columns:
            days = period_of(column.when, self.period)
            if self.spec.rows_by and column.indicator and not column.is_computed:
                ask = Ask(column.indicator, column.fund)
                asked.setdefault(self.spec.rows_by, []).append((days, ask))
                if not _adds_up(ask, self.spec.rows_by):
                    asked.setdefault("", []).append((days, ask))
            for row in self.spec.rows:
                if ask_of := self._ask(row, column):
                    asked.setdefault("", []).append((days, ask_of))
        return asked

    def count(self, tell: Tell | None = None) -> None:
        """Count what is asked, in one statement a source and breakdown."""
        asked = self.asks()
        for done, (by, asks) in enumerate(asked.items()):
            if tell:
                tell(done, len(asked))
            found = count_periods(asks, self.scope, by)
            self.figures |= {(by, *key): value for key, value in found.items()}
        if self.spec.rows_by == PROVINCE:
            counted = {key for (by, *_, key) in self.figures if by == PROVINCE}
            self.received = read_received(self.scope, asked.get(PROVINCE, ()), counted)
            self.figures |= {(PROVINCE, *key): n for key, n in self.received.figures.items()}
        indicators = {ask.indicator for asks in asked.values() for _, ask in asks}
        self.told = PublishedOf(self.scope, indicators)

    def rows(self) -> list[Row]:
        """Return the rows of the breakdown under their total, then those of named indicators."""
        made: list[Row] = []
        if by := self.spec.rows_by:
            keys = self._keys(by)
            told = project_words(keys) if by == "project" else {}
            labels = label_keys(by, keys, self.period.to_on)
            if self.spec.total:
                made.append(self._row(TOTAL, "Tổng cộng", by, None, is_total=True))
            for key in keys:
                made.append(self._row(text_of(key), labels[key], by, key, told=told.get(key)))
        made += [self._own_row(row) for row in self.spec.rows]
        return made

    def adds_up(self, column: ColumnSpec) -> bool:
        if not self.spec.rows_by or not column.indicator:
            return False
        return _adds_up(Ask(column.indicator, column.fund), self.spec.rows_by)

    def notes(self) -> tuple[str, ...]:
        """Return what a reader must know of these figures."""
        notes = []
        indicators = [get_indicator(each.indicator) for each in self._indicators()]
        if self.period.years is None and any(i.counted_from == "ledger" for i in indicators):
            notes.append(
                "Đề án nhập từ hồ sơ cũ không ghi ngày văn bản được tính vào ngày cuối năm."
            )
        if self.scope.account is not None and self.scope.account.has_kept_rows():
            notes.append("Không tính những gì thuộc đề án bạn đã khai xung đột lợi ích.")
        if self.received.came:
            notes.append(NOTE)
        return tuple(notes)

    def _indicators(self) -> Iterable[ColumnSpec | RowSpec]:
        every: list[ColumnSpec | RowSpec] = [*self.spec.columns, *self.spec.rows]
        return [each for each in every if each.indicator]

    def _ask(self, row: RowSpec, column: ColumnSpec) -> Ask | None:
        """Return what a cell of a row of its own asks; None where it is computed or not told."""
        name = row.plan if column.uses == "plan" else row.indicator
        if not name or column.is_computed:
            return None
        return Ask(name, column.fund if row.fund == BOTH else row.fund)

    def _keys(self, by: str) -> list[Key]:
        known = known_keys(by, self.period.to_on) if self.spec.every_key else []
        found = {key for (each, _days, _ask, key) in self.figures if each == by}
        rest = sorted(found - set(known), key=_order)
        if len(rest) > MOST_ROWS:
            raise BadInput(
                "reports.too_many_rows",
                "Báo cáo có {count} dòng, nhiều nhất {most}: chọn kỳ ngắn hơn, hoặc một tỉnh",
                field="from",
                count=len(rest),
                most=MOST_ROWS,
            )
        return [*known, *rest]

    def _row(
        self,
        name: str,
        label: str,
        by: str,
        key: Key,
        *,
        is_total: bool = False,
        told: Mapping[str, Value] | None = None,
    ) -> Row:
        cells: list[Cell] = []
        for column in self.spec.columns:
            if column.tells:
                cells.append(Cell((told or {}).get(column.tells), ""))
            elif is_total and self._mixes(column):
                cells.append(Cell(None, PERCENT if column.share else ""))
            elif column.is_computed:
                cells.append(self._computed(cells, column))
            else:
                ask = Ask(column.indicator, column.fund)
                value = self._total(column, ask) if is_total else self._figure(column, by, ask, key)
                cells.append(self._cell(column, ask, value, by="" if is_total else by, key=key))
        if by == PROVINCE and key in self.received.came:
            return self._as_received(Row(name, label, tuple(cells)), key)
        return Row(name, label, tuple(cells), is_total=is_total)

    def _mixes(self, column: ColumnSpec) -> bool:
        """Tell whether a province sent one of the figures a total is reckoned from, not the other:
        the two totals are of different provinces then."""
        used = [each for each in self.spec.columns if each.id in (*column.share, *column.less)]
        keys = [
            (period_of(each.when, self.period), Ask(each.indicator, each.fund)) for each in used
        ]
        return any(
            len({self.received.lacks(days, ask, province) for days, ask in keys}) > 1
            for province in self.received.came
        )

    def _as_received(self, row: Row, province: Key) -> Row:
        """Return the row of a province that sent its figures: no records are behind its cells."""
        cells: list[Cell] = []
        for column, cell in zip(self.spec.columns, row.cells, strict=True):
            days, ask = period_of(column.when, self.period), Ask(column.indicator, column.fund)
            if column.is_computed:
                cells.append(self._computed(cells, column))
            elif self.received.lacks(days, ask, province):
                cells.append(Cell(None, cell.unit))
            else:
                cells.append(replace(cell, behind=None, published=()))
        key, on = self.received.came[int(province or 0)]
        label = f"{row.label_vi} (theo báo cáo nhận ngày {on:%d/%m/%Y})"
        return replace(row, label_vi=label, cells=tuple(cells), received=key)

    def _own_row(self, row: RowSpec) -> Row:
        if not row.indicator:
            return Row(row.id, row.label_vi, (), is_heading=True)
        cells: list[Cell] = []
        for column in self.spec.columns:
            if column.is_computed:
                cells.append(self._computed(cells, column))
            elif (ask := self._ask(row, column)) is None:
                cells.append(Cell(None, ""))
            else:
                value = self._figure(column, "", ask, None)
                cells.append(self._cell(column, ask, value, by="", key=None))
        return Row(row.id, row.label_vi, tuple(cells))

    def _figure(self, column: ColumnSpec, by: str, ask: Ask, key: Key) -> int:
        return self.figures.get((by, period_of(column.when, self.period), ask, key), 0)

    def _total(self, column: ColumnSpec, ask: Ask) -> int:
        by, days = self.spec.rows_by, period_of(column.when, self.period)
        if not _adds_up(ask, by):
            return self.figures.get(("", days, ask, None), 0)
        return sum(
            value
            for (each, within, of, _key), value in self.figures.items()
            if (each, within, of) == (by, days, ask)
        )

    def _cell(self, column: ColumnSpec, ask: Ask, value: int, *, by: str, key: Key) -> Cell:
        days = period_of(column.when, self.period)
        behind = Behind(
            ask.indicator,
            ask.fund,
            days.from_on.isoformat(),
            days.to_on.isoformat(),
            by,
            text_of(key) if by else None,
        )
        cell = Cell(value, get_indicator(ask.indicator).unit, behind)
        if by or self.told is None:
            return cell
        fund = self.scope.fund if ask.fund == BOTH else ask.fund
        return replace(cell, published=self.told.beside(ask.indicator, fund, days, value))

    def _computed(self, cells: Sequence[Cell], column: ColumnSpec) -> Cell:
        """Return the share or difference of columns before it."""
        places = {each.id: place for place, each in enumerate(self.spec.columns)}
        if column.share:
            done, whole = (cells[places[name]].value for name in column.share)
            return Cell(percent(done, whole), PERCENT)
        first, *others = (cells[places[name]] for name in column.less)
        values = [each.value for each in (first, *others)]
        numbers = [each for each in values if isinstance(each, int)]
        if len(numbers) < len(values):
            return Cell(None, first.unit)
        return Cell(numbers[0] - sum(numbers[1:]), first.unit)


def percent(done: Value, whole: Value) -> str | None:
    """Return the first in per cent of the second, one decimal, half up; None of nothing."""
    if not isinstance(done, int) or not isinstance(whole, int) or whole == 0:
        return None
    exact = Decimal(done) * 100 / Decimal(whole)
    return str(exact.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP))


def text_of(key: Key) -> str:
    """Return the key of a breakdown as an address and a row carry it."""
    if key is None:
        return "-"
    return str(int(key)) if isinstance(key, bool) else str(key)


def key_of(by: str, text: str) -> Key:
    """Return the key that ``text_of`` wrote. Raises ValueError."""
    if text == "-":
        return None
    if by in ("year", "province", "unit", "batch", "project"):
        return int(text)
    return text == "1" if by == "recoverable" else text


def _adds_up(ask: Ask, by: str) -> bool:
    indicator: Indicator = get_indicator(ask.indicator)
    return SOURCES[indicator.counted_from].measures[indicator.measure].adds_up(by)


def _order(key: Key) -> tuple[bool, int, str]:
    return key in ("", None), key if isinstance(key, int) else 0, str(key)
