"""Reads of campaigns and answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Prefetch, Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.needs.models import Need, NeedDecision
from khuyencong.apps.places.communes import of_province
from khuyencong.apps.places.models import Succession
from khuyencong.apps.search.queries import matching
from khuyencong.apps.surveys.models import Answer, Campaign

_STATES = {
    "answers_count": Count("answers"),
    "new_count": Count("answers", filter=Q(answers__state="new")),
    "accepted_count": Count("answers", filter=Q(answers__state="accepted")),
}


def list_campaigns(*, visible_to: Account) -> QuerySet[Campaign]:
    """Return the campaigns the account may see, newest first, with how many answers came in."""
    rows = rows_visible_to(Campaign.objects.select_related("unit"), visible_to)
    return rows.annotate(**_STATES).order_by("-opens_on", "-pk")


def get_campaign(campaign_id: int, *, visible_to: Account) -> Campaign:
    """Return a campaign the account may see. Raises Campaign.DoesNotExist."""
    return list_campaigns(visible_to=visible_to).select_related("province").get(pk=campaign_id)


def list_open_campaigns(*, on: date) -> QuerySet[Campaign]:
    """Return the campaigns that take answers on a day, for anybody."""
    rows = Campaign.objects.filter(closed_at=None, opens_on__lte=on, closes_on__gte=on)
    return rows.select_related("unit", "province").order_by("province__name", "-opens_on", "pk")


def list_open_campaigns_for(
    account: Account, provinces: Sequence[int], *, on: date
) -> QuerySet[Campaign]:
    """Return the campaigns that ask these provinces on a day, with ``sent``: how many answers the
    account sent to each."""
    rows = list_open_campaigns(on=on).filter(province__in=provinces)
    return rows.annotate(sent=Count("answers", filter=Q(answers__sender=account.pk)))


def find_open_campaign(province_id: int, *, on: date) -> Campaign | None:
    """Return the newest campaign that asks a province that day, also one of those it came from."""
    rows = list_open_campaigns(on=on).filter(of_province(province_id))
    return rows.order_by("-opens_on", "-pk").first()


def find_campaign_for(establishment: Establishment, *, on: date) -> Campaign | None:
    """Return the newest campaign that asks the province of an establishment, or its heir."""
    if found := find_open_campaign(establishment.province_id, on=on):
        return found
    heirs = Succession.objects.filter(predecessor=establishment.province_id)
    rows = list_open_campaigns(on=on).filter(province__in=heirs.values("successor"))
    return rows.order_by("-opens_on", "-pk").first()


def get_public_campaign(code: str) -> Campaign:
    """Return the campaign of an address. Raises Campaign.DoesNotExist."""
    return Campaign.objects.select_related("unit", "province").get(code=code)


def list_answers(*, visible_to: Account) -> QuerySet[Answer]:
    """Return the answers the account may see, newest first."""
    return rows_visible_to(Answer.objects.all(), visible_to).order_by("-received_at", "-pk")


def search_answers(answers: QuerySet[Answer], text: str) -> QuerySet[Answer]:
    """Keep the answers whose establishment, wish or commune holds the words."""
    return matching(answers, text)


def get_answer(answer_id: int, *, visible_to: Account) -> Answer:
    """Return an answer the account may see. Raises Answer.DoesNotExist."""
    beside = ("campaign", "unit", "sender", "need", "reviewed_by")
    return list_answers(visible_to=visible_to).select_related(*beside).get(pk=answer_id)


def find_answer_of_key(client_key: UUID) -> Answer | None:
    """Return the answer that was taken under a key, None while there is none."""
    return Answer.objects.filter(client_key=client_key).first()


def get_answer_of_receipt(receipt: str) -> Answer:
    """Return the answer of a receipt, with how its need ended. Raises Answer.DoesNotExist."""
    return _with_endings(Answer.objects.select_related("campaign__unit")).get(receipt=receipt)


def list_answers_sent_by(account: Account) -> QuerySet[Answer]:
    """Return what a collaborator sent, newest first, with how each need ended."""
    rows = Answer.objects.filter(sender=account).select_related("campaign__unit")
    return _with_endings(rows).order_by("-received_at", "-pk")


def count_answers_by(campaign: Campaign, what: str) -> list[dict[str, Any]]:
    """Return how many answers each commune, or each collaborator (``sender``), sent: most first."""
    names = {"commune": "commune", "sender": "sender__full_name"}
    rows = Answer.objects.filter(campaign=campaign).values(names[what])
    counted = rows.annotate(count=Count("pk")).order_by("-count", names[what])
    return [{"name": row[names[what]], "count": row["count"]} for row in counted]


def lock_campaign(campaign: Campaign) -> Campaign:
    """Return the campaign as it is stored now, held until the transaction ends."""
    rows = Campaign.objects.select_for_update(of=("self",)).select_related("unit", "province")
    return rows.get(pk=campaign.pk)


def _with_endings(rows: QuerySet[Answer]) -> QuerySet[Answer]:
    needs = Need.objects.select_related("project", "joined__project").prefetch_related(
        Prefetch("decisions", NeedDecision.objects.filter(withdrawn_at=None))
    )
    return rows.prefetch_related(Prefetch("need", needs))
