"""Three sites that use energy: a rice mill, a brick kiln, a wood workshop; 24 months of each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from khuyencong.apps.energy_use.actions.record_bills import BillRow, record_bills
from khuyencong.apps.energy_use.actions.save_meter import save_meter
from khuyencong.apps.energy_use.actions.save_site import save_site
from khuyencong.apps.energy_use.actions.set_months import set_months
from khuyencong.apps.energy_use.facts import SiteFacts
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.month_rows import Series
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.domain.energy_use.bill_facts import BillFacts
from khuyencong.domain.foundation.months import months_after
from khuyencong.domain.foundation.yaml_text import load_yaml
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

CENTRE, OFFICER = "centre", "canbo"
RECORDED_AT = moment("2026-11-10 09:00")
NOTE = ILLUSTRATIVE.capitalize()


def fill_energy_use(cast: Cast) -> None:
    """Record the sites of ``energy_use.yaml`` with their bills and output, unless there are any."""
    unit = cast.units[CENTRE]
    if Site.objects.filter(unit=unit).exists():
        return
    who: dict[str, Any] = {"actor": cast.people[OFFICER], "at": RECORDED_AT}
    text = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
    for told in load_yaml(text)["sites"]:
        firm = Establishment.objects.get(unit=unit, name=told["establishment"])
        facts = told["facts"] | {"transformer_kva": Decimal(told["facts"]["transformer_kva"])}
        given = SiteFacts(**facts, place=firm.production_place, is_three_price=True, note=NOTE)
        site = save_site(establishment=firm, facts=given, unit=unit, **who)
        months = [date.fromisoformat(f"{row[0]}-01") for row in told["months"]]
        record_bills(site=site, rows=[*_power(told, months), *_fuels(told, months)], **who)
        set_months(site=site, series=_series(told, months), **who)
        if meter := told.get("water_meter"):
            save_meter(site=site, carrier="water", number=meter, **who)


def _power(told: dict[str, Any], months: list[date]) -> list[BillRow]:
    rows = []
    for month, (_word, _made, normal, peak, offpeak, kvarh, money) in zip(
        months, told["months"], strict=True
    ):
        facts = BillFacts(
            starts_on=month,
            ends_before=months_after(month, 1),
            normal_kwh=Decimal(normal),
            peak_kwh=Decimal(peak),
            offpeak_kwh=Decimal(offpeak),
            kvarh=Decimal(kvarh),
            before_vat_vnd=money,
            note=NOTE,
        )
        rows.append(BillRow(facts=facts))
    return rows


def _fuels(told: dict[str, Any], months: list[date]) -> list[BillRow]:
    return [
        BillRow(
            facts=BillFacts(
                carrier=fuel["carrier"],
                unit=fuel["unit"],
                starts_on=month,
                ends_before=months_after(month, 1),
                quantity=Decimal(str(quantity)),
                before_vat_vnd=money,
                note=NOTE,
            )
        )
        for fuel in told["fuels"]
        for month, (quantity, money) in zip(months, fuel["rows"], strict=True)
    ]


def _series(told: dict[str, Any], months: list[date]) -> list[Series]:
    name, unit = told["product"]
    made = [Decimal(row[1]) for row in told["months"]]
    series = [
        Series(kind="output", name=name, unit=unit, values=dict(zip(months, made, strict=True)))
    ]
    if "driver" in told:
        name, unit = told["driver"]
        values = [Decimal(each) for each in told["driver_values"]]
        by_month = dict(zip(months, values, strict=True))
        series.append(Series(kind="driver", name=name, unit=unit, values=by_month))
    return series
