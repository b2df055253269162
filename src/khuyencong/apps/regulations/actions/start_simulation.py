"""Ask for a simulation of a draft over past projects and needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.regulations.entries import write_entry_of
from khuyencong.apps.regulations.models import RegulationDraft, SimulationRun
from khuyencong.apps.regulations.queries import former_provinces, lock_draft, regulation_of
from khuyencong.apps.regulations.tasks import simulate_draft
from khuyencong.domain.regulations.parts import bad
from khuyencong.domain.regulations.simulation import Wanted

FIRST_YEAR, LAST_YEAR = 2000, 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulationOrder:
    """Which years and provinces, how much was wanted, and the day of the rule of today."""

    from_year: int
    to_year: int
    places: Sequence[int]
    wanted: str
    norms_on: date


@transaction.atomic
def start_simulation(
    *, draft: RegulationDraft, order: SimulationOrder, actor: Account, at: datetime
) -> SimulationRun:
    """Return the run, with its job; the one under way when just this is computed already.

    Raises NotAllowed; BadInput for years the wrong way round or a province of others.
    """
    held = lock_draft(draft, actor=actor)
    inputs = _inputs(held, order)
    made: list[SimulationRun] = []

    def prepare(job: Job) -> None:
        run = SimulationRun.objects.create(
            draft=held,
            job=job,
            from_year=order.from_year,
            to_year=order.to_year,
            places=sorted(order.places),
            wanted=order.wanted,
            norms_on=order.norms_on,
            digest=inputs["digest"],
            asked_at=at,
            asked_by=actor,
            unit_id=held.unit_id,
            province_id=held.province_id,
        )
        made.append(run)
        write_entry_of(held, "simulation_asked", inputs, actor=actor, at=at)

    job = start_job(
        kind="regulations.simulation",
        label=held.title,
        task=simulate_draft,
        inputs=inputs,
        province=held.province,
        unit=held.unit,
        actor=actor,
        at=at,
        prepare=prepare,
    )
    return made[0] if made else SimulationRun.objects.get(job=job)


def _inputs(draft: RegulationDraft, order: SimulationOrder) -> dict[str, Any]:
    if not FIRST_YEAR <= order.from_year <= LAST_YEAR:
        raise bad("from_year", f"Năm từ {FIRST_YEAR} đến {LAST_YEAR}")
    if not order.from_year <= order.to_year <= LAST_YEAR:
        raise bad("to_year", f"Năm cuối từ {order.from_year} đến {LAST_YEAR}")
    own: list[AdminUnit] = former_provinces(draft.province_id)
    known = {draft.province_id, *(each.pk for each in own)}
    if not order.places or not set(order.places) <= known:
        raise bad("places", "Chọn tỉnh của dự thảo hoặc tỉnh đã nhập vào tỉnh đó")
    if order.wanted not in list(Wanted):
        raise bad("wanted", "Chọn cách coi số đề nghị")
    return {
        "draft": draft.pk,
        "digest": regulation_of(draft).digest,
        "from_year": order.from_year,
        "to_year": order.to_year,
        "places": sorted(order.places),
        "wanted": order.wanted,
        "norms_on": order.norms_on.isoformat(),
    }
