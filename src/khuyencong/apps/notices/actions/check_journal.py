"""Seal and prove the journal by itself, and tell who keeps the system when it does not match."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Membership, Unit
from khuyencong.apps.accounts.roles import Role, UnitKind
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.anchors import stretch_of
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.sealing import seal_entries
from khuyencong.apps.journal.verifying.faults import Fault
from khuyencong.apps.journal.verifying.verdict import journal_faults
from khuyencong.apps.notices.tasks import deliver_mail

VERB = "journal.chain.differs"
LOOKS_BACK = timedelta(days=1)
KEEPERS = (UnitKind.AGENCY, UnitKind.INDUSTRY_DEPARTMENT)
"""Kinds of units whose administrators are told: one chain holds the lines of everybody."""


def check_journal(*, at: datetime) -> Fault | None:
    """Seal what waits and prove what was sealed since the day before; return the first fault.

    Each unit that is told gets one line of the journal, and its administrators one mail a day.
    Nothing is mended: a seal that does not match is a trace of what happened.
    """
    seal_entries(at=at)
    since = timezone.localdate(at) - LOOKS_BACK
    fault = next(journal_faults(stretch_of(since)), None)
    if fault is not None:
        with transaction.atomic():
            for unit in Unit.objects.filter(kind__in=KEEPERS, ends_before=None).order_by("pk"):
                _tell(unit, fault, at)
    return fault


def _tell(unit: Unit, fault: Fault, at: datetime) -> None:
    morning = timezone.make_aware(datetime.combine(timezone.localdate(at), time.min))
    if Entry.objects.filter(unit_id=unit.pk, at__gte=morning, at__lte=at, verb=VERB).exists():
        return
    write_entry(
        verb=VERB,
        actor=None,
        at=at,
        unit_id=unit.pk,
        object_kind="unit",
        object_id=unit.pk,
        label=unit.name,
        data={"difference": _told(fault)},
    )
    keepers = Membership.objects.filter(
        unit=unit, role=Role.ADMINISTRATOR, ends_before__isnull=True, account__is_active=True
    ).exclude(account__email="")
    for email in sorted(set(keepers.values_list("account__email", flat=True))):
        mail = ("Nhật ký có chỗ không khớp", _letter(fault), [email])
        transaction.on_commit(partial(deliver_mail.enqueue, *mail))


def _told(fault: Fault) -> str:
    return f"{fault} ({fault.where})" if fault.where else str(fault)


def _letter(fault: Fault) -> str:
    return (
        "Sáng nay hệ thống tính lại chuỗi niêm phong của nhật ký; chỗ không khớp đầu tiên:\n\n"
        f"- {_told(fault)}\n\n"
        "Xem lại cả nhật ký bằng lệnh: khuyencong journal verify\n"
        "Không sửa gì trong cơ sở dữ liệu; giữ bản sao lưu gần nhất và tìm ai đã vào máy chủ.\n"
    )
