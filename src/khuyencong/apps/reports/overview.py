"""What the overview of a year tells beside its plans: states of money, months, places."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.ledger.models import FundLine
from khuyencong.apps.reports.counting.by_month import paid_by_month
from khuyencong.apps.reports.counting.counts import Ask, Key, count, count_periods
from khuyencong.apps.reports.counting.scope import FUNDS, Scope
from khuyencong.apps.reports.labels import label_keys
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.indicators.indicators import get_indicator
from khuyencong.domain.indicators.periods import years

PLAN = "planned_vnd"
STATES = (
    PLAN,
    "assigned_vnd",
    "requested_vnd",
    "appraised_vnd",
    "approved_vnd",
    "contracted_vnd",
    "advanced_vnd",
    "settled_vnd",
)
MONTHS = 12
SHADES = 5


@dataclass(frozen=True, slots=True)
class StateOfMoney:
    """Money that reached a state in the year, by fund. [VND] ``share`` of the plan, 0 to 1."""

    indicator: str
    label_vi: str
    kcqg_vnd: int
    kcdp_vnd: int
    share: Decimal | None

    @property
    def sum_vnd(self) -> int:
        return self.kcqg_vnd + self.kcdp_vnd


@dataclass(frozen=True, slots=True)
class PartOfMoney:
    """What a unit or province was approved, was paid, and settled. [VND]"""

    label_vi: str
    approved_vnd: int
    paid_vnd: int
    settled_vnd: int


@dataclass(frozen=True, slots=True)
class Tile:
    """A place with its money and how dark it is drawn, from 0 (nothing) to ``SHADES``."""

    key: Key
    label_vi: str
    projects: int
    approved_vnd: int
    shade: int


def money_years(account: Account) -> list[int]:
    """Return the years of which the account sees any line of money, newest first."""
    rows = rows_visible_to(FundLine.objects.all(), account)
    return list(rows.order_by("-year").values_list("year", flat=True).distinct())


def states_of_money(scope: Scope, year: int) -> list[StateOfMoney]:
    """Return each state of money beside the plan; two statements."""
    period = years(year, year)
    asks = [(period, Ask(name, fund)) for name in STATES for fund in FUNDS]
    found = count_periods(asks, scope)

    def money(name: str, fund: str) -> int:
        return found.get((period, Ask(name, fund), None), 0)

    plan = sum(money(PLAN, fund) for fund in FUNDS)
    return [
        StateOfMoney(
            indicator=name,
            label_vi=get_indicator(name).label_vi,
            kcqg_vnd=money(name, "KCQG"),
            kcdp_vnd=money(name, "KCDP"),
            share=_share(money(name, "KCQG") + money(name, "KCDP"), plan),
        )
        for name in STATES
    ]


def _share(part_vnd: int, whole_vnd: int) -> Decimal | None:
    """Return a share to a tenth of a per cent; None of nothing."""
    if not whole_vnd:
        return None
    return (Decimal(part_vnd) / whole_vnd).quantize(Decimal("0.001"), rounding=ROUND_HALF_UP)


def parts_of_money(scope: Scope, year: int, by: str) -> list[PartOfMoney]:
    """Return the money of the year by unit or province, the most approved first; two statements."""
    period = years(year, year)
    names = ("approved_vnd", "advanced_vnd", "settled_vnd")
    found = count([Ask(name) for name in names], scope, period, by)
    keys = {key for _, key in found}
    labels = label_keys(by, keys, period.to_on)
    rows = [
        PartOfMoney(labels[key], *(found.get((Ask(name), key), 0) for name in names))
        for key in keys
    ]
    return sorted(rows, key=lambda row: (-row.approved_vnd, fold(row.label_vi)))


def paid_curves(scope: Scope, year: int, *, back: int) -> dict[int, tuple[int, ...]]:
    """Return for the year and those before it what had been paid by the end of each month. [VND]

    Years before without any payment are left out. One statement.
    """
    found = paid_by_month(scope, year - back, year)
    curves = {}
    for each in range(year, year - back - 1, -1):
        paid = [found.get((each, month), 0) for month in range(1, MONTHS + 1)]
        if each == year or any(paid):
            curves[each] = tuple(sum(paid[: month + 1]) for month in range(MONTHS))
    return curves


def tiles(scope: Scope, year: int, by: str) -> list[Tile]:
    """Return the places of the year's approved money, shaded by rank; two statements or one.

    Darker is more: the places with money, ordered by it, are cut into ``SHADES`` equal parts, and
    the one with the most is always the darkest.
    """
    period = years(year, year)
    money, projects = Ask("approved_vnd"), Ask("approved_projects")
    found = count([money, projects], scope, period, by)
    keys = {key for _, key in found}
    labels = label_keys(by, keys, period.to_on)
    ranked = sorted(keys, key=lambda key: found.get((money, key), 0))
    with_money = [key for key in ranked if found.get((money, key), 0) > 0]
    last = len(with_money) - 1
    shade = {
        key: SHADES - (last - rank) * SHADES // len(with_money)
        for rank, key in enumerate(with_money)
    }
    rows = [
        Tile(
            key,
            labels[key],
            found.get((projects, key), 0),
            found.get((money, key), 0),
            shade.get(key, 0),
        )
        for key in keys
    ]
    return sorted(rows, key=lambda tile: (tile.key in ("", None), fold(tile.label_vi)))
