"""Write a bill of a site, or correct one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PAPERS
from khuyencong.apps.energy_use.bill_rows import deed_data, new_bill, put_bill, told
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.models import EnergyBill, Site
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import STANDING, lock_site
from khuyencong.domain.energy_use.bill_facts import BillFacts
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def record_bill(
    *,
    site: Site,
    facts: BillFacts,
    bill: EnergyBill | None = None,
    seen_version: int | None = None,
    sent: tuple[str, bytes] | None = None,
    actor: Account,
    at: datetime,
) -> EnergyBill:
    """Keep a new bill, or bring ``bill`` to the facts.

    ``sent`` is name and bytes of the paper or its photo. Raises NotAllowed, or BadInput that names
    the field; also when somebody changed it meanwhile.
    """
    site = lock_site(site)
    require_record(actor, site)
    held = _held(site, bill, seen_version)
    before = told(held) if held.pk else {}
    if sent:
        owner: dict[str, Any] = {"province": site.province, "unit": site.unit}
        name, data = sent
        held.file = take_upload(name=name, data=data, allowed=PAPERS, actor=actor, at=at, **owner)
    put_bill(site, held, facts, at=at)
    journalled = deed_data(held, before) | ({"file": sent[0]} if sent else {})
    what = "bill.amended" if before else "bill.recorded"
    write_entry_of(site, what, journalled, actor=actor, at=at)
    return held


def _held(site: Site, bill: EnergyBill | None, seen_version: int | None) -> EnergyBill:
    if bill is None:
        return new_bill(site)
    held = site.bills.filter(pk=bill.pk, **STANDING).first()
    if held is None or (seen_version is not None and seen_version != held.version):
        raise changed_meanwhile()
    held.version += 1
    return held


def changed_meanwhile() -> BadInput:
    """Return the refusal of who had an older state before him."""
    return BadInput(
        "energy_use.bill_changed_meanwhile",
        "Hóa đơn này vừa được người khác sửa hoặc bỏ; mở lại trang để xem bản mới rồi làm tiếp",
    )
