"""The background work of a simulation: read, compute, store by parts, and end with the sums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import transaction

from khuyencong.apps.library.queries import find_local_order
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import Progress
from khuyencong.apps.regulations.actions.end_simulation import end_simulation
from khuyencong.apps.regulations.gathering import Gathered, Subject
from khuyencong.apps.regulations.models import SimulatedSupport, SimulationRun
from khuyencong.apps.regulations.queries import (
    former_provinces,
    norms_beside,
    regulation_of,
)
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.regulations.as_if import norms_with
from khuyencong.domain.regulations.parts import Regulation
from khuyencong.domain.regulations.simulation import (
    Setting,
    Simulated,
    Wanted,
    rule_of_its_day,
    rule_on,
    simulate,
)
from khuyencong.domain.regulations.totals import Totals

STORED_AT_ONCE = 500
STEP = "simulation.computing"


def run_simulation(job: Job, progress: Progress) -> dict[str, Any]:
    """Compute the simulation of the job. Returns ``{"simulation": draft}``.

    Rows are stored by parts; doing it again begins anew.
    """
    runs = SimulationRun.objects.select_related("draft__province", "draft__unit", "asked_by")
    run = runs.prefetch_related("draft__parts").get(job=job)
    regulation = regulation_of(run.draft)
    gathered = Gathered(
        visible_to=run.asked_by,
        places=run.places,
        from_year=run.from_year,
        to_year=run.to_year,
    )
    run.supports.all().delete()
    total, totals, seen = gathered.count(), Totals(regulation), 0
    progress.report(STEP, total=total)
    made = simulate(gathered.spendings(), setting_of(run, regulation))
    keys: set[str] = set()
    for part in parts_of_rows(made, gathered, run, totals):
        with transaction.atomic():
            SimulatedSupport.objects.bulk_create(part)
        keys = {f"{row.project_id}-{row.need_id}" for row in part}
        seen += len(keys)
        progress.count(STEP, done=min(seen, total), total=total)
    told = totals.to_json() | {"left_out": dict(gathered.left_out), "read": total}
    end_simulation(
        run=run, totals=told, digest=regulation.digest, actor=run.asked_by, at=progress.at
    )
    return {"simulation": run.draft_id}


def setting_of(run: SimulationRun, regulation: Regulation) -> Setting:
    """Return the three rules: of its day, of the run's day, and with the draft in force."""
    draft = run.draft
    library = norms_beside(draft)
    territory = draft.province.uid
    former = [each.uid for each in former_provinces(draft.province_id)]
    after = norms_with(
        library, regulation, territory=territory, province=draft.province.name, former=former
    )
    order = find_local_order(draft.province_id, on=run.norms_on)
    return Setting(
        then=rule_of_its_day(library),
        today=rule_on(library, on=run.norms_on, territory=territory),
        draft=rule_on(after, on=regulation.starts_on, territory=territory),
        wanted=Wanted(run.wanted),
        once_today=bool(order and order.once_per_beneficiary),
        once_in_draft=regulation.once_per_beneficiary,
    )


def parts_of_rows(
    made: Iterable[Simulated], gathered: Gathered, run: SimulationRun, totals: Totals
) -> Iterator[list[SimulatedSupport]]:
    """Yield rows to store, counting each in the sums; forgets whom a part was about."""
    last, flow = "", iter(made)
    while part := list(islice(flow, STORED_AT_ONCE)):
        rows = []
        for each in part:
            totals.add(each)
            last = each.spending.key
            rows.append(_row(each, gathered.subjects[last], run))
        gathered.subjects = {key: it for key, it in gathered.subjects.items() if key == last}
        yield rows


def _row(made: Simulated, subject: Subject, run: SimulationRun) -> SimulatedSupport:
    spending, change = made.spending, made.difference_vnd or 0
    return SimulatedSupport(
        run=run,
        draft_id=run.draft_id,
        unit_id=run.unit_id,
        province_id=run.province_id,
        project_id=subject.project_id,
        need_id=subject.need_id,
        is_need=spending.is_need,
        year=spending.year,
        line=spending.line,
        fund=spending.fund.value,
        title=subject.title,
        beneficiary=subject.beneficiary,
        cost_vnd=spending.base_vnd,
        asked_vnd=spending.asked_vnd,
        then_vnd=made.then.amount_vnd,
        today_vnd=made.today.amount_vnd,
        draft_vnd=made.draft.amount_vnd,
        gained_vnd=max(change, 0),
        lost_vnd=max(-change, 0),
        outcome=made.outcome.value,
        is_once=made.is_once,
        search=fold(f"{subject.title} {subject.beneficiary}"),
    )
