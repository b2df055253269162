"""A draft of Bình Định with the line it follows, and past projects, for tests with a database."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from tests.regulation_rules import MILLION, machinery

OLD_ACT = "Văn bản thử 01"
OLD_CSV = (
    "id,line,content_vi,unit,percent_max,cap_vnd,valid_from,legal_basis,article,grade\n"
    f"OLD-1,machinery,Máy móc thiết bị,per_establishment,50,200000000,2014-04-08,{OLD_ACT},"
    "Điều 3,text\n"
    f"OLD-2,trademark,Thương hiệu,per_trademark,50,35000000,2014-04-08,{OLD_ACT},Điều 4,text\n"
)
STARTS_ON = date(2017, 7, 1)


def facts_of(**changes: Any) -> Any:
    """Return the head of a draft from 01/07/2017 that replaces the old document."""
    from khuyencong.apps.regulations.facts import DraftFacts

    told: dict[str, Any] = {
        "title": "Quy định mức chi khuyến công địa phương",
        "issuer": "peoples_council",
        "planned_on": STARTS_ON,
        "basis": "Văn bản thử A\nVăn bản thử B",
        "replaces": [OLD_ACT],
    }
    return DraftFacts(**told | changes)


def add_former(department: Any, leader: Any, at: datetime) -> Any:
    """Add the lines in force: a machine 200 million, a trademark 35 million."""
    from tests.norm_cast import add_line

    return add_line(unit=department, actor=leader, at=at, csv=OLD_CSV)


def draft_of(unit: Any, actor: Any, at: datetime, **changes: Any) -> Any:
    """Return a draft with a machine at 300 million and who approves."""
    from khuyencong.apps.regulations.actions.save_part import save_part
    from khuyencong.apps.regulations.actions.start_draft import start_draft
    from khuyencong.domain.regulations.parts import Deadline, Tier

    given: dict[str, Any] = {"actor": actor, "at": at}
    draft = start_draft(facts=facts_of(**changes), unit=unit, **given)
    parts = {
        "provision": machinery(),
        "tier": Tier(approver="peoples_committee", article="Điều 6"),
        "deadline": Deadline(work="Thẩm định cấp cơ sở", days=10),
    }
    for kind, part in parts.items():
        save_part(draft=draft, kind=kind, part=part, **given)
    draft.refresh_from_db()
    return draft


def past_project(unit: Any, code: str, year: int, base: int, asked: int, **changes: Any) -> Any:
    """Return a local project of the past for a machine; ``base`` and ``asked`` in million đồng."""
    from khuyencong.apps.projects.models import BudgetLine, Project
    from khuyencong.domain.foundation.text import fold

    owner = {"unit": unit, "province": unit.province}
    told: dict[str, Any] = {
        "year": year,
        "code": code,
        "state": Project.PLANNED,
        "pinned_on": date(year, 3, 1),
        "title": f"Máy {code}",
        "beneficiary": f"Cơ sở {code}",
        "line": "machinery",
        "search": fold(f"Máy {code}"),
    }
    project = Project.objects.create(**told | changes, **owner)
    BudgetLine.objects.create(
        project=project,
        line=project.line,
        cost_item=project.title,
        eligible_cost_vnd=base * MILLION,
        kcdp_vnd=asked * MILLION,
        **owner,
    )
    return project


def past_of_the_rules(unit: Any) -> None:
    """Store the seven supports of ``regulation_rules.PAST`` as projects of 2015 and 2016."""
    from tests.regulation_rules import PAST

    for each in PAST:
        asked = each.asked_vnd or 0
        past_project(unit, each.key, each.year - 2, each.base_vnd // MILLION, asked // MILLION)


def simulate_now(draft: Any, actor: Any, at: datetime, **changes: Any) -> Any:
    """Ask for a simulation of 2015 and 2016 under the rule of 23/11/2016, and do it at once."""
    from khuyencong.apps.notices.run_job import run_job
    from khuyencong.apps.regulations.actions.start_simulation import (
        SimulationOrder,
        start_simulation,
    )
    from khuyencong.apps.regulations.simulating import run_simulation

    told: dict[str, Any] = {
        "from_year": 2015,
        "to_year": 2016,
        "places": [draft.province_id],
        "wanted": "as_asked",
        "norms_on": date(2016, 11, 23),
    }
    order = SimulationOrder(**told | changes)
    run = start_simulation(draft=draft, order=order, actor=actor, at=at)
    run_job(run.job_id, 1, run_simulation, at=at)
    run.refresh_from_db()
    return run
