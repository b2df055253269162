"""Reads of complaints."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.search.queries import matching

ANSWERING = (
    UnitKind.PROMOTION_CENTRE,
    UnitKind.INDUSTRY_DEPARTMENT,
    UnitKind.PEOPLES_COMMITTEE,
    UnitKind.COMMUNE,
)
"""Kinds of unit a complaint may be passed on to."""


def list_complaints(*, visible_to: Account) -> QuerySet[Complaint]:
    """Return the complaints the account may see, newest first."""
    return rows_visible_to(Complaint.objects.all(), visible_to).order_by("-received_at", "-pk")


def list_to_answer(account: Account) -> QuerySet[Complaint]:
    """Return the complaints that wait for the account's own units, the soonest first."""
    units = {member.unit_id for member in account.memberships_with("complaints.handle")}
    rows = rows_visible_to(Complaint.objects.filter(unit__in=units), account)
    waits = rows.filter(state__in=(Complaint.State.NEW, Complaint.State.TAKEN))
    return waits.select_related("unit").order_by("due_on", "pk")


def search_complaints(rows: QuerySet[Complaint], text: str) -> QuerySet[Complaint]:
    """Keep the complaints whose number, sender or words hold the text."""
    return matching(rows, text)


def get_complaint(complaint_id: int, *, visible_to: Account) -> Complaint:
    """Return a complaint the account may see. Raises Complaint.DoesNotExist."""
    beside = ("unit", "province", "sent_to", "need", "project", "decided_by", "follows__unit")
    rows = list_complaints(visible_to=visible_to).select_related(*beside, "followed_by", "against")
    return rows.get(pk=complaint_id)


def get_complaint_of_code(code: str) -> Complaint:
    """Return the complaint whose code somebody holds. Raises Complaint.DoesNotExist."""
    rows = Complaint.objects.select_related("unit", "province", "follows", "followed_by")
    return rows.get(code=code)


def units_to_pass_to(complaint: Complaint) -> QuerySet[Unit]:
    """Return the units of the province that may answer instead."""
    rows = Unit.objects.filter(province=complaint.province_id, kind__in=ANSWERING, ends_before=None)
    return rows.exclude(pk=complaint.unit_id).order_by("name", "pk")


def people_of(unit: Unit) -> QuerySet[Account]:
    """Return who works in the unit, by name: one of them may be whom a complaint is about."""
    rows = Account.objects.filter(memberships__unit=unit, is_active=True)
    return rows.distinct().order_by("full_name", "pk")
