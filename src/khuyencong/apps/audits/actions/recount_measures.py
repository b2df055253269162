"""Count measures anew once a fact of energy was confirmed or withdrawn."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.audits.totals import SUMS, recount
from khuyencong.apps.energy_use.own_heats import own_heats_by_site
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.energy_facts import installation_facts

AT_ONCE = 500


@transaction.atomic
def recount_measures(*, key: str, unit: Unit, actor: Account, at: datetime) -> int:
    """Count the measures of reports nobody signed; return how many sums changed.

    ``key`` is the line of the facts that changed. Facts hold for the whole installation, so
    measures of all units are counted. Raises NotAllowed.
    """
    require(actor, "energy.confirm", unit=unit)
    facts, own, changed = installation_facts(), own_heats_by_site(), []
    unsigned = EnergyAudit.objects.filter(signed_on__isnull=True)
    rows = Measure.objects.filter(audit__in=unsigned).select_related("audit")
    for measure in rows.prefetch_related("lines").order_by("pk").iterator(chunk_size=AT_ONCE):
        before = [getattr(measure, name) for name in SUMS]
        recount(measure, facts=facts.with_own_heats(own.get(measure.audit.site_id, ())))
        if [getattr(measure, name) for name in SUMS] != before:
            changed.append(measure)
    Measure.objects.bulk_update(changed, SUMS, batch_size=AT_ONCE)
    if changed:
        write_entry(
            verb="audits.measures.recounted",
            actor=actor,
            at=at,
            unit_id=unit.pk,
            object_kind="energy_fact",
            object_id=key,
            data={"measures": len(changed)},
        )
    return len(changed)
