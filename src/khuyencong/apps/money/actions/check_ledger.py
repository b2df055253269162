"""Prove the ledger by itself, and tell who keeps the system when it does not hold."""

from __future__ import annotations

from datetime import datetime, time
from functools import partial

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.looked_after import units_that_look_after
from khuyencong.apps.accounts.models import Membership, Unit
from khuyencong.apps.accounts.roles import Role, UnitKind
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry as Line
from khuyencong.apps.money.verifying.verdict import Verdict, verify_ledger
from khuyencong.apps.notices.tasks import deliver_mail

VERB = "money.ledger.differs"
SHOWN = 20


def check_ledger(*, at: datetime) -> Verdict:
    """Prove it; each unit with differences gets one line of the journal and its administrators one
    mail a day. What is wrong with the database itself goes to the agency and the departments.

    Nothing is mended: an entry never changes, and a sum that is wrong is a trace of what happened.
    """
    verdict = verify_ledger()
    if verdict.is_sound:
        return verdict
    with transaction.atomic():
        for unit in _units_of(verdict):
            _tell(unit, verdict, at)
    return verdict


def _units_of(verdict: Verdict) -> list[Unit]:
    wanted = Unit.objects.filter(pk__in=[key for key in verdict.of_units if key])
    if None in verdict.of_units:
        kinds = (UnitKind.AGENCY, UnitKind.INDUSTRY_DEPARTMENT)
        wanted = wanted | Unit.objects.filter(kind__in=kinds, ends_before=None)
    return list(wanted.order_by("pk"))


def _tell(unit: Unit, verdict: Verdict, at: datetime) -> None:
    morning = timezone.make_aware(datetime.combine(timezone.localdate(at), time.min))
    if Line.objects.filter(unit_id=unit.pk, at__gte=morning, at__lte=at, verb=VERB).exists():
        return
    number = verdict.of_units[unit.pk] + verdict.of_units[None]
    write_entry(
        verb=VERB,
        actor=None,
        at=at,
        unit_id=unit.pk,
        object_kind="unit",
        object_id=unit.pk,
        label=unit.name,
        data={"difference_count": number},
    )
    keepers = Membership.objects.filter(
        unit__in=Unit.objects.filter(units_that_look_after(unit), ends_before__isnull=True),
        role=Role.ADMINISTRATOR,
        ends_before__isnull=True,
        account__is_active=True,
    ).exclude(account__email="")
    text = letter(unit, verdict, number)
    for email in sorted(set(keepers.values_list("account__email", flat=True))):
        mail = ("Sổ kinh phí có chỗ không khớp", text, [email])
        transaction.on_commit(partial(deliver_mail.enqueue, *mail))


def letter(unit: Unit, verdict: Verdict, number: int) -> str:
    """Return the mail: how much, the first of it, and what to do."""
    own = [f for f in verdict.faults if not f.is_lack and f.unit_id in (unit.pk, None)][:SHOWN]
    lines = [f"- {fault} (bút toán {fault.entry_id or '—'})" for fault in own]
    return (
        f"Sáng nay hệ thống tính lại sổ kinh phí của {unit.name} từ từng bút toán: {number} chỗ "
        "không khớp.\n\n" + "\n".join(lines) + "\n\nXem đủ bằng lệnh: khuyencong ledger verify\n"
        "Không sửa số trong cơ sở dữ liệu; giữ bản sao lưu gần nhất và tìm việc đã gây ra.\n"
    )
