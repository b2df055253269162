"""Reads of consultancy."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Prefetch, Q, QuerySet

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.consultancy.models import (
    Engagement,
    Invoice,
    Milestone,
    Payment,
    TeamMember,
)
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.search.queries import matching

BESIDE = ("unit", "province", "establishment", "audit__site", "cleaner_file__site")


def list_engagements(*, visible_to: Account) -> QuerySet[Engagement]:
    """Return what the account may see, the last request first."""
    rows = rows_visible_to(Engagement.objects.select_related("unit"), visible_to)
    return rows.order_by("-received_on", "-pk")


def search_engagements(rows: QuerySet[Engagement], text: str) -> QuerySet[Engagement]:
    """Keep those whose title, client or contract number holds the words."""
    return matching(rows, text)


def get_engagement(engagement_id: int, *, visible_to: Account) -> Engagement:
    """Return one the account may see. Raises Engagement.DoesNotExist."""
    rows = rows_visible_to(Engagement.objects.select_related(*BESIDE), visible_to)
    return rows.get(pk=engagement_id)


def get_whole_engagement(engagement_id: int, *, visible_to: Account) -> Engagement:
    """Return one with its parts, each in its order. Raises Engagement.DoesNotExist."""
    rows = rows_visible_to(Engagement.objects.select_related(*BESIDE), visible_to)
    people = Prefetch("team", TeamMember.objects.select_related("account"))
    whole = rows.prefetch_related("annexes", "milestones", "invoices__payments", people)
    return whole.get(pk=engagement_id)


def engagements_of(
    *,
    audit: EnergyAudit | None = None,
    cleaner_file: CleanerFile | None = None,
    visible_to: Account,
) -> QuerySet[Engagement]:
    """Return the consultancy done by an audit or a file of cleaner production, the newest first."""
    rows = rows_visible_to(Engagement.objects.all(), visible_to).order_by("-received_on", "-pk")
    return rows.filter(audit=audit) if audit else rows.filter(cleaner_file=cleaner_file)


def audits_of(firm: Establishment, *, visible_to: Account) -> QuerySet[EnergyAudit]:
    """Return the audits consultancy for an establishment may be done by, the newest first."""
    rows = EnergyAudit.objects.filter(site__establishment=firm).select_related("site")
    return rows_visible_to(rows, visible_to).order_by("-visited_on", "-pk")


def cleaner_files_of(firm: Establishment, *, visible_to: Account) -> QuerySet[CleanerFile]:
    """Return the rounds of cleaner production it may be done by, the newest first."""
    rows = CleanerFile.objects.filter(site__establishment=firm).select_related("site")
    return rows_visible_to(rows, visible_to).order_by("-opened_on", "-pk")


def get_milestone(milestone_id: int, *, visible_to: Account) -> Milestone:
    """Return a milestone the account may see. Raises Milestone.DoesNotExist."""
    rows = rows_visible_to(Milestone.objects.select_related("engagement__unit"), visible_to)
    return rows.get(pk=milestone_id)


def get_invoice(invoice_id: int, *, visible_to: Account) -> Invoice:
    """Return an invoice the account may see. Raises Invoice.DoesNotExist."""
    rows = rows_visible_to(Invoice.objects.select_related("engagement__unit"), visible_to)
    return rows.get(pk=invoice_id)


def get_payment(payment_id: int, *, visible_to: Account) -> Payment:
    """Return a payment the account may see. Raises Payment.DoesNotExist."""
    beside = Payment.objects.select_related("invoice__engagement__unit")
    return rows_visible_to(beside, visible_to).get(pk=payment_id)


def people_of(unit: Unit, *, on: date) -> QuerySet[Account]:
    """Return who works in a unit on a day, by name."""
    working = Q(memberships__unit=unit, memberships__starts_on__lte=on) & (
        Q(memberships__ends_before=None) | Q(memberships__ends_before__gt=on)
    )
    people = Account.objects.filter(working, is_active=True).distinct()
    return people.order_by("full_name", "username")


def list_open_milestones(*, visible_to: Account, by: date) -> QuerySet[Milestone]:
    """Return milestones of running contracts that are due by a day and not done, by that day."""
    rows = rows_visible_to(Milestone.objects.select_related("engagement"), visible_to)
    running = rows.filter(engagement__state=Engagement.State.CONTRACTED)
    return running.filter(done_on=None, due_on__lte=by).order_by("due_on", "pk")


def with_unpaid(rows: QuerySet[Engagement]) -> QuerySet[Engagement]:
    """Keep those of which something was invoiced and did not come yet."""
    return rows.filter(paid_vnd__lt=F("invoiced_vnd"))


def list_unpaid_invoices(*, visible_to: Account, by: date) -> QuerySet[Invoice]:
    """Return invoices not paid in full that are due by a day, or name no day, the oldest first."""
    rows = rows_visible_to(Invoice.objects.select_related("engagement"), visible_to)
    unpaid = rows.filter(cancelled_at=None, paid_vnd__lt=F("amount_vnd"))
    return unpaid.filter(Q(pay_by=None) | Q(pay_by__lte=by)).order_by("issued_on", "pk")
