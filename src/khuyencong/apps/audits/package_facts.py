"""What a person states of a package: plain values, checked before they are stored."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from typing import Any

from khuyencong.apps.audits.facts import LONGEST_LIFE
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.field_readers import MAX_VND


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageFacts:
    """A package of measures (``measure_ids``). Money in whole đồng, shares of a year [-]."""

    name: str
    measure_ids: tuple[int, ...] = ()
    life_years: int | None = None
    salvage_vnd: int = 0
    grant_vnd: int = 0
    grant_basis: str = ""
    loan_vnd: int = 0
    loan_rate_share: Decimal | None = None
    loan_years: int | None = None
    swing_share: Decimal | None = None

    def settled(self) -> PackageFacts:
        """Return the facts as stored. Raises BadInput that names the field."""
        name = " ".join(self.name.split())
        if not name:
            raise BadInput("audits.empty", "Cần tên gói giải pháp", field="name")
        for field in ("salvage_vnd", "grant_vnd", "loan_vnd"):
            if not 0 <= getattr(self, field) <= MAX_VND:
                raise BadInput(
                    "audits.bad_amount", "Số tiền phải từ 0 đến 1 triệu tỷ đồng", field=field
                )
        for field in ("life_years", "loan_years"):
            years = getattr(self, field)
            if years is not None and not 1 <= years <= LONGEST_LIFE:
                raise BadInput(
                    "audits.bad_life", "Số năm từ 1 đến {most}", field=field, most=LONGEST_LIFE
                )
        for field in ("loan_rate_share", "swing_share"):
            share = getattr(self, field)
            if share is not None and not (share.is_finite() and 0 <= share < 1):
                raise BadInput("audits.bad_share", "Cần một tỷ lệ dưới 100 %", field=field)
        if self.grant_vnd and not self.grant_basis.strip():
            raise BadInput(
                "audits.grant_without_basis",
                "Ghi hỗ trợ dựa vào dòng định mức hay văn bản nào",
                field="grant_basis",
            )
        if self.loan_vnd and (self.loan_rate_share is None or self.loan_years is None):
            field = "loan_rate_share" if self.loan_rate_share is None else "loan_years"
            raise BadInput(
                "audits.loan_without_terms", "Khoản vay cần lãi suất và số năm trả", field=field
            )
        return replace(self, name=name, grant_basis=self.grant_basis.strip())

    def stored(self) -> dict[str, Any]:
        """Return the fields of the row."""
        told = asdict(self)
        told.pop("measure_ids")
        return told
