"""Take in what the holder of a certificate reports of a year."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.facts import LAST_YEAR
from khuyencong.apps.product_rounds.holding import bad, hold_certificate
from khuyencong.apps.product_rounds.lines import write_entry_of_certificate
from khuyencong.apps.product_rounds.models import HolderReport, ProductCertificate

MOST_VND = 10**15
MOST_WORKERS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderFacts:
    """What is told; None: not said. [VND/year]"""

    year: int
    received_on: date
    workers: int | None = None
    revenue_vnd: int | None = None
    support_vnd: int | None = None
    note: str = ""


@transaction.atomic
def record_holder_report(
    *, certificate: ProductCertificate, facts: HolderFacts, actor: Account, at: datetime
) -> HolderReport:
    """Write it, in the place of what was told of that year before. Raises NotAllowed, BadInput."""
    held = hold_certificate(certificate, actor=actor)
    if not held.issued_on.year <= facts.year <= min(held.valid_until.year, LAST_YEAR):
        raise bad(
            "year",
            f"Giấy chứng nhận có giá trị các năm {held.issued_on.year}–{held.valid_until.year}",
        )
    for name, most in (
        ("workers", MOST_WORKERS), ("revenue_vnd", MOST_VND), ("support_vnd", MOST_VND)
    ):  # fmt: skip
        value = getattr(facts, name)
        if value is not None and not 0 <= value <= most:
            raise bad(name, f"Từ 0 đến {most}")
    told = asdict(facts)
    year = told.pop("year")
    owner = {"unit_id": held.unit_id, "province_id": held.province_id}
    report, _ = HolderReport.objects.update_or_create(
        certificate=held, year=year, defaults=told, create_defaults=told | owner
    )
    data = {"year": year, "workers": facts.workers, "revenue_vnd": facts.revenue_vnd}
    told_data = {name: value for name, value in data.items() if value is not None}
    write_entry_of_certificate(held, "report_recorded", told_data, actor=actor, at=at)
    return report
