"""An audit begins: with its frame, its owner and its line of the journal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.audits.actions.create_audit import create_audit
from khuyencong.apps.audits.facts import AuditFacts
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.audits.queries import list_audits, search_audits
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.audit_cast import VISITED, audit, energy_site, given

__all__ = ["audit", "energy_site", "given"]


def test_it_belongs_to_the_unit_of_the_site(audit: EnergyAudit, energy_site: Any) -> None:
    assert (audit.unit_id, audit.kind) == (energy_site.unit_id, "walk_through")
    line = Entry.objects.latest("pk")
    assert (line.verb, line.object_id) == ("audits.audit.created", str(audit.pk))


def test_it_is_found_without_accents(audit: EnergyAudit, officer: Any, outsider: Any) -> None:
    assert list(search_audits(list_audits(visible_to=officer), "do go")) == [audit]
    assert not list_audits(visible_to=outsider)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"kind": "deep"}, "kind"),
        ({"visited_on": date(2099, 1, 1)}, "visited_on"),
        ({"starts_on": date(2016, 1, 1)}, "starts_on"),
        ({"starts_on": date(2016, 1, 1), "ends_before": date(2015, 1, 1)}, "ends_before"),
        ({"discount_share": Decimal("-0.1")}, "discount_share"),
        ({"price_growth_share": Decimal("NaN")}, "price_growth_share"),
    ],
)
def test_what_cannot_be_names_its_field(
    energy_site: Any, given: Any, wrong: dict[str, Any], field: str
) -> None:
    facts = AuditFacts(**{"kind": "detailed", "visited_on": VISITED, **wrong})
    with pytest.raises(BadInput) as refusal:
        create_audit(site=energy_site, facts=facts, **given)
    assert refusal.value.field == field


def test_it_refuses_who_may_not(energy_site: Any, outsider: Any, at: Any) -> None:
    facts = AuditFacts(kind="detailed", visited_on=VISITED)
    with pytest.raises(NotAllowed):
        create_audit(site=energy_site, facts=facts, actor=outsider, at=at)


def test_nothing_begins_where_the_site_was_set_aside(energy_site: Any, given: Any, at: Any) -> None:
    energy_site.set_aside_at, energy_site.set_aside_because = at, "Xưởng đã chuyển đi"
    energy_site.save(update_fields=["set_aside_at", "set_aside_because"])
    with pytest.raises(BadInput, match="để riêng"):
        create_audit(
            site=energy_site, facts=AuditFacts(kind="detailed", visited_on=VISITED), **given
        )
    assert not EnergyAudit.objects.exists()
