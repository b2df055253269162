"""Audits of the practice sites, from systems to packages; all figures are made up and say so."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from khuyencong.apps.audits.actions.create_audit import create_audit
from khuyencong.apps.audits.actions.keep_run import keep_run
from khuyencong.apps.audits.actions.save_finding import save_finding
from khuyencong.apps.audits.actions.save_measure import save_measure
from khuyencong.apps.audits.actions.save_package import save_package
from khuyencong.apps.audits.actions.save_section import save_section
from khuyencong.apps.audits.actions.save_system import save_system
from khuyencong.apps.audits.actions.set_savings import set_savings
from khuyencong.apps.audits.actions.set_status import set_status
from khuyencong.apps.audits.facts import (
    AuditFacts,
    FindingFacts,
    LineFacts,
    MeasureFacts,
    SystemFacts,
)
from khuyencong.apps.audits.models import EnergyAudit, Measure, System
from khuyencong.apps.audits.package_facts import PackageFacts
from khuyencong.apps.audits.prices import PriceChoice, billed_prices
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.domain.energy_audit.headings import get_heading
from khuyencong.domain.foundation.yaml_text import load_yaml
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

CENTRE, OFFICER = "centre", "canbo"
AT = moment("2026-11-12 09:00")
NOTE = ILLUSTRATIVE.capitalize()
Who = dict[str, Any]


def audit_some_sites(cast: Cast) -> None:
    """Write the audits of ``audits.yaml``, unless there are any."""
    unit = cast.units[CENTRE]
    if EnergyAudit.objects.filter(unit=unit).exists():
        return
    who: Who = {"actor": cast.people[OFFICER], "at": AT}
    text = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
    for told in load_yaml(text)["audits"]:
        _write(Site.objects.get(unit=unit, name=told["site"]), told, who)


def _write(site: Site, told: dict[str, Any], who: Who) -> None:
    discount, growth = told["rates"]
    starts_on, ends_before = told["period"]
    facts = AuditFacts(
        kind=told["kind"],
        visited_on=told["visited_on"],
        starts_on=starts_on,
        ends_before=ends_before,
        auditor=f"Chuyên viên khảo sát ({ILLUSTRATIVE})",
        note=NOTE,
        discount_share=Decimal(discount),
        price_growth_share=Decimal(growth),
        rates_source=NOTE,
    )
    audit = create_audit(site=site, facts=facts, **who)
    systems = {row["key"]: _system(audit, row, who) for row in told["systems"]}
    for row in told["findings"]:
        seen = {"text": f"{row['text']} ({ILLUSTRATIVE})", "severity": row["severity"]}
        pk = systems[row["system"]].pk
        save_finding(audit=audit, facts=FindingFacts(**seen, system_id=pk), **who)
    prices = billed_prices(audit, visible_to=who["actor"])
    measures = [_measure(audit, row, systems, prices, who) for row in told["measures"]]
    _package(audit, told["package"], measures, who)
    for key, body in told.get("sections", {}).items():
        title = get_heading(key).label_vi
        save_section(audit=audit, key=key, title=title, body=body, **who)


def _system(audit: EnergyAudit, row: dict[str, Any], who: Who) -> System:
    facts = SystemFacts(
        kind=row["kind"],
        name=row["name"],
        figures=tuple((name, value, unit) for name, value, unit in row["figures"]),
        uses=tuple((what, Decimal(quantity)) for what, quantity in row["uses"].items()),
        note=NOTE,
    )
    return save_system(audit=audit, facts=facts, **who)


def _measure(
    audit: EnergyAudit,
    row: dict[str, Any],
    systems: dict[str, System],
    prices: tuple[PriceChoice, ...],
    who: Who,
) -> Measure:
    facts = MeasureFacts(
        title=row["title"],
        code=row.get("code", ""),
        what_to_do=row["what"],
        system_id=systems[row["system"]].pk,
        investment_vnd=row["investment"],
        life_years=row["life"],
    )
    measure = save_measure(audit=audit, facts=facts, **who)
    runs = [_run(measure, run, who) for run in row["runs"]]
    words = row.get("note", NOTE)
    lines = [_line(saved, runs, prices, words) for saved in row["saves"]]
    measure = set_savings(measure=measure, lines=lines, **who)
    if "status" in row:
        status, on, *why = row["status"]
        set_status(measure=measure, status=status, on=on, reason="".join(why), **who)
    return measure


def _run(measure: Measure, told: dict[str, Any], who: Who) -> int:
    inputs = {key: {"value": value, "unit": unit} for key, (value, unit) in told["inputs"].items()}
    how = {"calculator": told["calculator"], "inputs": inputs, "label": told["label"]}
    return keep_run(measure=measure, **how, **who).pk


def _line(
    told: list[Any], runs: list[int], prices: tuple[PriceChoice, ...], words: str
) -> LineFacts:
    what, first, *rest = told
    price = next((each for each in prices if each.what == what), None)
    priced: dict[str, Any] = (
        {"unit_price": price.unit_price, "price_source": price.source} if price else {}
    )
    if isinstance(first, str):
        quantity = Decimal(first)
        return LineFacts(what=what, quantity=quantity, explanation=words, **priced)
    output, *more = rest
    less, hours, heat = (*more, None, None, None)[:3]
    return LineFacts(
        what=what,
        run_id=runs[first - 1],
        less_run_id=runs[less - 1] if less else None,
        output=output,
        hours=Decimal(hours) if hours else None,
        heat_value_mj=Decimal(heat) if heat else None,
        explanation=words,
        **priced,
    )


def _package(audit: EnergyAudit, told: dict[str, Any], measures: list[Measure], who: Who) -> None:
    loan, rate, years = told.get("loan", (0, None, None))
    facts = PackageFacts(
        name=told["name"],
        measure_ids=tuple(measures[place - 1].pk for place in told["measures"]),
        life_years=told["life"],
        loan_vnd=loan,
        loan_rate_share=Decimal(rate) if rate else None,
        loan_years=years,
        swing_share=Decimal(told["swing"]),
    )
    save_package(audit=audit, facts=facts, **who)
