"""Provinces side by side: the same indicators over the same years, small counts hidden.

Every place is counted alike, as a whole, whoever asks; what a person could learn of projects that
he may not see is hidden where too few of them stand behind it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import provinces_in_sight
from khuyencong.apps.reports.counting.counts import Ask, count_periods
from khuyencong.apps.reports.counting.projects_behind import projects_behind
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.maps import ProvinceMap
from khuyencong.domain.comparison.judging import may_show
from khuyencong.domain.comparison.rules import list_compared, rule
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.indicators import Indicator, get_indicator
from khuyencong.domain.indicators.periods import years
from khuyencong.domain.indicators.published import Figure, published_of

MOST_PLACES, MOST_YEARS = 5, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is compared: places by key, on the map of today or of then, whole years, a fund.

    Of several places the first is one's own. Raises BadInput where years or places are too many.
    """

    places: tuple[int, ...]
    first: int
    last: int
    fund: str = "both"
    is_todays: bool = True

    def __post_init__(self) -> None:
        if not 0 <= self.last - self.first < MOST_YEARS:
            raise BadInput(
                "reports.bad_years",
                "Chọn từ 1 đến {most} năm, năm đầu trước năm cuối; đang chọn {first} đến {last}",
                field="first",
                most=MOST_YEARS,
                first=self.first,
                last=self.last,
            )
        if len(self.places) > MOST_PLACES:
            raise BadInput(
                "reports.too_many_places",
                "So nhiều nhất {most} nơi một lần",
                field="with_1",
                most=MOST_PLACES,
            )

    def scope(self, on: ProvinceMap) -> Scope:
        """Return the scope of all that lies in these places, whoever sees it."""
        return Scope("", "", provinces=self.provinces(on), fund=self.fund)

    def provinces(self, on: ProvinceMap) -> tuple[int, ...]:
        """Return the keys under which rows of these places may stand."""
        if not self.is_todays:
            return self.places
        return tuple(key for place in self.places for key in on.members(place))

    def under(self, on: ProvinceMap) -> dict[int, int]:
        """Return under which place the rows of each province stand."""
        return dict(on.heirs) if self.is_todays else {}


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """A figure of a place; None where nothing is held of it or it is hidden."""

    value: int | None
    is_hidden: bool = False
    published: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """Rows of indicators with a cell for each place, in the order of the question."""

    places: tuple[tuple[int, str], ...]
    rows: tuple[tuple[Indicator, tuple[ComparedCell, ...]], ...]
    is_shown: dict[int, bool]

    @property
    def has_figures(self) -> bool:
        return any(cell.value or cell.published for _, cells in self.rows for cell in cells)

    @property
    def has_hidden(self) -> bool:
        return any(cell.is_hidden for _, cells in self.rows for cell in cells)


def compare(question: Question, on: ProvinceMap, *, account: Account) -> Compared:
    """Return the places side by side; a statement for each source and two for what to hide."""
    period, under = years(question.first, question.last), question.under(on)
    scope = question.scope(on)
    shown = shown_places(question, on, account=account)
    asks = [(period, Ask(name)) for name in list_compared()]
    found = count_periods(asks, scope, "province", keys_as=under)
    held = {key for _, _, key in found}

    def cell(indicator: Indicator, place: int) -> ComparedCell:
        told = _published(indicator, place, question, on)
        if place not in held:
            return ComparedCell(None, published=told)
        value = found.get((period, Ask(indicator.id), place), 0)
        is_count = indicator.kind != "money"
        small = is_count and 0 < value < int(rule("fewest_shown").value)
        if not shown[place].all_seen and (small or not shown[place].is_shown):
            return ComparedCell(None, is_hidden=True, published=told)
        return ComparedCell(value, published=told)

    indicators = [get_indicator(name) for name in list_compared()]
    return Compared(
        places=tuple((place, on.label_vi(place)) for place in question.places),
        rows=tuple(
            (each, tuple(cell(each, place) for place in question.places)) for each in indicators
        ),
        is_shown={place: shown[place].is_shown for place in question.places},
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """Whether figures of a place may be shown; ``all_seen``: the person sees every project.

    Of a place without projects nobody knows what he sees of the rest: small counts stay hidden.
    """

    is_shown: bool
    all_seen: bool


def shown_places(
    question: Question,
    on: ProvinceMap,
    *,
    account: Account,
    among: Collection[int] | None = None,
) -> dict[int, Shown]:
    """Tell by place what may be shown to the account; two statements. ``among``: other places.

    What he could learn by taking away what he sees himself must be none or enough, in every year,
    fund and kind of entry, whatever fund is asked.
    """
    period, under = years(question.first, question.last), question.under(on)
    scope = replace(question.scope(on), fund="both") if among is None else Scope("", "")
    whole = projects_behind(scope, period, under)
    seen = projects_behind(replace(scope, account=account), period, under)
    sees_nation = provinces_in_sight(account) is None
    found = {}
    for place in question.places if among is None else among:
        own = seen.get(place, {})
        hidden = [count - own.get(cell, 0) for cell, count in whole.get(place, {}).items()]
        all_seen = sees_nation or (bool(hidden) and not any(hidden))
        found[place] = Shown(all_seen or may_show(hidden), all_seen)
    return found


def _published(
    indicator: Indicator, place: int, question: Question, on: ProvinceMap
) -> tuple[Figure, ...]:
    """Return what was published of the very place and years; nothing of several put together."""
    if question.is_todays and len(on.members(place)) > 1:
        return ()
    return published_of(
        indicator.id,
        question.fund,
        scope=on.provinces[place].name,
        first=question.first,
        last=question.last,
    )
