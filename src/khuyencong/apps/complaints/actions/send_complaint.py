"""Take a complaint from anybody, however often the same form is sent."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.throttle import HOUR, Limit, take_turn
from khuyencong.apps.complaints.lines import write_entry_of_complaint
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.complaints.receiving import unit_to_answer
from khuyencong.apps.complaints.subjects import find_subject
from khuyencong.apps.complaints.told import ComplaintTold
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.surveys.codes import RECEIPT_LETTERS, new_code
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.norms.rules.own_days import own_days

FROM_CLIENT = Limit("complaint_client", 10, HOUR)
"""Complaints from one address of the network."""
ANSWER_WITHIN = own_days("complaint_answer")


def send_complaint(
    *,
    told: ComplaintTold,
    province_id: int | None,
    follows: Complaint | None,
    client_key: UUID,
    client: str,
    at: datetime,
) -> Complaint:
    """Return the complaint of that key: the one there already, or a new one with its number.

    ``province_id`` counts where no code names a need or file. Raises TooOften, or BadInput that
    names the field; also for a second complaint about an answer.
    """
    try:
        return _send(
            told=told,
            province_id=province_id,
            follows=follows,
            client_key=client_key,
            client=client,
            at=at,
        )
    except IntegrityError:  # the same form came in at this very moment
        known = Complaint.objects.filter(client_key=client_key).first()
        if known is None:
            raise
        return known


@transaction.atomic
def _send(
    *,
    told: ComplaintTold,
    province_id: int | None,
    follows: Complaint | None,
    client_key: UUID,
    client: str,
    at: datetime,
) -> Complaint:
    if known := Complaint.objects.filter(client_key=client_key).first():
        return known
    told = told.settled()
    _require_answered(follows)
    on = timezone.localdate(at)
    subject = find_subject(told.subject_code)
    unit = unit_to_answer(
        about=told.about, subject=subject, province_id=province_id, follows=follows, on=on
    )
    take_turn(FROM_CLIENT, client, at=at)
    province = _held_province(unit)
    numbered = Complaint.objects.filter(province=province, year=on.year)
    serial = (numbered.aggregate(last=Max("serial"))["last"] or 0) + 1
    texts = {name: text for name, text in asdict(told).items() if name != "consents"}
    complaint = Complaint(
        province=province, unit=unit, sent_to=unit, year=on.year, serial=serial,
        code=new_code(RECEIPT_LETTERS), client_key=client_key, need=subject.need,
        project=subject.project, follows=follows, consented_at=at, received_at=at,
        due_on=on + ANSWER_WITHIN, **texts,
    )  # fmt: skip
    if follows:
        complaint.need_id, complaint.project_id = follows.need_id, follows.project_id
    complaint.search = fold(f"{complaint.number} {told.sender_name} {told.says[:2_000]}")
    complaint.save(force_insert=True)
    data = {"about": complaint.about, "due_on": str(complaint.due_on)}
    if follows:
        data["follows"] = follows.number
    write_entry_of_complaint(complaint, "received", actor=None, at=at, data=data)
    return complaint


def _held_province(unit: Unit) -> AdminUnit:
    """Return the unit's province, held so that no two complaints get one number."""
    rows = AdminUnit.objects.select_for_update(of=("self",), no_key=True)
    return rows.get(units=unit)


def _require_answered(follows: Complaint | None) -> None:
    if follows is None:
        return
    held = Complaint.objects.select_for_update().get(pk=follows.pk)
    if held.is_open:
        raise BadInput("complaints.not_answered", "Đơn trước chưa được trả lời")
    if Complaint.objects.filter(follows=held).exists():
        raise BadInput("complaints.followed", "Đã có đơn tiếp theo cho đơn này")
