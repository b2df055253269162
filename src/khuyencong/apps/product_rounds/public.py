"""Certificates of outstanding products as anybody may read of them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Count, Q, QuerySet

from khuyencong.apps.product_rounds.models import ProductCertificate


def list_valid_certificates(provinces: Collection[int], on: date) -> QuerySet[ProductCertificate]:
    """Return the certificates of these provinces that hold on a day, by product."""
    rows = (
        valid_certificates(on).filter(province__in=provinces).select_related("entry__establishment")
    )
    return rows.select_related("province").order_by("product_name", "pk")


def count_valid_certificates(on: date) -> dict[int, int]:
    """Return how many certificates hold on a day in each province, by its key."""
    rows = valid_certificates(on).values("province").annotate(count=Count("pk")).order_by()
    return {row["province"]: row["count"] for row in rows}


def valid_certificates(on: date) -> QuerySet[ProductCertificate]:
    """Return those that hold on a day."""
    not_withdrawn = Q(withdrawn_on=None) | Q(withdrawn_on__gt=on)
    return ProductCertificate.objects.filter(not_withdrawn, issued_on__lte=on, valid_until__gte=on)
