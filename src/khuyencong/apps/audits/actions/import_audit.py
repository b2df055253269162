"""Take in an audit that was written elsewhere, or bring one that is here to a newer file."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.audits.actions.create_audit import search_text
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.exchanging import audit_document
from khuyencong.apps.audits.holding import RECORD, hold_audit
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.audits.queries import get_whole_audit
from khuyencong.apps.audits.taking_in import take_in
from khuyencong.apps.energy_use.models import Site
from khuyencong.domain.energy_audit.exchange import canonical
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def import_audit(
    *, site: Site, document: dict[str, Any], actor: Account, at: datetime
) -> tuple[EnergyAudit, bool]:
    """Return the audit of the document and whether anything changed by it.

    An audit of that id becomes what the document says: parts are found by their ids, those it
    does not hold are left alone. The same document twice changes nothing and writes no line.

    Raises NotAllowed, or BadInput that names the place: also an id that another audit has, or a
    kept run whose check code does not fit.
    """
    require(actor, RECORD, unit=site.unit)
    told = canonical(document)
    known = EnergyAudit.objects.filter(external_id=told["id"]).first()
    if known is not None:
        if known.unit_id != site.unit_id or known.site_id != site.pk:
            raise BadInput(
                "audits.known_elsewhere", "Khảo sát này đã có ở địa điểm khác", field="site"
            )
        whole = get_whole_audit(known.pk, visible_to=actor)
        if _in_order(audit_document(whole, with_results=False)) == _in_order(told):
            return known, False
        audit = hold_audit(known.pk, actor=actor)
    else:
        audit = EnergyAudit(
            site=site,
            external_id=UUID(told["id"]),
            unit_id=site.unit_id,
            province_id=site.province_id,
            search=search_text(site),
        )
    take_in(audit, told, actor=actor, at=at)
    data = {"site": site.name, "measures": len(told["measures"])}
    write_entry_of(audit, "audit.imported", data, actor=actor, at=at)
    return audit, True


def _in_order(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document with its parts by id: where they stand is told by ``position``."""
    parts = {
        name: sorted(document[name], key=lambda each: each.get("id") or each["key"])
        for name in ("systems", "findings", "measures", "packages", "sections")
    }
    return {**document, **parts}
