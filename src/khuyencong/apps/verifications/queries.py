"""Reads of measured savings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Exists, OuterRef, Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.search.queries import matching
from khuyencong.apps.verifications.models import Verification, VerificationAdjustment


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedSaving:
    """A confirmed verification as reports read it; the saving in ``unit`` of the carrier.

    ``starts_on`` up to, without, ``ends_before`` is the reporting period; the saving lies between
    ``low`` and ``high`` at ``confidence``. Only one whose ``verdict`` is "proven" is a saving.
    """

    verification_id: int
    unit_id: int
    province_id: int
    site_id: int
    establishment_id: int
    audit_id: int | None
    measure_id: int | None
    title: str
    carrier: str
    unit: str
    starts_on: date
    ends_before: date
    saving: Decimal
    low: Decimal
    high: Decimal
    saving_vnd: int | None
    confidence: Decimal
    verdict: str


def list_verifications(*, visible_to: Account) -> QuerySet[Verification]:
    """Return the verifications the account may see, the latest period first."""
    rows = Verification.objects.select_related("site__establishment", "unit")
    return rows_visible_to(rows, visible_to).order_by("-after_ends_before", "-pk")


def search_verifications(rows: QuerySet[Verification], text: str) -> QuerySet[Verification]:
    """Keep those whose title, site or establishment holds the words."""
    return matching(rows, text)


def get_verification(verification_id: int, *, visible_to: Account) -> Verification:
    """Return one with its adjustments. Raises Verification.DoesNotExist."""
    beside = ("measure", "audit", "province", "confirmed_by", "site__unit", "site__province")
    rows = list_verifications(visible_to=visible_to).select_related(*beside)
    return rows.prefetch_related("adjustments").get(pk=verification_id)


def get_adjustment(adjustment_id: int, *, visible_to: Account) -> VerificationAdjustment:
    """Return one adjustment. Raises VerificationAdjustment.DoesNotExist."""
    rows = VerificationAdjustment.objects.select_related("verification__unit")
    return rows_visible_to(rows, visible_to).get(pk=adjustment_id)


def verified_savings(
    *,
    visible_to: Account,
    starts_on: date | None = None,
    ends_before: date | None = None,
    only_proven: bool = True,
) -> Iterator[VerifiedSaving]:
    """Yield the confirmed savings whose reporting period ends within a span, oldest first.

    A period counts by its last day: each verification is in one year only. Bills are of the whole
    site, so two answers about the same months hold the same saving, also of two measures: a month
    of a site and carrier counts once. ``confirm_verification`` refuses a second, and of two that
    were confirmed before it did the first one counts.
    """
    rows = Verification.objects.filter(state=Verification.State.CONFIRMED)
    if only_proven:
        rows = rows.filter(verdict=Verification.Verdict.PROVEN)
    rows = rows.exclude(Exists(_confirmed_before(rows)))
    if starts_on:
        rows = rows.filter(after_ends_before__gt=starts_on)
    if ends_before:
        rows = rows.filter(after_ends_before__lte=ends_before)
    ordered = rows_visible_to(rows, visible_to).select_related("site")
    for each in ordered.order_by("after_ends_before", "pk").iterator(chunk_size=500):
        yield _plain(each)


def in_the_way_of(verification: Verification) -> list[Verification]:
    """Return the confirmed ones that count a month of its reporting period, oldest first."""
    rows = Verification.objects.filter(
        site=verification.site_id,
        carrier=verification.carrier,
        state=Verification.State.CONFIRMED,
        after_starts_on__lt=verification.after_ends_before,
        after_ends_before__gt=verification.after_starts_on,
    )
    return list(rows.exclude(pk=verification.pk).order_by("after_starts_on", "pk"))


def _confirmed_before(rows: QuerySet[Verification]) -> QuerySet[Verification]:
    """Return those among ``rows`` that count a month of the outer row and were confirmed first."""
    same = rows.filter(
        site=OuterRef("site"),
        carrier=OuterRef("carrier"),
        after_starts_on__lt=OuterRef("after_ends_before"),
        after_ends_before__gt=OuterRef("after_starts_on"),
    )
    together = Q(confirmed_at=OuterRef("confirmed_at"), pk__lt=OuterRef("pk"))
    return same.filter(Q(confirmed_at__lt=OuterRef("confirmed_at")) | together)


def _plain(row: Verification) -> VerifiedSaving:
    return VerifiedSaving(
        verification_id=row.pk,
        unit_id=row.unit_id,
        province_id=row.province_id,
        site_id=row.site_id,
        establishment_id=row.site.establishment_id,
        audit_id=row.audit_id,
        measure_id=row.measure_id,
        title=row.title,
        carrier=row.carrier,
        unit=row.unit_of_use,
        starts_on=row.after_starts_on,
        ends_before=row.after_ends_before,
        saving=row.saving or Decimal(0),
        low=row.saving_low or Decimal(0),
        high=row.saving_high or Decimal(0),
        saving_vnd=row.saving_vnd,
        confidence=row.confidence,
        verdict=row.verdict,
    )
