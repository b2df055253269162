"""The lines of the journal about a round, an entry, a certificate."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.product_rounds.models import ProductCertificate, ProductEntry, ProductRound

Data = dict[str, Any]


def write_entry_of_round(
    held: ProductRound, what: str, data: Data, *, actor: Account, at: datetime, reason: str = ""
) -> Entry:
    """Write one line about a round, inside the transaction of the action that calls."""
    return write_entry(
        verb=f"product_rounds.round.{what}",
        actor=actor,
        at=at,
        unit_id=held.unit_id,
        object_kind="product_round",
        object_id=held.pk,
        label=held.title,
        data=data,
        reason=reason,
    )


def write_entry_of_product(
    entry: ProductEntry, what: str, data: Data, *, actor: Account, at: datetime, reason: str = ""
) -> Entry:
    """Write one line about an entry."""
    return write_entry(
        verb=f"product_rounds.entry.{what}",
        actor=actor,
        at=at,
        unit_id=entry.unit_id,
        object_kind="product_entry",
        object_id=entry.pk,
        label=entry.name,
        data=data,
        reason=reason,
    )


def write_entry_of_certificate(
    certificate: ProductCertificate,
    what: str,
    data: Data,
    *,
    actor: Account,
    at: datetime,
    reason: str = "",
) -> Entry:
    """Write one line about a certificate."""
    return write_entry(
        verb=f"product_rounds.certificate.{what}",
        actor=actor,
        at=at,
        unit_id=certificate.unit_id,
        object_kind="product_certificate",
        object_id=certificate.pk,
        label=f"{certificate.number} {certificate.product_name}",
        data=data,
        reason=reason,
    )
