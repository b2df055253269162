"""One question that is asked again later: a report of a place, a unit in it, and a fund."""

from __future__ import annotations

from dataclasses import dataclass, replace

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.queries import provinces_in_sight
from khuyencong.apps.accounts.roles import WATCHES_PROVINCE
from khuyencong.apps.accounts.visible_units import units_visible_to
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.reports.build import build_report
from khuyencong.apps.reports.counting.scope import FUND_LABELS, Scope
from khuyencong.apps.reports.definitions import get_report
from khuyencong.apps.reports.places import scope_of, scope_of_unit
from khuyencong.apps.reports.report import Report
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.periods import ReportPeriod


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedReport:
    """A report by name; ``of_unit`` None: of every unit of the place.

    It is counted in the sight of the unit that keeps the answer, not of one person in it.
    """

    report: str
    place: AdminUnit
    of_unit: Unit | None = None
    fund: str = "both"

    def settled(self, keeper: Unit, actor: Account) -> AskedReport:
        """Return it narrowed to what the keeper may see. Raises BadInput that names the field."""
        get_report(self.report)
        if self.fund not in FUND_LABELS:
            raise BadInput("reports.unknown_fund", "Chọn nguồn kinh phí", field="fund")
        seen = provinces_in_sight(actor)
        if seen is not None and not seen.filter(pk=self.place.pk).exists():
            raise _out_of_sight()
        if self.of_unit and not units_visible_to(actor).filter(pk=self.of_unit.pk).exists():
            raise _out_of_sight()
        if keeper.kind not in WATCHES_PROVINCE:
            return replace(self, of_unit=keeper)
        return self

    def scope(self) -> Scope:
        """Return whose rows are counted."""
        if self.of_unit is None:
            return scope_of(self.place, fund=self.fund)
        return scope_of_unit(self.of_unit, fund=self.fund)

    @property
    def label_vi(self) -> str:
        """Return the place, or the unit where only its rows are counted."""
        return self.of_unit.name if self.of_unit else self.place.full_name

    def count(self, period: ReportPeriod) -> Report:
        """Return the report as counted now."""
        return build_report(self.report, self.scope(), period)


def _out_of_sight() -> BadInput:
    return BadInput(
        "reports.place_out_of_sight", "Bạn không xem được nơi hay đơn vị này", field="place"
    )
