"""What is written at the head of a file, and the shape it must have."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Self

from khuyencong.apps.cleaner_production.checking import bad, plain, require_within, settled_text
from khuyencong.apps.cleaner_production.models import CleanerFile

TEXTS = {"product": 200, "product_unit": 40, "basis": 100, "focus_reason": 500, "note": 5000}
WEIGHTS = ("weight_technical", "weight_economic", "weight_environmental")
MOST_WEIGHT = 100
MOST = Decimal(10**12)
MOST_BASES = Decimal(10**8)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """The head of a file; fields are named as in ``CleanerFile``. None, empty: not said."""

    opened_on: date
    product: str = ""
    product_unit: str = ""
    basis: str = ""
    bases_per_year: Decimal | None = None
    product_per_basis: Decimal | None = None
    focus_step_id: int | None = None
    focus_reason: str = ""
    weight_technical: int | None = None
    weight_economic: int | None = None
    weight_environmental: int | None = None
    note: str = ""

    @classmethod
    def of(cls, stored: CleanerFile) -> Self:
        """Return what is stored."""
        values = {name: getattr(stored, name) for name in cls.__dataclass_fields__}
        for name in ("bases_per_year", "product_per_basis"):  # 300.000 of the database is 300
            if values[name] is not None:
                values[name] = plain(values[name])
        return cls(**values)

    def settled(self, *, today: date) -> Self:
        """Return it as it is stored. Raises BadInput that names the field."""
        texts: dict[str, Any] = {
            name: settled_text(name, getattr(self, name), most) for name, most in TEXTS.items()
        }
        read = replace(self, **texts)
        if read.opened_on > today:
            raise bad("opened_on", "Ngày mở hồ sơ chưa tới")
        for name, most in (("bases_per_year", MOST_BASES), ("product_per_basis", MOST)):
            require_within(name, getattr(read, name), most=most, above_zero=True)
        given = [getattr(read, name) for name in WEIGHTS]
        for name, weight in zip(WEIGHTS, given, strict=True):
            require_within(name, weight, most=MOST_WEIGHT)
            if weight is None and any(each is not None for each in given):
                raise bad(name, "Ghi trọng số cả ba mặt, hoặc để trống cả ba")
        if given[0] is not None and not any(given):
            raise bad(WEIGHTS[0], "Ít nhất một mặt có trọng số lớn hơn 0")
        return read

    def told(self) -> dict[str, Any]:
        """Return the facts as the journal keeps them, what is not said left out."""
        shown = {
            name: str(value) if isinstance(value, date | Decimal) else value
            for name, value in asdict(self).items()
        }
        return {name: value for name, value in shown.items() if value not in (None, "")}
