"""One draft regulation of Gia Lai to practise on, with a simulation over the years of before.

No line here is law: levels, documents and opinions are made up and say so.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.library.actions.add_local_norms import add_local_norms
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.notices.run_job import run_job
from khuyencong.apps.regulations.actions.keep_version import keep_version
from khuyencong.apps.regulations.actions.save_opinion import OpinionFacts, save_opinion
from khuyencong.apps.regulations.actions.save_part import save_part
from khuyencong.apps.regulations.actions.start_draft import start_draft
from khuyencong.apps.regulations.actions.start_simulation import (
    SimulationOrder,
    start_simulation,
)
from khuyencong.apps.regulations.facts import DraftFacts
from khuyencong.apps.regulations.models import RegulationDraft
from khuyencong.apps.regulations.queries import former_provinces
from khuyencong.apps.regulations.simulating import run_simulation
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.regulations.parts import Deadline, Part, Provision, Tier
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

DEPARTMENT, LEADER = "gia-lai-department", "lanhdao-gialai"
AT = moment("2026-11-16 09:00")
FORMER_ACT = f"Quy định cũ của tỉnh ({ILLUSTRATIVE})"
FORMER_FROM, STARTS_ON, TODAY = date(2025, 7, 1), date(2027, 3, 1), date(2026, 11, 16)
MILLION = 1_000_000
FACTS = DraftFacts(
    title=f"Quy định mức chi khuyến công địa phương tỉnh Gia Lai ({ILLUSTRATIVE})",
    issuer="peoples_council",
    planned_on=STARTS_ON,
    basis="Chỉ đạo của Bộ Công Thương về việc các tỉnh rà soát quy định khuyến công địa phương",
    replaces=[FORMER_ACT],
    note=ILLUSTRATIVE.capitalize(),
)


def _level(line: str, content: str, unit: str, percent: int, million: int, n: int) -> Provision:
    return Provision(
        line=line,
        content_vi=content,
        unit=unit,
        share=Decimal(percent) / 100,
        ceiling_vnd=million * MILLION,
        article=f"Điều {n}",
    )


FORMER = (
    _level("machinery", "Ứng dụng máy móc thiết bị tiên tiến", "per_establishment", 50, 200, 4),
    _level("demonstration_model", "Mô hình trình diễn kỹ thuật", "per_model", 30, 500, 5),
    _level("trademark", "Xây dựng, đăng ký thương hiệu", "per_trademark", 50, 35, 6),
)
PARTS: tuple[tuple[str, Part], ...] = (
    (
        "provision",
        _level("machinery", "Ứng dụng máy móc thiết bị tiên tiến", "per_establishment", 50, 300, 4),
    ),
    (
        "provision",
        _level("demonstration_model", "Mô hình trình diễn kỹ thuật", "per_model", 30, 800, 5),
    ),
    ("provision", _level("consultancy", "Thuê tư vấn", "per_establishment", 50, 35, 6)),
    ("tier", Tier(approver="department", up_to_vnd=200 * MILLION, article="Điều 8")),
    ("tier", Tier(approver="peoples_committee", article="Điều 8")),
    ("deadline", Deadline(work="Thẩm định cấp cơ sở, kể từ ngày nhận đủ hồ sơ", days=10)),
)
OPINIONS = (
    OpinionFacts(
        office="Sở Tài chính tỉnh Gia Lai",
        asked_on=date(2026, 10, 20),
        due_on=date(2026, 11, 10),
        answered_on=date(2026, 11, 9),
        verdict="agree_with_remarks",
        answer=f"Làm rõ nguồn kinh phí tăng thêm ({ILLUSTRATIVE})",
        taken_up="Bổ sung kết quả mô phỏng vào báo cáo đánh giá tác động",
    ),
    OpinionFacts(
        office="Sở Tư pháp tỉnh Gia Lai", asked_on=date(2026, 10, 20), due_on=date(2026, 11, 10)
    ),
)


def draft_a_regulation(cast: Cast) -> None:
    """Draft it, ask for opinions, simulate it; unless there is a draft already."""
    unit, leader = cast.units[DEPARTMENT], cast.people[LEADER]
    if RegulationDraft.objects.filter(unit=unit).exists():
        return
    who: dict[str, Any] = {"actor": leader, "at": AT}
    _enter_former(unit, who)
    draft = start_draft(facts=FACTS, unit=unit, **who)
    for kind, part in PARTS:
        save_part(draft=draft, kind=kind, part=part, **who)
    keep_version(draft=draft, note="Bản gửi lấy ý kiến", **who)
    for opinion in OPINIONS:
        save_opinion(draft=draft, facts=opinion, **who)
    places = [draft.province_id, *(each.pk for each in former_provinces(draft.province_id))]
    order = SimulationOrder(
        from_year=2016, to_year=2026, places=places, wanted="as_asked", norms_on=TODAY
    )
    run = start_simulation(draft=draft, order=order, **who)
    if run.job_id is not None:
        run_job(run.job_id, 1, run_simulation, at=AT)


def _enter_former(unit: Unit, who: dict[str, Any]) -> None:
    province = unit.province
    if province is None:
        return
    norms = [
        replace(
            each.to_norm(
                norm_id=f"MH-GL-{number}",
                starts_on=FORMER_FROM,
                territory=province.uid,
                province=province.name,
                act=FORMER_ACT,
            ),
            grade=Grade.SECONDARY,
        )
        for number, each in enumerate(FORMER, start=1)
    ]
    add_local_norms(norms=norms, province=province, unit=unit, read_by=ILLUSTRATIVE, **who)
