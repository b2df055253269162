"""The bills of the period an audit looks at, as sums by carrier."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.energy_use.queries import billed_carriers
from khuyencong.domain.energy_use.carriers import get_carrier, unit_words


@dataclass(frozen=True, slots=True, kw_only=True)
class BilledCarrier:
    """One carrier over the period; ``cost_vnd`` None while a bill says no amount."""

    carrier: str
    label: str
    unit: str
    quantity: Decimal
    cost_vnd: int | None
    has_vat: bool
    missing: tuple[date, ...]
    """Months without a bill."""

    @property
    def mean_price(self) -> Decimal | None:
        """Return what a unit cost on average [VND/unit]; None while the cost is not known."""
        if self.cost_vnd is None or self.quantity <= 0:
            return None
        return Decimal(self.cost_vnd) / self.quantity


def bills_of(audit: EnergyAudit, *, visible_to: Account) -> tuple[BilledCarrier, ...]:
    """Return the sums of the audit's period; none while no period was chosen."""
    if audit.starts_on is None or audit.ends_before is None:
        return ()
    rows = billed_carriers(
        audit.site,
        starts_on=audit.starts_on.replace(day=1),
        ends_before=audit.ends_before.replace(day=1),
        visible_to=visible_to,
    )
    return tuple(
        BilledCarrier(
            carrier=each.carrier,
            label=get_carrier(each.carrier).label_vi,
            unit=unit_words(each.unit),
            quantity=each.quantity,
            cost_vnd=each.cost_vnd,
            has_vat=each.has_vat,
            missing=each.missing,
        )
        for each in rows
    )
