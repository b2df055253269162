"""What a booking may be for, as the choices of its form."""

from __future__ import annotations

from datetime import date

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.exchange.booked import list_own_visits
from khuyencong.apps.facilities.booked_for import list_classes
from khuyencong.domain.foundation.numbers import format_day

MOST = 50


def choices_for(unit: Unit, *, account: Account) -> dict[str, list[tuple[str, str]]]:
    """Return the newest audits, and classes and visits of the unit, by the field of the form."""
    audits = rows_visible_to(EnergyAudit.objects.all(), account)
    audits = audits.select_related("site__establishment").order_by("-visited_on", "-pk")
    classes = list_classes(unit, visible_to=account)
    visits = list_own_visits(unit, visible_to=account)
    return {
        "audit": [
            _choice(each.pk, each.site.establishment.name, each.visited_on)
            for each in audits[:MOST]
        ],
        "campaign": [_choice(each.pk, each.name, each.starts_on) for each in classes[:MOST]],
        "visit": [_choice(each.pk, each.title, each.starts_on) for each in visits[:MOST]],
    }


def _choice(pk: int, name: str, day: date) -> tuple[str, str]:
    return str(pk), f"{name}, {format_day(day)}"
