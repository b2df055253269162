"""Projects of five years before the story, so that their report has something to count."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.imports.rows import PastRow
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

TABLE = Path(__file__).with_suffix(".yaml")
MILLION = 1_000_000
STEPS = ("requested", "appraised", "approved", "contracted", "settled")


def tell_of_five_years(cast: Cast) -> None:
    """Enter them as projects of the past; those that are known add nothing."""
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    rows = [
        _row(group, year, number)
        for group in table["groups"]
        for year, count in zip(table["years"], group["counts"], strict=True)
        for number in range(1, count + 1)
    ]
    enter_past_projects(
        rows=rows,
        unit=cast.units[table["centre"]],
        actor=cast.people[table["officer"]],
        at=moment(table["entered_at"]),
    )


def _row(group: dict[str, Any], year: int, number: int) -> PastRow:
    support_vnd = group["support_million"] * MILLION
    money = {f"{group['chain'].lower()}_vnd": support_vnd}
    return PastRow(
        title=f"{group['title']}, {year}, số {number} ({ILLUSTRATIVE})",
        year=year,
        chain=group["chain"],
        state="archived",
        beneficiary=f"Cơ sở minh họa {group['support_million']}-{year}-{number}",
        content=group["content"],
        total_vnd=2 * support_vnd,
        own_vnd=support_vnd,
        amounts=dict.fromkeys(
            ("requested", "appraised", "approved", "contracted", "settled"), money
        ),
    )
