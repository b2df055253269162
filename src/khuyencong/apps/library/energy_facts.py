"""Reads of the facts of energy as this installation holds them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.library.models import FactConfirmation
from khuyencong.apps.library.permissions import rows_kept_by
from khuyencong.domain.energy import book


def installation_facts(
    *, beside: Iterable[FactConfirmation] = (), as_of: datetime | None = None
) -> book.FactBook:
    """Return the shipped facts with the confirmations of this installation.

    ``beside`` are confirmations not stored yet; ``as_of`` asks for those that stood at a moment.
    Raises BadInput when these make no fact.
    """
    stored = FactConfirmation.objects.filter(withdrawn_at__isnull=True)
    if as_of:
        stood = Q(withdrawn_at__isnull=True) | Q(withdrawn_at__gt=as_of)
        stored = FactConfirmation.objects.filter(stood, recorded_at__lte=as_of)
    rows = [to_confirmation(row) for row in (*stored.select_related("recorded_by"), *beside)]
    shipped = book.FactBook.shipped()
    return shipped.with_confirmations(rows) if rows else shipped


def list_fact_confirmations(key: str) -> list[FactConfirmation]:
    """Return the confirmations of a line, withdrawn ones too, oldest first."""
    rows = FactConfirmation.objects.filter(fact_key=key)
    return list(rows.select_related("recorded_by", "withdrawn_by", "unit"))


def fact_confirmations_kept_by(actor: Account) -> QuerySet[FactConfirmation]:
    """Return the confirmations the actor may withdraw."""
    return rows_kept_by(FactConfirmation.objects.select_related("recorded_by"), actor)


def to_confirmation(row: FactConfirmation) -> book.FactConfirmation:
    """Return the confirmation in a row."""
    told = row.supplied
    return book.FactConfirmation(
        key=row.fact_key,
        act=row.act,
        article=row.article,
        read_on=row.read_on,
        confirmed_by=row.recorded_by.display_name,
        read_in_document=row.read_in_document,
        value=Decimal(told["value"]) if told.get("value") else None,
        valid_from=_day(told.get("valid_from")),
        valid_to=_day(told.get("valid_to")),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
