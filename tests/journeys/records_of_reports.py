"""Records of reports that the practice data lack: targets, frozen reports, schedules."""

from __future__ import annotations

from datetime import datetime
from typing import Any

YEAR = 2016


def report_addresses(leader: Any, at: datetime) -> list[tuple[str, str]]:
    """Return who reads which address, once the records are made."""
    return [*_target_addresses(leader, at)]


def _target_addresses(leader: Any, at: datetime) -> list[tuple[str, str]]:
    """A target of a year that is reached and one of five years; numbers are made up."""
    from khuyencong.apps.reports.actions.set_target import set_target
    from khuyencong.apps.reports.target_facts import TargetFacts

    for indicator, last, value in (("planned_vnd", 0, 10**9), ("approved_projects", 4, 10**6)):
        facts = TargetFacts(
            indicator=indicator,
            fund="both",
            covers="province",
            first_year=YEAR,
            last_year=YEAR + last,
            value=value,
            source="Quyết định minh họa",
        )
        set_target(facts=facts, unit=leader.main_unit(), actor=leader, at=at)
    return [
        ("lanhdao", "/office/targets/"),
        ("lanhdao", "/office/targets/new/"),
        ("lanhdao", f"/office/dashboard/?year={YEAR}"),
    ]
