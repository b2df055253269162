"""Keep an entry, and all that belongs to it, from a juror who is not free or has not said so.

Only what he needs to say it stays in reach: the name of the product and who makes it. The
certificate is public and stays too.
"""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, Exists, Q, QuerySet
from django.db.models.functions import Cast

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.product_rounds.models import (
    EntryPaper,
    EntryPhoto,
    OcopLink,
    ProductEntry,
    ProductInterest,
    RoundComplaint,
    RoundSeat,
    ScoreCard,
)

BELONGS = (EntryPaper, EntryPhoto, OcopLink, RoundComplaint, ScoreCard)
ENTRY_KIND = "product_entry"


def entries_kept_from(account_id: int) -> QuerySet[ProductEntry]:
    """Return the entries that are kept from an account."""
    said = ProductInterest.objects.filter(seat__account=account_id)
    return ProductEntry.objects.filter(
        Q(pk__in=said.filter(has_conflict=True).values("entry"))
        | Q(pk__in=entries_to_declare(account_id).values("pk"))
    )


def entries_to_declare(account_id: int) -> QuerySet[ProductEntry]:
    """Return the entries of running rounds of which the juror has not said if he is free."""
    seats = RoundSeat.objects.filter(account=account_id, body=RoundSeat.Body.JURY, left_at=None)
    said = ProductInterest.objects.filter(seat__in=seats.values("pk"))
    rows = ProductEntry.objects.filter(round__in=seats.values("round"), round__decided_at=None)
    return rows.exclude(pk__in=said.values("entry"))


def has_kept_entries(account_id: int) -> Exists:
    """Return the condition that some entry is kept from an account."""
    return Exists(entries_kept_from(account_id))


def keys_of_kept(model: type[OwnedRow], account_id: int) -> QuerySet[Any] | None:
    """Return the keys of the rows of a table that belong to entries kept from an account."""
    kept = entries_kept_from(account_id).values("pk")
    if model is ProductEntry:
        return kept
    if model in BELONGS:
        return model._default_manager.filter(entry__in=kept).values("pk")
    if model is StoredFile:
        papers = EntryPaper.objects.filter(entry__in=kept, file__isnull=False).values("file")
        photos = EntryPhoto.objects.filter(entry__in=kept).values("file")
        return StoredFile.objects.filter(Q(pk__in=papers) | Q(pk__in=photos)).values("pk")
    return None


def lines_beside_kept(lines: QuerySet[Entry], account: Account) -> QuerySet[Entry]:
    """Leave out the lines of the journal about entries kept from the account."""
    if not account.has_kept_rows():
        return lines
    kept = entries_kept_from(account.pk).annotate(kept_key=Cast("pk", CharField()))
    return lines.exclude(object_kind=ENTRY_KIND, object_id__in=kept.values("kept_key"))
