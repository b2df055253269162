"""Reads of the law as this installation holds it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from django.db.models import OuterRef, QuerySet, Subquery

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.library.models import (
    LocalNorm,
    LocalNormEnd,
    LocalOrder,
    NormConfirmation,
)
from khuyencong.apps.library.permissions import rows_kept_by
from khuyencong.apps.library.records import to_confirmation, to_norm
from khuyencong.domain.lifecycle.local_rules import ApprovalTier, RuledDays
from khuyencong.domain.lifecycle.variants import LocalOrder as OrderRule
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import NormLine


def installation_norms(*, beside: Iterable[NormConfirmation] = ()) -> NormLibrary:
    """Return the shipped norms with the local lines and the confirmations of this installation.

    ``beside`` are confirmations not stored yet, to see what they would make of the norms. Raises
    BadInput or NormDataError when these make no norm.
    """
    local = local_lines()
    stored = NormConfirmation.objects.filter(withdrawn_at__isnull=True)
    confirmed = [to_confirmation(row) for row in (*stored.select_related("recorded_by"), *beside)]
    library = NormLibrary.shipped()
    if local:
        library = library.with_local(local)
    return library.with_confirmations(confirmed) if confirmed else library


def local_lines() -> list[NormLine]:
    """Return the lines provinces added here, each up to its last day; in one statement."""
    last_on = LocalNormEnd.objects.filter(norm=OuterRef("pk")).order_by("-pk").values("last_on")
    rows = LocalNorm.objects.select_related("province").order_by("pk")
    return [
        to_norm(row, last_on=row.ended_on) for row in rows.annotate(ended_on=Subquery(last_on[:1]))
    ]


def local_norms_by_id() -> dict[str, LocalNorm]:
    """Return the records of the local lines with their owners."""
    rows = LocalNorm.objects.select_related("unit", "recorded_by")
    return {row.norm_id: row for row in rows}


def local_norms_kept_by(actor: Account) -> QuerySet[LocalNorm]:
    """Return the local lines the actor may change."""
    rows = LocalNorm.objects.select_related("province", "unit").prefetch_related("ends")
    return rows_kept_by(rows, actor)


def list_confirmations(norm_id: str) -> list[NormConfirmation]:
    """Return the confirmations of a norm, withdrawn ones too, oldest first."""
    rows = NormConfirmation.objects.filter(norm_id=norm_id)
    return list(rows.select_related("recorded_by", "withdrawn_by", "unit"))


def confirmations_kept_by(actor: Account) -> QuerySet[NormConfirmation]:
    """Return the confirmations the actor may withdraw."""
    return rows_kept_by(NormConfirmation.objects.select_related("recorded_by"), actor)


def find_local_order(province_id: int, *, on: date) -> OrderRule | None:
    """Return what a province rules of the order of its own projects on a day, None if nothing."""
    row = LocalOrder.objects.filter(province=province_id, valid_from__lte=on).first()
    return _rule_of(row) if row else None


@lru_cache(maxsize=1024)
def get_local_order(order_id: int) -> OrderRule:
    """Return a rule by its key; it never changes. Raises LocalOrder.DoesNotExist."""
    return _rule_of(LocalOrder.objects.get(pk=order_id))


def local_orders_seen_by(actor: Account) -> QuerySet[LocalOrder]:
    """Return the rules the actor's units keep, newest first."""
    rows = LocalOrder.objects.select_related("province", "recorded_by")
    return rows_kept_by(rows, actor)


def _rule_of(row: LocalOrder) -> OrderRule:
    rule = OrderRule(
        id=row.pk,
        act=row.act,
        article=row.article,
        approver=row.approver,  # type: ignore[arg-type]
        in_batches=row.in_batches,
        allows_recoverable=row.allows_recoverable,
        once_per_beneficiary=row.once_per_beneficiary,
        tiers=tuple(ApprovalTier(**each) for each in row.tiers),
    )
    days = [
        RuledDays(
            rule=f"local-{row.pk}-{number}", source=rule.source_of(each.pop("article", "")), **each
        )
        for number, each in enumerate(map(dict, row.days), start=1)
    ]
    return replace(rule, days=tuple(days))
