"""Measures count with the facts people confirmed; a signed report keeps those of its signature."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.audits.actions.recount_measures import recount_measures
from khuyencong.apps.audits.actions.set_savings import set_savings
from khuyencong.apps.audits.actions.sign_audit import sign_audit
from khuyencong.apps.audits.actions.withdraw_signature import withdraw_signature
from khuyencong.apps.audits.facts import LineFacts
from khuyencong.apps.audits.known_facts import known_facts
from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.audits.summary import summary_of
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.library.models import FactConfirmation
from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.foundation.errors import NotAllowed
from tests.audit_cast import VISITED, audit, energy_site, given, measure
from tests.norm_cast import confirm_fact_of

__all__ = ["audit", "energy_site", "given", "measure"]
KEYS = {"fuels:ncv.anthracite@2006-01-01": "25", "fuels:ef.anthracite@2006-01-01": "100000"}


@pytest.fixture
def coal(measure: Measure, given: Any) -> Measure:
    """Two tonnes of coal saved, as somebody explains."""
    line = LineFacts(what="coal_3_4", quantity=Decimal(2000), explanation="Cân lò hai tháng")
    return set_savings(measure=measure, lines=[line], **given)


@pytest.fixture
def read(department: Any, appraiser: Any) -> Any:
    """Confirm heat and carbon of coal: 2 t x 25 GJ/t x 100 000 kg/TJ = 5 t CO2."""

    def confirm(at: Any) -> int:
        about = {"unit": department, "actor": appraiser, "at": at}
        for key, value in KEYS.items():
            confirm_fact_of(key, supplied={"value": value}, **about)
        return recount_measures(key=key, **about)

    return confirm


def co2_of(coal: Measure) -> tuple[Any, Any]:
    """Return CO2 as stored in the measure, and as its audit adds it up."""
    coal.refresh_from_db()
    told = EnergyAudit.objects.get(pk=coal.audit_id)
    return coal.saving_tco2, summary_of(told, [coal]).benefit.tco2


def test_what_was_confirmed_counts_in_the_measure_and_in_the_sum(
    coal: Measure, read: Any, at: Any
) -> None:
    assert co2_of(coal) == (None, None)
    assert read(at) == 1
    assert co2_of(coal) == (5, 5)
    assert Entry.objects.get(verb="audits.measures.recounted").data["measures"] == 1


def test_a_signed_report_keeps_its_figures(
    coal: Measure, read: Any, given: Any, at: Any, monkeypatch: Any
) -> None:
    signer = {"auditor": "Người ký", "certificate_number": "01", "on": VISITED}
    later = {**given, "at": at + timedelta(hours=2)}
    sign_audit(audit=coal.audit, **signer, **given)
    assert read(at + timedelta(hours=1)) == 0
    assert co2_of(coal) == (None, None)
    withdraw_signature(audit=coal.audit, reason="Sửa", **later)
    assert co2_of(coal) == (5, 5)
    sign_audit(audit=coal.audit, **signer, **later)
    FactConfirmation.objects.update(
        withdrawn_at=at + timedelta(hours=3),
        withdrawn_by=given["actor"],
        withdrawn_because="Nhầm",
    )
    assert co2_of(coal) == (5, 5)


def test_a_report_signed_before_facts_were_kept_has_the_shipped_ones(
    coal: Measure, read: Any, given: Any, at: Any
) -> None:
    EnergyAudit.objects.update(signed_on=VISITED, certificate_number="01")
    read(at)
    assert known_facts(EnergyAudit.objects.get()) is FactBook.shipped()


def test_who_may_not_confirm_recounts_nothing(officer: Any, centre: Any, at: Any) -> None:
    with pytest.raises(NotAllowed):
        recount_measures(key="x", unit=centre, actor=officer, at=at)
