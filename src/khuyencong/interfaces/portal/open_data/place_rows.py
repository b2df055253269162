"""Rows on craft villages and certified products, as the map of the portal shows them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Max, QuerySet

from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.apps.establishments.public import public_villages
from khuyencong.apps.product_rounds.models import ProductCertificate
from khuyencong.apps.product_rounds.public import valid_certificates
from khuyencong.apps.projects.public_words import NAMED_KINDS
from khuyencong.interfaces.portal.open_data.dataset import Row

PART = 500


def village_rows(on: date) -> Iterator[Row]:
    """Give the craft villages whose recognition was not withdrawn."""
    rows = public_villages().select_related("province").order_by("province", "search", "pk")
    for village in rows.iterator(chunk_size=PART):
        yield {
            "name": village.name,
            "craft": village.craft,
            "commune": village.commune,
            "district": village.district,
            "province": village.province.full_name,
            "households": village.households,
            "workers": village.workers,
            "figure_year": village.figure_year,
            "state": village.state,
            "recognised_on": village.recognised_on,
            "source": village.source,
            "grade": village.grade,
        }


def product_rows(on: date) -> Iterator[Row]:
    """Give the certificates that hold on the day; the holder only where it is a body."""
    for row in _certificates(on).iterator(chunk_size=PART):
        firm = row.entry.establishment
        yield {
            "product": row.product_name,
            "level": row.level,
            "level_vi": row.get_level_display(),
            "holder": firm.name if firm and firm.kind in NAMED_KINDS else "",
            "province": row.province.full_name,
            "certificate": row.number,
            "issued_on": row.issued_on,
            "valid_until": row.valid_until,
        }


def _certificates(on: date) -> QuerySet[ProductCertificate]:
    rows = valid_certificates(on).select_related("province", "entry__establishment")
    return rows.order_by("product_name", "pk")


def count_villages(on: date) -> int:
    return public_villages().count()


def count_products(on: date) -> int:
    return valid_certificates(on).count()


def villages_changed_on() -> date | None:
    """Return the day of the newest decision kept; None where none is."""
    days = CraftVillage.objects.aggregate(a=Max("recognised_on"), b=Max("withdrawn_on"))
    return max((day for day in days.values() if day), default=None)


def products_changed_on() -> date | None:
    """Return the day of the newest certificate or withdrawal."""
    days = ProductCertificate.objects.aggregate(a=Max("issued_on"), b=Max("withdrawn_on"))
    return max((day for day in days.values() if day), default=None)
