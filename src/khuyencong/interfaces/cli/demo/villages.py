"""The craft villages that published sources tell of, in the registers of both centres."""

from __future__ import annotations

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.establishments.actions.record_craft_village import record_craft_village
from khuyencong.apps.establishments.imports.craft_villages import published_craft_villages
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment
from khuyencong.interfaces.cli.demo.village_reviews import review_villages

KEEPERS = {"Bình Định": ("centre", "canbo"), "Bình Dương": ("binh-duong", "canbo-binhduong")}
"""Who keeps the villages of a province: unit and officer."""
RECORDED_AT = moment("2024-10-07 09:00")
"""After the newest of the sources the villages were gathered from."""


def record_villages(cast: Cast) -> None:
    """Record each village at the centre of its province, then review some; what is there stays."""
    for province, facts in published_craft_villages():
        centre, officer = KEEPERS[province]
        unit = cast.units[centre]
        record_craft_village(
            facts=facts,
            province=province_of(unit),
            unit=unit,
            actor=cast.people[officer],
            at=RECORDED_AT,
        )
    review_villages(cast)
