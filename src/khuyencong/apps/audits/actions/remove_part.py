"""Take a system, finding, measure, kept run, line of savings or package off an audit."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.holding import hold_audit
from khuyencong.apps.audits.keeping import kept_rows
from khuyencong.apps.audits.models import (
    AuditFinding,
    CalculatorRun,
    EnergyAudit,
    Measure,
    Package,
    SavingLine,
    System,
)
from khuyencong.apps.audits.totals import restate
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.energy_audit.saved import saved_kind
from khuyencong.domain.foundation.errors import BadInput

Part = System | AuditFinding | Measure | Package | CalculatorRun | SavingLine
NAMES = {
    System: "system",
    AuditFinding: "finding",
    Measure: "measure",
    Package: "package",
    CalculatorRun: "run",
    SavingLine: "saving_line",
}
OF_A_MEASURE = (CalculatorRun, SavingLine)


@transaction.atomic
def remove_part(*, audit: EnergyAudit, part: Part, actor: Account, at: datetime) -> Entry:
    """Remove it; its line of the journal keeps what it was, for ``restore_part``.

    A measure is counted anew without a line of its savings.

    Raises NotAllowed, or BadInput while something rests on it: findings and measures on a system,
    lines on a run, a decision of the owner or a project on a measure.
    """
    audit = hold_audit(audit.pk, actor=actor)
    kind: Any = type(part)
    own = {"measure__audit": audit} if kind in OF_A_MEASURE else {"audit": audit}
    held = kind.objects.filter(pk=part.pk, **own).first()
    if held is None:
        raise BadInput("audits.gone", "Dòng này không còn; mở lại trang")
    _require_free(held)
    name = NAMES[kind]
    told = {name: _called(held), "removed_rows": kept_rows(held)}
    held.delete()
    if isinstance(held, SavingLine):
        restate(held.measure)
    return write_entry_of(audit, f"{name}.removed", told, actor=actor, at=at)


def _require_free(part: Part) -> None:
    if isinstance(part, System) and (part.measures.exists() or part.findings.exists()):
        raise BadInput(
            "audits.system_in_use", "Hệ thống này đang có giải pháp hoặc điều ghi nhận gắn vào"
        )
    if isinstance(part, Measure) and (part.project_id or part.status != Measure.Status.PROPOSED):
        raise BadInput(
            "audits.measure_in_use", "Giải pháp đã có quyết định của cơ sở hoặc đã thành đề án"
        )
    if isinstance(part, CalculatorRun):
        rests = Q(run=part) | Q(less_run=part)
        if SavingLine.objects.filter(rests).exists():
            raise BadInput("audits.run_in_use", "Phần tiết kiệm đang lấy số từ lần tính này")


def _called(part: Part) -> str:
    if isinstance(part, Measure):
        return part.title
    if isinstance(part, AuditFinding):
        return part.text[:300]
    if isinstance(part, SavingLine):
        return f"{part.measure.title}: {saved_kind(part.what).label_vi}"
    return part.calculator if isinstance(part, CalculatorRun) else part.name
