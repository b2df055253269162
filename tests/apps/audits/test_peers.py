"""Who else of the province did it: few stay hidden, refused and proposed do not count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from khuyencong.apps.audits.actions.create_audit import create_audit
from khuyencong.apps.audits.facts import AuditFacts
from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.audits.peers import Peers, peers_of
from khuyencong.apps.audits.queries import get_whole_audit
from khuyencong.apps.energy_use.models import Site
from tests.audit_cast import VISITED, energy_site, given, whole_saving

__all__ = ["energy_site", "given"]


@dataclass
class Others:
    """Makes audits of other sites with one measure each."""

    site: Site
    given: dict[str, Any]

    def add(self, name: str, *, status: str, investment: int, kind: str = "motors") -> None:
        owner = {"unit": self.site.unit, "province": self.site.province}
        firm = self.site.establishment
        site = Site.objects.create(establishment=firm, name=name, search=name, **owner)
        facts = AuditFacts(kind="walk_through", visited_on=VISITED)
        audit = create_audit(site=site, facts=facts, **self.given)
        system = audit.systems.create(external_id=_id(name, 1), kind=kind, name="Động cơ", **owner)
        Measure.objects.create(
            audit=audit,
            system=system,
            external_id=_id(name, 2),
            title="Thay động cơ",
            investment_vnd=investment,
            saving_vnd=10,
            status=status,
            **owner,
        )


def _id(name: str, part: int) -> str:
    return f"00000000-0000-4000-8000-{sum(map(ord, name)):010}{part:02}"


@pytest.fixture
def audit(energy_site: Site, officer: Any, at: Any) -> EnergyAudit:
    made = whole_saving(energy_site, officer=officer, at=at).audit
    return get_whole_audit(made.pk, visible_to=officer)


@pytest.fixture
def others(energy_site: Site, given: dict[str, Any]) -> Others:
    return Others(energy_site, given)


def test_three_are_told_with_the_middle_payback(audit: EnergyAudit, others: Others) -> None:
    """Paybacks 1, 3 and 8 years: 3 in the middle."""
    for name, investment in (("a", 10), ("b", 30), ("c", 80)):
        others.add(name, status="done", investment=investment)
    others.add("d", status="proposed", investment=1)
    others.add("e", status="done", investment=1, kind="boiler")
    assert peers_of(audit) == Peers(sites=3, payback_years=3)


def test_two_stay_hidden(audit: EnergyAudit, others: Others) -> None:
    for name in ("a", "b"):
        others.add(name, status="done", investment=10)
    assert peers_of(audit) == Peers(sites=None, payback_years=None)


def test_the_site_itself_does_not_count(audit: EnergyAudit, others: Others) -> None:
    for name in ("a", "b"):
        others.add(name, status="done", investment=10)
    Measure.objects.filter(audit=audit).update(status="done")
    assert peers_of(audit).sites is None
