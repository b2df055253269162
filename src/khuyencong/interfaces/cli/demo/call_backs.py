"""An older visit whose owner is to be called back; its figures are made up and say so."""

from __future__ import annotations

from datetime import date

from khuyencong.apps.audits.actions.create_audit import create_audit
from khuyencong.apps.audits.actions.save_measure import save_measure
from khuyencong.apps.audits.facts import AuditFacts, MeasureFacts
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

VISITED = date(2026, 4, 14)
MEASURES = (
    (
        "2.1113",
        "Hỗ trợ ứng dụng thiết bị tiên tiến: quạt gió lò nung điều khiển theo oxy",
        180_000_000,
    ),
    ("2.6212", "Tắt quạt lò lúc nghỉ giữa ca", 0),
)


def visit_of_spring(cast: Cast) -> None:
    """Write a walk through of April with two measures of which nobody has asked yet."""
    site = Site.objects.filter(unit=cast.units["centre"], name="Lò nung gạch").first()
    if site is None or EnergyAudit.objects.filter(site=site, visited_on=VISITED).exists():
        return
    actor, at = cast.people["canbo"], moment("2026-04-15 09:00")
    facts = AuditFacts(kind="walk_through", visited_on=VISITED, note=ILLUSTRATIVE.capitalize())
    audit = create_audit(site=site, facts=facts, actor=actor, at=at)
    for code, title, cost in MEASURES:
        told = MeasureFacts(
            title=title, code=code, what_to_do=ILLUSTRATIVE.capitalize(), investment_vnd=cost
        )
        save_measure(audit=audit, facts=told, actor=actor, at=at)
