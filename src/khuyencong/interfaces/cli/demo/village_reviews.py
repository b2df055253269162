"""Reviews, a decision, crafts and a cluster to practise on; all figures are made up and say so.

No decision stands in what was read of the villages (only words of sources), so the one decision
here is illustrative too; the villages themselves are as their sources tell.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.craft_villages.actions.record_recognition import record_recognition
from khuyencong.apps.craft_villages.actions.record_subject import record_subject
from khuyencong.apps.craft_villages.actions.save_cluster_year import save_cluster_year
from khuyencong.apps.craft_villages.actions.save_review import save_review
from khuyencong.apps.craft_villages.facts import (
    ClusterFacts,
    ClusterYearFacts,
    CraftFacts,
    DecisionFacts,
    ReviewFacts,
)
from khuyencong.apps.craft_villages.models import VillageReview
from khuyencong.apps.establishments.actions.amend_establishment import amend_establishment
from khuyencong.apps.establishments.models import CraftVillage, Establishment
from khuyencong.apps.establishments.records import record_of
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

CENTRE, OFFICER, APPRAISER = "centre", "canbo", "thamdinh"
RECORDED_AT = moment("2026-11-13 10:00")
NOTE = ILLUSTRATIVE.capitalize()
MILLION = 1_000_000
REVIEWED: dict[str, dict[int, tuple[Any, ...]]] = {
    "V03": {
        2023: (620, 185, 610, 61_000, 5, 25, None),
        2024: (622, 183, 600, 62_500, 5, 26, None),
        2025: (625, 180, 590, 64_000, 6, 27, False),
    },
    "V08": {
        2024: (2300, 700, 1400, 21_000, 4, 30, True),
        2025: (2310, 610, 1250, 19_000, 4, 31, True),
    },
}
"""By village and year: households, in the craft, workers, turnover (million), income a month
(million), years on end, environment."""
FIRMS = {
    "V03": "Hợp tác xã bún khô An Nhơn (minh họa)",
    "V08": "Cơ sở chiếu cói Hoài Nhơn (minh họa)",
}
DECISIONS = {
    "V03": DecisionFacts(
        recognised_as="village",
        number="01/QĐ-MINHHOA",
        decided_on=date(2014, 6, 2),
        decided_by="UBND tỉnh (minh họa)",
        rule_set="rules_2006",
        note=NOTE,
    ),
    "V08": DecisionFacts(
        recognised_as="traditional_village",
        number="02/QĐ-MINHHOA",
        decided_on=date(2019, 9, 16),
        decided_by="UBND tỉnh (minh họa)",
        rule_set="rules_2018",
        note=NOTE,
    ),
}
CLUSTER = ClusterFacts(
    name="Cụm công nghiệp số 1 (minh họa)",
    place="An Nhơn",
    area_ha=Decimal(40),
    leasable_ha=Decimal(28),
    investor="Doanh nghiệp hạ tầng (minh họa)",
    note=NOTE,
)
CLUSTER_YEARS = {
    2023: (Decimal("14.5"), 9, 310),
    2024: (Decimal(17), 11, 380),
    2025: (Decimal(21), 13, 455),
}


def review_villages(cast: Cast) -> None:
    """Review two villages of the centre, unless there are any reviews."""
    unit, officer = cast.units[CENTRE], cast.people[OFFICER]
    if VillageReview.objects.filter(unit=unit).exists():
        return
    who: dict[str, Any] = {"actor": officer, "at": RECORDED_AT}
    decides: dict[str, Any] = {"actor": cast.people[APPRAISER], "at": RECORDED_AT}
    for village in CraftVillage.objects.filter(unit=unit, code__in=REVIEWED):
        record_recognition(subject=village, facts=DECISIONS[village.code], **decides)
        for year, figures in REVIEWED[village.code].items():
            facts = _review(year, figures)
            save_review(village=village, facts=facts, seen_version=0, **who)
    mats = CraftVillage.objects.get(unit=unit, code="V08")
    craft = CraftFacts(
        name="Dệt chiếu cói",
        village_id=mats.pk,
        place=mats.place,
        age_years=300,
        age_source="hơn 300 năm, theo thanhnien.vn (05/2024)",
        is_alive=True,
        source=mats.source,
    )
    record_subject(facts=craft, unit=unit, **who)
    cluster = record_subject(facts=CLUSTER, unit=unit, **who)
    for year, (leased, firms, workers) in CLUSTER_YEARS.items():
        found = ClusterYearFacts(
            year=year,
            leased_ha=leased,
            establishments=firms,
            workers=workers,
            has_wastewater_plant=year == max(CLUSTER_YEARS),
            source=NOTE,
        )
        save_cluster_year(cluster=cluster, facts=found, seen_version=0, **who)
    _put_firms(cast)


def _put_firms(cast: Cast) -> None:
    """Say of two establishments that they work in a village."""
    unit = cast.units[CENTRE]
    who: dict[str, Any] = {"actor": cast.people[OFFICER], "at": RECORDED_AT}
    for firm in Establishment.objects.filter(unit=unit, name__in=FIRMS.values()):
        code = next(code for code, name in FIRMS.items() if name == firm.name)
        village = CraftVillage.objects.get(unit=unit, code=code)
        record = replace(record_of(firm), craft_village_id=village.pk)
        amend_establishment(establishment=firm, record=record, seen_version=firm.version, **who)


def _review(year: int, figures: tuple[Any, ...]) -> ReviewFacts:
    total, in_craft, workers, turnover, income, stable, environment = figures
    return ReviewFacts(
        year=year,
        households_total=total,
        households_in_craft=in_craft,
        workers=workers,
        turnover_vnd=turnover * MILLION,
        income_vnd=income * MILLION,
        stable_years=stable,
        environment_met=environment,
        has_environment_plan=True,
        has_waste_treatment=environment,
        source=NOTE,
    )
