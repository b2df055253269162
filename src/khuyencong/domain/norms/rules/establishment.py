"""What is known of an establishment when its eligibility is judged; ``None`` means not stated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from khuyencong.domain.foundation.errors import BadInput


class Kind(StrEnum):
    """Legal form of the establishment."""

    SME = "sme"
    COOPERATIVE = "cooperative"
    COOPERATIVE_GROUP = "cooperative_group"
    COOPERATIVE_UNION = "cooperative_union"
    HOUSEHOLD = "household"
    ARTISAN = "artisan"
    CLUSTER_INVESTOR = "cluster_investor"
    LARGE = "large"
    OTHER = "other"


class Place(StrEnum):
    """Administrative kind of the place of production (not of the registered office)."""

    COMMUNE = "commune"
    TOWNSHIP = "township"
    DISTRICT = "district"
    DISTRICT_TOWN = "district_town"
    WARD_CLASS_1 = "ward_class_1"
    WARD_CLASS_2 = "ward_class_2"
    WARD_CLASS_3 = "ward_class_3"
    WARD_SPECIAL_CITY = "ward_special_city"
    WARD = "ward"
    SPECIAL_ZONE = "special_zone"


PLACE_LABELS_VI = {
    Place.COMMUNE: "xã",
    Place.TOWNSHIP: "thị trấn",
    Place.DISTRICT: "huyện",
    Place.DISTRICT_TOWN: "thị xã",
    Place.WARD_CLASS_1: "phường của thành phố loại 1",
    Place.WARD_CLASS_2: "phường của thành phố loại 2",
    Place.WARD_CLASS_3: "phường của thành phố loại 3",
    Place.WARD_SPECIAL_CITY: "phường của thành phố loại đặc biệt",
    Place.WARD: "phường",
    Place.SPECIAL_ZONE: "đặc khu",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EstablishmentFacts:
    """Facts stated in a sheet or a dossier.

    ``ward_converted_on`` is the day a commune became this class-1 ward, ``was_commune`` False says
    it never was one. ``planning_year`` is the year in which the plan is drawn up; the year of the
    day asked about when not stated. ``trade`` is a code of ``trades.list_trades``; ``technology``
    one of the codes named by the exclusions.
    """

    kind: Kind | None = None
    place: Place | None = None
    ward_converted_on: date | None = None
    was_commune: bool | None = None
    planning_year: int | None = None
    in_centrally_run_city: bool | None = None
    in_recognised_craft_village: bool | None = None
    in_difficult_area: bool | None = None
    cleaner_production: bool | None = None
    trade: str | None = None
    technology: str | None = None

    def __post_init__(self) -> None:
        """Take codes as plain strings too. Raises BadInput naming the field for an unknown one."""
        for field, codes in (("kind", Kind), ("place", Place)):
            value = getattr(self, field)
            if value is not None:
                object.__setattr__(self, field, _code(value, codes, field))


def _code(value: str, codes: type[StrEnum], field: str) -> StrEnum:
    try:
        return codes(value)
    except ValueError:
        known = ", ".join(codes)
        raise BadInput(
            "norms.unknown_code",
            "“{value}” không có trong danh mục của {name}; cần một trong: {known}",
            field=field,
            name=field,
            value=value,
            known=known,
        ) from None
