"""What is written of a facility, and of a calibration."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from khuyencong.apps.facilities.checking import (
    bad,
    require_one_of,
    require_order,
    require_words,
)
from khuyencong.apps.facilities.facts import Facts
from khuyencong.apps.facilities.models import Calibration, Facility
from khuyencong.domain.foundation.text import fold

MOST_SEATS = 2_000
MOST_VND = 10**15


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityFacts(Facts):
    """A facility; what does not fit its kind (seats of an instrument) is left out."""

    model = Facility
    lines = {"code": 40, "name": 200, "place": 300, "plate": 20, "serial": 80}
    texts = {"note": 5000}
    told_as = {"kind": "facility_kind", "place": "kept_at", "condition": "facility_condition"}

    kind: str
    code: str
    name: str
    place: str = ""
    seats: int | None = None
    plate: str = ""
    serial: str = ""
    condition: str = Facility.Condition.GOOD.value
    bought_on: date | None = None
    cost_vnd: int | None = None
    note: str = ""

    def settled(self) -> Self:
        kind = self.kind
        fitting = replace(
            self,
            seats=None if kind == Facility.Kind.INSTRUMENT else self.seats,
            plate=self.plate if kind == Facility.Kind.VEHICLE else "",
            serial=self.serial if kind == Facility.Kind.INSTRUMENT else "",
        )
        return super(FacilityFacts, fitting).settled()

    def check(self) -> None:
        require_one_of("kind", self.kind, Facility.Kind.values)
        require_one_of("condition", self.condition, Facility.Condition.values)
        require_words("code", self.code, "Ghi mã để gọi, ví dụ P1, XE-01, TB-03")
        require_words("name", self.name, "Ghi tên")
        if self.seats is not None and not 1 <= self.seats <= MOST_SEATS:
            raise bad("seats", f"Cần số chỗ từ 1 đến {MOST_SEATS}")
        if self.cost_vnd is not None and not 0 <= self.cost_vnd <= MOST_VND:
            raise bad("cost_vnd", "Nguyên giá là số đồng, không âm")

    def found_by(self) -> str:
        return fold(f"{self.code} {self.name} {self.place} {self.plate} {self.serial}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationFacts(Facts):
    """A calibration as its certificate tells it."""

    model = Calibration
    lines = {"certificate": 120, "by_whom": 300}
    told_as = {"valid_until": "holds_until_on"}

    calibrated_on: date
    valid_until: date
    by_whom: str
    certificate: str = ""

    def check(self) -> None:
        require_words("by_whom", self.by_whom, "Ghi tổ chức hiệu chuẩn")
        require_order("valid_until", self.calibrated_on, self.valid_until)
