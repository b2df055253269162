"""Take an answer in, however often it is sent."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.throttle import HOUR, Limit, take_turn
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.owners import rows_of_owner
from khuyencong.apps.places.models import Succession
from khuyencong.apps.surveys.codes import RECEIPT_LETTERS, new_code
from khuyencong.apps.surveys.entries import write_entry_of_answer
from khuyencong.apps.surveys.models import Answer, Campaign
from khuyencong.apps.surveys.told import Told
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.norms.rules.own_days import own_days

FROM_CLIENT = Limit("survey_client", 60, HOUR)
"""Answers from one address of the network: a village meeting may share one telephone."""
FROM_COLLABORATOR = Limit("survey_sender", 300, HOUR)
"""Answers of one collaborator: a day in the field comes in at once when the signal is back."""
LATE = own_days("late_answer")
"""An answer written without a signal while the campaign was open is still taken so long after."""


@transaction.atomic
def take_answer(
    *,
    campaign: Campaign,
    told: Told,
    client_key: UUID,
    client: str,
    actor: Account | None,
    at: datetime,
    written_at: datetime | None = None,
    establishment: Establishment | None = None,
) -> Answer:
    """Return the answer of that key: the one there already, or a new one.

    ``client`` is the network address of who sends, ``actor`` the collaborator signed in, None for
    a stranger. ``written_at`` is when the browser says that it was written. ``establishment`` is
    the record of an owner who sends for it. Raises TooOften, NotAllowed for the establishment of
    somebody else, or BadInput that names the field; also while the campaign takes no answers.
    """
    if establishment is not None:
        _require_owner(actor, establishment)
    if known := Answer.objects.filter(client_key=client_key).first():
        return known
    _require_open(campaign, at=at, written_at=written_at)
    told = told.settled()
    is_known = establishment is not None or (actor and is_collaborator_of(actor, campaign))
    sender = actor if is_known else None
    if sender is None and not (told.phone or told.email):
        raise BadInput(
            "surveys.no_way_back", "Ghi số điện thoại hoặc thư điện tử để trả lời", field="phone"
        )
    if sender:
        take_turn(FROM_COLLABORATOR, str(sender.pk), at=at)
    else:
        take_turn(FROM_CLIENT, client, at=at)
    answer = Answer(
        province_id=campaign.province_id,
        unit_id=campaign.unit_id,
        campaign=campaign,
        client_key=client_key,
        receipt=new_code(RECEIPT_LETTERS),
        received_at=at,
        sender=sender,
        establishment=establishment,
        consented_at=at,
        search=told.search_text(),
        **told.columns(),
    )
    try:
        with transaction.atomic():
            answer.save(force_insert=True)
    except IntegrityError:  # another process took the same answer at this very moment
        return Answer.objects.get(client_key=client_key)
    data = {"commune": answer.commune, "line": answer.line, "total_vnd": answer.total_vnd}
    write_entry_of_answer(answer, "surveys.answer.received", actor=sender, at=at, data=data)
    return answer


def _require_owner(actor: Account | None, establishment: Establishment) -> None:
    """Raise NotAllowed unless the establishment is the actor's own."""
    own = Establishment.objects.filter(pk=establishment.pk)
    if actor is None or not rows_of_owner(own, actor).exists():
        raise NotAllowed("surveys.not_his_establishment", "Chỉ chủ cơ sở gửi thay cơ sở này được")


def is_collaborator_of(account: Account, campaign: Campaign) -> bool:
    """Tell whether the account is a collaborator in the campaign's province, or in one that went
    into it.
    """
    provinces = {
        member.unit.province_id for member in account.memberships_with("surveys.answer", None)
    }
    if not provinces or campaign.province_id in provinces:
        return bool(provinces)
    heirs = Succession.objects.filter(predecessor__in=provinces, successor=campaign.province_id)
    return heirs.exists()


def _require_open(campaign: Campaign, *, at: datetime, written_at: datetime | None) -> None:
    """Raise BadInput unless the campaign is open, or was when the answer was written.

    What the browser says of its clock is believed as far as it lies not ahead, nor long back.
    """
    instants = [at]
    if written_at and at - LATE <= written_at <= at:
        instants.append(written_at)
    for each in instants:
        was_closed = campaign.closed_at and each >= campaign.closed_at
        on = timezone.localdate(each)
        if campaign.opens_on <= on <= campaign.closes_on and not was_closed:
            return
    raise BadInput(
        "surveys.not_open",
        "Đợt khảo sát nhận từ {opens} đến {closes}, hiện không nhận",
        opens=f"{campaign.opens_on:%d/%m/%Y}",
        closes=f"{campaign.closes_on:%d/%m/%Y}",
    )
