"""Provinces, districts and communes, each as it was over a stretch of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from khuyencong.domain.foundation.grade import Grade


class Level(StrEnum):
    """Rung of local government; the district rung has no unit from the day it was abolished."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class UnitKind(StrEnum):
    """What the law calls the unit."""

    PROVINCE = "province"
    CITY = "city"  # centrally run
    DISTRICT = "district"
    URBAN_DISTRICT = "urban_district"
    TOWN = "town"
    DISTRICT_CITY = "district_city"  # run by a province
    COMMUNE = "commune"
    WARD = "ward"
    TOWNSHIP = "township"
    SPECIAL_ZONE = "special_zone"

    @property
    def level(self) -> Level:
        return _LEVEL[self]

    @property
    def label_vi(self) -> str:
        return _LABEL_VI[self]


_LEVEL = {
    UnitKind.PROVINCE: Level.PROVINCE,
    UnitKind.CITY: Level.PROVINCE,
    UnitKind.DISTRICT: Level.DISTRICT,
    UnitKind.URBAN_DISTRICT: Level.DISTRICT,
    UnitKind.TOWN: Level.DISTRICT,
    UnitKind.DISTRICT_CITY: Level.DISTRICT,
    UnitKind.COMMUNE: Level.COMMUNE,
    UnitKind.WARD: Level.COMMUNE,
    UnitKind.TOWNSHIP: Level.COMMUNE,
    UnitKind.SPECIAL_ZONE: Level.COMMUNE,
}
_LABEL_VI = {
    UnitKind.PROVINCE: "Tỉnh",
    UnitKind.CITY: "Thành phố",
    UnitKind.DISTRICT: "Huyện",
    UnitKind.URBAN_DISTRICT: "Quận",
    UnitKind.TOWN: "Thị xã",
    UnitKind.DISTRICT_CITY: "Thành phố",
    UnitKind.COMMUNE: "Xã",
    UnitKind.WARD: "Phường",
    UnitKind.TOWNSHIP: "Thị trấn",
    UnitKind.SPECIAL_ZONE: "Đặc khu",
}


@dataclass(frozen=True, slots=True)
class AdminUnit:
    """One territory under one name, kind and parent, from ``valid_from`` to ``valid_to``.

    ``uid`` belongs to the territory: two territories with the same name carry two uids, while a
    province that only becomes a city keeps its uid and gets a second ``AdminUnit`` for the later
    days. Both dates are inclusive; ``None`` means not known (from) or still in being (to).
    ``code`` is the official number of that time as text with its zeros, or ``None``;
    ``parent`` the uid one rung up.
    """

    uid: str
    name: str
    kind: UnitKind
    code: str | None
    parent: str | None
    valid_from: date | None
    valid_to: date | None
    source: str
    grade: Grade

    @property
    def level(self) -> Level:
        return self.kind.level

    @property
    def full_name(self) -> str:
        """Name with its kind: "Tỉnh Bình Định"."""
        return f"{self.kind.label_vi} {self.name}"

    def is_valid(self, on: date) -> bool:
        """Say whether the unit stood like this on that day."""
        return (self.valid_from is None or self.valid_from <= on) and (
            self.valid_to is None or on <= self.valid_to
        )

    def __str__(self) -> str:
        return self.full_name


@dataclass(frozen=True, slots=True)
class Succession:
    """From day ``on``, ``new`` holds territory that ``old`` held; ``partial`` if only a part."""

    old: str
    new: str
    on: date
    partial: bool
    source: str
    grade: Grade
