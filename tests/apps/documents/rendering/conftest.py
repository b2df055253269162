"""A small invented plan; every name and amount is made up for the tests."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.documents.rendering.plan_papers import (
    Cut,
    Finding,
    FundSide,
    Level,
    ManagementLine,
    NotChosen,
    Offices,
    PaperProject,
    PlanPapers,
    Reserve,
)

ProjectMaker = Callable[..., PaperProject]
PapersMaker = Callable[..., PlanPapers]


def make_project(order: int, **changes: Any) -> PaperProject:
    """Project of 500 million: 200 from the national fund, 100 from the local one, 200 own."""
    facts: dict[str, Any] = {
        "order": order,
        "code": f"N{order:03d}",
        "title": f"Ứng dụng máy sấy chuối, đợt {order}",
        "content": "Máy móc thiết bị tiên tiến",
        "activity_group": "Ứng dụng máy móc, thiết bị",
        "beneficiary": f"Cơ sở Thử nghiệm {order}",
        "implementing_unit": "Trung tâm Khuyến công",
        "place": "xã Vĩnh Thử",
        "period": "Quý II/2031",
        "total_vnd": 500_000_000,
        "kcqg_vnd": 200_000_000,
        "kcdp_vnd": 100_000_000,
        "own_vnd": 200_000_000,
        "allowed_vnd": 200_000_000,
        "norm_article": "Điều 6.2 Văn bản 01/2030/XX",
        "norm_note": "đọc gián tiếp",
        "goals": "Tăng năng suất",
    }
    return PaperProject(**(facts | changes))


def make_papers(**changes: Any) -> PlanPapers:
    """Plan of three projects: two for the local fund (300 million), two for the national one."""
    projects = (
        make_project(1),
        make_project(
            2,
            kcqg_vnd=0,
            kcdp_vnd=200_000_000,
            own_vnd=300_000_000,
            activity_group="Mô hình trình diễn kỹ thuật",
            place="xã Ea Tử",
        ),
        make_project(3, kcqg_vnd=150_000_000, kcdp_vnd=0, own_vnd=350_000_000),
    )
    line = ManagementLine(
        label="Chi quản lý",
        base_vnd=300_000_000,
        share=Decimal("0.015"),
        share_text="1,5 %",
        amount_vnd=4_500_000,
        source="Văn bản 01/2030/XX",
        base_is_support=True,
    )
    facts: dict[str, Any] = {
        "offices": Offices(province="Đắk Thử"),
        "year": 2031,
        "national": FundSide(
            budget_vnd=400_000_000,
            legal_bases=("Thông tư 02/2030/XX",),
            is_assumed=True,
        ),
        "local": FundSide(
            budget_vnd=310_000_000,
            legal_bases=("Căn cứ Nghị định 01/2030/XX;", "Nghị quyết 03/2030/XX."),
            management=(line,),
        ),
        "projects": projects,
        "not_chosen": (
            NotChosen(
                code="N009",
                title="Lò gạch",
                kcdp_vnd=90_000_000,
                reason="Vượt kinh phí KCĐP",
                limit="KCDP",
                missing_vnd=84_500_000,
            ),
        ),
        "reserve": (Reserve(order=1, code="N009", title="Lò gạch", kcdp_vnd=90_000_000),),
        "cuts": (Cut(percent=60, kept=("N002",)),),
        "findings": (
            Finding(
                level=Level.ERROR,
                message="Không đọc được số tiền",
                sheet="Nhu cầu",
                row=7,
                column="Kinh phí",
            ),
            Finding(
                level=Level.WARNING,
                message="Định mức chưa xác nhận",
                project="N001",
                source="Văn bản 01/2030/XX",
            ),
        ),
        "sources_note": "Nguồn: số liệu minh họa.",
    }
    return PlanPapers(**(facts | changes))


@pytest.fixture
def new_project() -> ProjectMaker:
    return make_project


@pytest.fixture
def new_papers() -> PapersMaker:
    return make_papers
