"""A workshop with its site, for tests of the use of energy."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.energy_use.actions.record_bill import record_bill
from khuyencong.apps.energy_use.actions.save_site import save_site
from khuyencong.apps.energy_use.actions.start_reading_import import start_reading_import
from khuyencong.apps.energy_use.facts import SiteFacts
from khuyencong.apps.energy_use.models import ReadingFile
from khuyencong.apps.establishments.actions.record_establishment import record_establishment
from khuyencong.apps.establishments.records import EstablishmentRecord
from khuyencong.domain.energy_use.bill_facts import BillFacts


def workshop_site(
    officer: Any, unit: Any, at: Any, *, name: str = "Xưởng chính", **facts: Any
) -> Any:
    """Return a site of a rice mill of the unit's province."""
    who = {"unit": unit, "actor": officer, "at": at}
    firm = record_establishment(record=EstablishmentRecord(name="Nhà máy xay xát Nhơn Hòa"), **who)
    return save_site(establishment=firm, facts=SiteFacts(name=name, **facts), **who)


def bill_facts(month: str, **values: Any) -> BillFacts:
    """Return an electricity bill of a whole month ("2016-03"), 1000 kWh for 1.700.000 đồng."""
    first = date.fromisoformat(f"{month}-01")
    last = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    given: dict[str, Any] = {"starts_on": first, "ends_before": last, "quantity": Decimal(1000)}
    return BillFacts(**(given | {"before_vat_vnd": 1_700_000} | values))


def bill_of(site: Any, month: str, *, officer: Any, at: Any, **values: Any) -> Any:
    """Record such a bill."""
    return record_bill(site=site, facts=bill_facts(month, **values), actor=officer, at=at)


READ_HEAD = "Công tơ;Thời điểm;kWh"
READINGS = (
    "A1;06/05/2026 17:00;2,0",
    "A1;06/05/2026 17:30;3,0",
    "A1;06/05/2026 18:00;1,5",
)
"""A Wednesday: 2 kWh at normal hours, 4,5 kWh from the start of the peak at 17:30."""


def readings_of(
    site: Any, *lines: str, officer: Any, at: Any, name: str = "so-do.csv", **understood: Any
) -> ReadingFile:
    """Return the file of those lines, as a worker read it; without lines: ``READINGS``."""
    data = "\n".join((READ_HEAD, *(lines or READINGS))).encode()
    given: dict[str, Any] = {"site": site, "name": name, "data": data, **understood}
    job = start_reading_import(**given, actor=officer, at=at)
    return ReadingFile.objects.get(job=job)
