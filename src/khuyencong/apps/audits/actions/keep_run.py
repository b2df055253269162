"""Run a calculator for a measure and keep the run as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.holding import hold_audit, next_position, owner_of, stored_of
from khuyencong.apps.audits.models import CalculatorRun, Measure
from khuyencong.domain.energy_audit.kept import keep
from khuyencong.domain.foundation.errors import BadInput

MOST_RUNS = 40


@transaction.atomic
def keep_run(
    *,
    measure: Measure,
    calculator: str,
    inputs: Mapping[str, Any],
    label: str = "",
    actor: Account,
    at: datetime,
) -> CalculatorRun:
    """Return the kept run; ``inputs`` are ``{key: {"value": .., "unit": ..}}``.

    Raises NotAllowed, or BadInput with the field the calculator complains of.
    """
    audit = hold_audit(measure.audit_id, actor=actor)
    held = stored_of(audit.measures.all(), measure.pk, seen_version=None)
    if held.runs.count() >= MOST_RUNS:
        raise BadInput(
            "audits.too_many_runs", "Một giải pháp giữ nhiều nhất {most} lần tính", most=MOST_RUNS
        )
    kept = keep(calculator=calculator, inputs=inputs)
    run = CalculatorRun.objects.create(
        measure=held,
        external_id=uuid4(),
        position=next_position(held.runs.all()),
        label=" ".join(label.split())[:200],
        kept_at=at,
        **asdict(kept),
        **owner_of(audit),
    )
    told = {"measure": held.title, "calculator": calculator, "sha256": kept.sha256}
    write_entry_of(audit, "run.kept", told, actor=actor, at=at)
    return run
