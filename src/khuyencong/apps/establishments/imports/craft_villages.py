"""The craft villages of Bình Định and Bình Dương that published sources tell of.

``data/craft_villages.csv``: one village a row, as gathered; each with its source and grade.
"""

from __future__ import annotations

import csv
from pathlib import Path

from khuyencong.apps.establishments.facts import CraftVillageFacts
from khuyencong.domain.foundation.grade import Grade

_DATA = Path(__file__).parents[1] / "data" / "craft_villages.csv"
_CONFLICT = "MÂU THUẪN:"


def published_craft_villages() -> list[tuple[str, CraftVillageFacts]]:
    """Return each village with the name of the province it lay in before July 2025."""
    with _DATA.open(encoding="utf-8", newline="") as file:
        return [(row["province"], _facts(row)) for row in csv.DictReader(file)]


def _facts(row: dict[str, str]) -> CraftVillageFacts:
    note, _, conflict = row["note"].partition(_CONFLICT)
    return CraftVillageFacts(
        code=row["id"],
        name=row["name"],
        craft=row["craft"],
        commune=row["commune_before_2025"],
        district=row["district_before_2025"],
        households=_count(row["households"]),
        workers=_count(row["workers"]),
        figure_year=_count(row["year_of_figure"]),
        recognition=row["recognition"],
        note=note.strip(),
        conflict=conflict.strip(),
        source=row["source"],
        grade=Grade(row["grade"]),
    )


def _count(text: str) -> int | None:
    return int(text) if text else None
