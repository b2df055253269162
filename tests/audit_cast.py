"""An audit of a workshop, as the tests of audits want it. Figures are made up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.audits.actions.create_audit import create_audit
from khuyencong.apps.audits.actions.keep_run import keep_run
from khuyencong.apps.audits.actions.save_finding import save_finding
from khuyencong.apps.audits.actions.save_measure import save_measure
from khuyencong.apps.audits.actions.save_package import save_package
from khuyencong.apps.audits.actions.save_system import save_system
from khuyencong.apps.audits.actions.set_savings import set_savings
from khuyencong.apps.audits.facts import (
    AuditFacts,
    FindingFacts,
    LineFacts,
    MeasureFacts,
    SystemFacts,
)
from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.audits.package_facts import PackageFacts
from khuyencong.apps.energy_use.models import Site

VISITED = date(2016, 11, 20)
INPUTS = {
    "method": {"value": "known_energy", "unit": "-"},
    "electricity_price": {"value": 2000, "unit": "VND/kWh"},
    "annual_energy": {"value": 5000, "unit": "kWh/yr"},
}
"""A stated use of 5 000 kWh a year."""


@pytest.fixture
def given(officer: Any, at: Any) -> dict[str, Any]:
    """Who acts and when."""
    return {"actor": officer, "at": at}


@pytest.fixture
def energy_site(establishment: Any) -> Site:
    """Where the wood workshop of the cast works."""
    owner = {"unit": establishment.unit, "province": establishment.province}
    return Site.objects.create(
        establishment=establishment, name="Xưởng An Lão", search="xuong an lao", **owner
    )


@pytest.fixture
def audit(energy_site: Site, given: dict[str, Any]) -> EnergyAudit:
    """A walk through the workshop."""
    facts = AuditFacts(kind="walk_through", visited_on=VISITED)
    return create_audit(site=energy_site, facts=facts, **given)


@pytest.fixture
def measure(audit: EnergyAudit, given: dict[str, Any]) -> Measure:
    """A better motor for 20 million đồng."""
    facts = MeasureFacts(title="Thay động cơ", investment_vnd=20_000_000, life_years=10)
    return save_measure(audit=audit, facts=facts, **given)


@pytest.fixture
def saving(measure: Measure, given: dict[str, Any]) -> Measure:
    """The motor saves 5 000 kWh at 2 000 đồng, by a kept run: 10 million đồng a year."""
    run = keep_run(measure=measure, calculator="electricity_reduction", inputs=INPUTS, **given)
    line = LineFacts(
        what="electricity",
        run_id=run.pk,
        output="energy_use",
        unit_price=Decimal(2000),
        price_source="Hóa đơn tháng 10/2016",
    )
    return set_savings(measure=measure, lines=[line], **given)


def whole_saving(site: Site, *, officer: Any, at: Any) -> Measure:
    """A measure of an audit of a site, with system, finding, run, line and package; made up."""
    given: dict[str, Any] = {"actor": officer, "at": at}
    facts = AuditFacts(
        kind="walk_through",
        visited_on=VISITED,
        starts_on=date(2015, 11, 1),
        ends_before=date(2016, 11, 1),
        auditor="Người khảo sát",
        discount_share=Decimal("0.1"),
    )
    audit = create_audit(site=site, facts=facts, **given)
    drawn = SystemFacts(
        kind="motors",
        name="Dàn cưa",
        figures=(("Công suất", "15", "kW"),),
        uses=(("electricity", Decimal(20_000)),),
    )
    system = save_system(audit=audit, facts=drawn, **given)
    seen = FindingFacts(text="Đai chùng", system_id=system.pk)
    save_finding(audit=audit, facts=seen, **given)
    told = MeasureFacts(
        title="Thay động cơ",
        system_id=system.pk,
        investment_vnd=20_000_000,
        life_years=10,
        what_to_do="Thay động cơ 15 kW bằng loại hiệu suất cao, chỉnh lại đai.",
    )
    measure = save_measure(audit=audit, facts=told, **given)
    run = keep_run(measure=measure, calculator="electricity_reduction", inputs=INPUTS, **given)
    line = LineFacts(
        what="electricity",
        run_id=run.pk,
        output="energy_use",
        unit_price=Decimal(2000),
        price_source="Hóa đơn tháng 10/2016",
    )
    measure = set_savings(measure=measure, lines=[line], **given)
    chosen = PackageFacts(
        name="Làm ngay",
        measure_ids=(measure.pk,),
        life_years=10,
        swing_share=Decimal("0.2"),
    )
    save_package(audit=audit, facts=chosen, **given)
    return Measure.objects.select_related("audit__site", "system").get(pk=measure.pk)
