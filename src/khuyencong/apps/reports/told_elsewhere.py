"""Figures that apps above reports know of: each registers a reader when it starts."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.reports.counting.scope import Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFigure:
    """What somebody else says of an indicator for these days, whole, in its unit."""

    indicator: str
    fund: str
    from_on: date
    to_on: date
    value: int
    source: str
    grade: str


Reader = Callable[[Scope, Collection[str]], list[ToldFigure]]
_READERS: list[Reader] = []


def tell_with(reader: Reader) -> None:
    """Ask this reader too, each time a report looks for figures beside its own."""
    _READERS.append(reader)


def told_elsewhere(scope: Scope, indicators: Collection[str]) -> list[ToldFigure]:
    """Return what all of them know of the place."""
    return [figure for reader in _READERS for figure in reader(scope, indicators)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOfProvince:
    """The same of a province whose records are kept elsewhere; ``received``: the key of what it
    sent, taken in on a day."""

    province: int
    indicator: str
    fund: str
    from_on: date
    to_on: date
    value: int
    received: int
    received_on: date


ProvinceReader = Callable[[Account | None, Collection[str]], list[ToldOfProvince]]
_PROVINCE_READERS: list[ProvinceReader] = []


def tell_of_provinces_with(reader: ProvinceReader) -> None:
    """Ask this reader too, each time a report of the nation has a row for each province.

    It tells only of provinces that keep no records here, so that nothing is added twice.
    """
    _PROVINCE_READERS.append(reader)


def told_of_provinces(account: Account | None, indicators: Collection[str]) -> list[ToldOfProvince]:
    """Return what all of them know."""
    return [told for reader in _PROVINCE_READERS for told in reader(account, indicators)]
