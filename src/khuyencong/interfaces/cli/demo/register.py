"""Establishments in the register of Bình Định: years, products, one support from elsewhere."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from khuyencong.apps.establishments.actions.record_establishment import record_establishment
from khuyencong.apps.establishments.actions.save_register_row import save_register_row
from khuyencong.apps.establishments.actions.set_year_figures import set_year_figures
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.records import EstablishmentRecord
from khuyencong.apps.establishments.register_rows import OtherSupportRow, ProductRow, YearRow
from khuyencong.apps.establishments.row_changes import mark_of
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.projects.actions.link_establishment import link_establishment
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.yaml_text import load_yaml
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

CENTRE, OFFICER = "centre", "canbo"
RECORDED_AT = moment("2024-10-08 09:00")
MILLION = 1_000_000


def fill_register(cast: Cast) -> None:
    """Record the establishments of ``register.yaml``, unless the register has any."""
    unit = cast.units[CENTRE]
    if Establishment.objects.filter(unit=unit).exists():
        return
    who: dict[str, Any] = {"actor": cast.people[OFFICER], "at": RECORDED_AT}
    text = Path(__file__).with_name("register.yaml").read_text(encoding="utf-8")
    for told in load_yaml(text)["establishments"]:
        firm = record_establishment(record=_record(told), unit=unit, **who)
        _rows(firm, told, who)
        for project in Project.objects.filter(unit=unit, code__in=told["projects"]):
            link_establishment(project=project, establishment=firm, **who)


def _record(told: dict[str, Any]) -> EstablishmentRecord:
    years = told["years"]
    latest = years[max(years)] if years else (None, None)
    return EstablishmentRecord(
        name=told["name"],
        kind=told["kind"],
        trade=told["trade"],
        products=told["products"],
        production_place=told["place"],
        workers=latest[0],
        capital_vnd=latest[1] * MILLION if latest[1] else None,
        note=f"Loại hình, ngành nghề: {ILLUSTRATIVE}",
    )


def _rows(firm: Establishment, told: dict[str, Any], who: dict[str, Any]) -> None:
    given = {"establishment": firm, **who}
    years = [
        YearRow(
            year=year,
            workers=workers,
            capital_vnd=capital * MILLION,
            turnover_vnd=turnover * MILLION,
            investment_vnd=investment * MILLION or None,
            source=ILLUSTRATIVE,
        )
        for year, (workers, capital, turnover, investment) in told["years"].items()
    ]
    set_year_figures(rows=years, seen=mark_of([]), **given)
    if made := told.get("made"):
        save_register_row(row=_product(made), **given)
    if other := told.get("other"):
        row = OtherSupportRow(
            programme=other["programme"],
            year=other["year"],
            cost_item=other["cost_item"],
            amount_vnd=other["million"] * MILLION,
        )
        save_register_row(row=row, **given)


def _product(made: dict[str, Any]) -> ProductRow:
    return ProductRow(
        name=made["name"],
        counted_in=made["counted_in"],
        yearly_quantity=Decimal(made["quantity"]),
        yearly_vnd=made["million"] * MILLION,
        outstanding_level=made.get("level", ""),
        outstanding_year=made.get("voted"),
    )
