"""A project in which nothing is wrong, to be changed one thing at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from khuyencong.domain.error_checks.facts import (
    Amount,
    CouncilFact,
    MachineFact,
    PaperFact,
    Party,
    ProjectFacts,
    PurchaseFact,
    StepFact,
)

MILLION = 1_000_000
ON = date(2016, 3, 1)


def step(transition: str, day: date, **more: Any) -> StepFact:
    return StepFact(transition=transition, label_vi=transition, happened_on=day, **more)


PURCHASE = PurchaseFact(
    key="1",
    item="Máy bào bốn mặt",
    supplier=Party(name="Công ty máy A", tax_code="0100109106", addresses=("Hà Nội",)),
    contract_on=date(2016, 4, 1),
    invoice_number="0001",
    invoice_on=date(2016, 5, 1),
    paid_on=date(2016, 5, 2),
    amount_vnd=400 * MILLION,
)
MACHINE = MachineFact(
    key="1", name="Máy bào bốn mặt", serial="S1", is_new=True, installed_on=date(2016, 5, 3)
)
SOUND = ProjectFacts(
    on=ON,
    year=2016,
    code="2016-001",
    chain="KCQG",
    line="machinery",
    words=("Hỗ trợ máy bào bốn mặt",),
    support_vnd=200 * MILLION,
    budget_kcqg_vnd=200 * MILLION,
    total_cost_vnd=400 * MILLION,
    steps=(
        step("submit", date(2016, 1, 5), by=1, by_name="Trung tâm"),
        step("appraise", date(2016, 2, 1), by=2, by_name="Sở"),
        step("approve", date(2016, 3, 1), paper_on=date(2016, 3, 1)),
        step("sign_contract", date(2016, 3, 10)),
        step("accept", date(2016, 6, 1), by=2, by_name="Sở"),
    ),
    papers=(
        PaperFact(
            kind="contract",
            label_vi="Hợp đồng",
            issued_on=date(2016, 3, 10),
            used_by_vi="Ký hợp đồng",
            used_on=date(2016, 3, 10),
        ),
    ),
    amounts={
        "requested": Amount(kcqg_vnd=200 * MILLION),
        "appraised": Amount(kcqg_vnd=200 * MILLION),
        "approved": Amount(kcqg_vnd=200 * MILLION),
        "contracted": Amount(kcqg_vnd=200 * MILLION),
    },
    beneficiary=Party(name="Gỗ An Lão", tax_code="4100259564", addresses=("An Lão, Bình Định",)),
    implementer=Party(name="Trung tâm khuyến công"),
    purchases=(PURCHASE,),
    machines=(MACHINE,),
    councils=(CouncilFact(key="1", name="Phiên 1", quorum=3, votes=3, is_decided=True),),
)


def changed(**fields: Any) -> ProjectFacts:
    """Return the sound project with some facts changed."""
    return replace(SOUND, **fields)


def with_day(transition: str, day: date) -> tuple[StepFact, ...]:
    """Return its steps, one of them on another day."""
    return tuple(
        replace(each, happened_on=day) if each.transition == transition else each
        for each in SOUND.steps
    )
