"""The place of a report by its name, as it is or as it was."""

from __future__ import annotations

from datetime import date

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.places.queries import get_province
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.domain.foundation.admin_unit import Level
from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.domain.indicators.periods import ReportPeriod

NATION = "Cả nước"


def nation(*, fund: str = "both", account: Account | None = None) -> Scope:
    """Return the scope of every province."""
    return Scope(NATION, NATION, fund=fund, account=account)


def scope_of(province: AdminUnit, *, fund: str = "both", account: Account | None = None) -> Scope:
    """Return the scope of one province as it was."""
    return Scope(
        province.name, province.full_name, provinces=(province.pk,), fund=fund, account=account
    )


def scope_of_unit(unit: Unit, *, fund: str = "both", account: Account | None = None) -> Scope:
    """Return the scope of what one unit keeps; no figure is published for it."""
    return Scope("", unit.name, unit=unit.pk, fund=fund, account=account)


def find_province(name: str, period: ReportPeriod, *, today: date) -> AdminUnit:
    """Return the province that has or had this name: in the period first, then today, then ever.

    Raises BadInput that tells which names are alike.
    """
    refusal: DomainError | None = None
    for on in (period.to_on, period.from_on, today):
        try:
            return get_province(name, on)
        except DomainError as error:
            refusal = refusal or error
    ever = AdminUnit.objects.filter(level=Level.PROVINCE, name__iexact=name.strip())
    if len(found := list(ever[:2])) == 1:
        return found[0]
    raise BadInput(
        "reports.unknown_province",
        "Không có tỉnh, thành phố “{name}”. {why}",
        field="province",
        name=name[:60],
        why=str(refusal),
    )
