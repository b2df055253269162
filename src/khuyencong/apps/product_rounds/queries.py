"""Reads of rounds, their entries and seats, and of certificates."""

from __future__ import annotations

from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import not_kept_from, rows_visible_to
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.product_rounds.models import (
    EntryPaper,
    EntryPhoto,
    OcopLink,
    ProductCertificate,
    ProductEntry,
    ProductRound,
    RoundSeat,
)
from khuyencong.apps.search.queries import matching
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.product_rounds.rules import rules_of_rounds


def list_rounds(*, visible_to: Account) -> QuerySet[ProductRound]:
    """Return the rounds the account may see, the newest first."""
    rows = ProductRound.objects.filter(removed_at=None)
    return rows_visible_to(rows, visible_to).order_by("-year", "-pk")


def search_rounds(rows: QuerySet[ProductRound], text: str) -> QuerySet[ProductRound]:
    """Keep the rounds whose title, region or place hold the words."""
    return matching(rows, text)


def get_round(round_id: int, *, visible_to: Account) -> ProductRound:
    """Return one round, removed or not. Raises ProductRound.DoesNotExist."""
    rows = ProductRound.objects.select_related("unit", "province")
    return rows_visible_to(rows, visible_to).get(pk=round_id)


def get_round_of_juror(round_id: int, *, juror: Account) -> ProductRound:
    """Return a round in whose jury the account sits. Raises ProductRound.DoesNotExist."""
    seats = seats_of(juror).filter(round=round_id)
    rows = ProductRound.objects.select_related("unit", "province").filter(removed_at=None)
    return rows.get(pk__in=seats.values("round"))


def seats_of(account: Account) -> QuerySet[RoundSeat]:
    """Return the seats in juries that the account holds."""
    return RoundSeat.objects.filter(account=account, body=RoundSeat.Body.JURY, left_at=None)


def seats_in(held: ProductRound, body: str) -> list[RoundSeat]:
    """Return who sits in a body of the round and has not left."""
    rows = held.seats.filter(body=body, left_at=None).select_related("account")
    return list(rows)


def list_entries(*, visible_to: Account) -> QuerySet[ProductEntry]:
    """Return the entries of every round the account may see."""
    rows = ProductEntry.objects.filter(round__removed_at=None)
    return rows_visible_to(rows, visible_to).order_by("-round", "number")


def search_entries(rows: QuerySet[ProductEntry], text: str) -> QuerySet[ProductEntry]:
    """Keep the entries whose product or maker hold the words."""
    return matching(rows, text)


def entries_of(held: ProductRound, *, visible_to: Account) -> QuerySet[ProductEntry]:
    """Return the entries of a round, but for those kept from the reader."""
    rows = not_kept_from(held.entries.all(), visible_to).select_related("establishment")
    return rows.order_by("number")


def with_files(rows: QuerySet[ProductEntry]) -> QuerySet[ProductEntry]:
    """Read papers and photos along."""
    return rows.prefetch_related(
        Prefetch("papers", EntryPaper.objects.filter(removed_at=None).select_related("file")),
        Prefetch("photos", EntryPhoto.objects.filter(removed_at=None).select_related("file")),
    )


def get_entry(entry_id: int, *, visible_to: Account) -> ProductEntry:
    """Return one entry with its file; kept ones are not there. Raises DoesNotExist."""
    rows = ProductEntry.objects.select_related(
        "round__unit", "round__province", "establishment", "certificate", "sent_up_from__round"
    )
    return with_files(rows_visible_to(rows, visible_to)).get(pk=entry_id)


def get_entry_of_juror(entry_id: int, *, juror: Account) -> ProductEntry:
    """Return an entry that a juror judges, free to see it. Raises DoesNotExist."""
    rows = not_kept_from(ProductEntry.objects.all(), juror)
    rows = rows.filter(round__in=seats_of(juror).values("round"), round__removed_at=None)
    return with_files(rows.select_related("round__unit", "establishment")).get(pk=entry_id)


def ocop_of(entry: ProductEntry) -> OcopLink | None:
    """Return the OCOP stars that stand beside an entry."""
    return entry.ocop.filter(removed_at=None).first()


def entries_of_establishment(firm: Establishment, *, visible_to: Account) -> list[ProductEntry]:
    """Return every entry of an establishment that the reader may see, newest first."""
    rows = rows_visible_to(ProductEntry.objects.filter(establishment=firm), visible_to)
    rows = rows.filter(round__removed_at=None).select_related("round", "certificate")
    return list(rows.order_by("-round__year", "number"))


def list_certificates(*, visible_to: Account) -> QuerySet[ProductCertificate]:
    """Return the certificates the account may see, those that end last first."""
    return rows_visible_to(ProductCertificate.objects.all(), visible_to).order_by(
        "-valid_until", "-pk"
    )


def search_certificates(
    rows: QuerySet[ProductCertificate], text: str
) -> QuerySet[ProductCertificate]:
    """Keep the certificates whose product, maker or number hold the words."""
    return matching(rows, text)


def get_certificate(certificate_id: int, *, visible_to: Account) -> ProductCertificate:
    """Return one certificate. Raises ProductCertificate.DoesNotExist."""
    rows = ProductCertificate.objects.select_related(
        "entry__round__unit", "entry__establishment", "province"
    )
    return rows_visible_to(rows, visible_to).get(pk=certificate_id)


def certificate_of_code(code: str) -> ProductCertificate | None:
    """Return the certificate that bears a code, for anybody; None when there is none."""
    rows = ProductCertificate.objects.select_related(
        "entry__round__unit", "entry__establishment", "province"
    )
    return rows.filter(code=code.strip().lower()).first()


def certificates_in_state(
    rows: QuerySet[ProductCertificate], state: str, *, on: date
) -> QuerySet[ProductCertificate]:
    """Keep the certificates that are in a state of ``days.State`` on a day."""
    stands = rows.filter(Q(withdrawn_on=None) | Q(withdrawn_on__gt=on))
    end_of_year = date(on.year, 12, 31)
    kept = {
        "withdrawn": rows.filter(withdrawn_on__lte=on),
        "expired": stands.filter(valid_until__lt=on),
        "expiring": stands.filter(valid_until__gte=on, valid_until__lte=end_of_year),
        "valid": stands.filter(valid_until__gt=end_of_year),
    }
    return kept.get(state, rows)


def rounds_above(held: ProductRound) -> list[ProductRound]:
    """Return the rounds of the level above that take entries still, whoever runs them."""
    levels = rules_of_rounds().levels.values()
    above = next((each.id for each in levels if each.below == held.level), None)
    if above is None:
        return []
    rows = ProductRound.objects.filter(level=above, judging_at=None, removed_at=None)
    return list(rows.filter(year__gte=held.year).select_related("unit").order_by("year", "pk"))


def count_rounds(rows: QuerySet[ProductRound]) -> QuerySet[ProductRound]:
    """Give each round how many entries it has and how many were recognised."""
    chosen = Q(entries__outcome=ProductEntry.Outcome.RECOGNISED)
    stands = Q(entries__withdrawn_at=None)
    return rows.annotate(
        registered=Count("entries", filter=stands), recognised=Count("entries", filter=chosen)
    )


def get_seat(held: ProductRound, seat_id: int) -> RoundSeat:
    """Return somebody who sits in the round. Raises BadInput."""
    seat = held.seats.filter(pk=seat_id, left_at=None).select_related("account").first()
    if seat is None:
        raise BadInput("product_rounds.no_such_seat", "Người này không còn trong kỳ bình chọn")
    return seat
