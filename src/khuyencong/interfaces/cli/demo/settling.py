"""Money of the project that closes: all sent, settled lower, the difference returned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.money.actions.add_local_share import add_local_share
from khuyencong.apps.money.actions.assign_estimate import assign_estimate
from khuyencong.apps.money.actions.prepare_settlement import SettlementFacts, prepare_settlement
from khuyencong.apps.money.actions.record_refund import record_refund
from khuyencong.apps.money.actions.transfer_money import TransferFacts, transfer_money
from khuyencong.apps.money.booking import MoneyPaper
from khuyencong.apps.money.settling import suggest
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

MILLION = 1_000_000
NUMBER = "minh họa"
SHARE = Decimal("0.29")
"""The contract's: 145 of 500 million (illustrative)."""
SENT, COMPUTED = moment("2021-10-20 09:00"), moment("2021-11-29 09:00")
RETURNED = moment("2021-12-10 09:00")


def settle_what_was_proven(project: Project, cast: Cast) -> int:
    """Send all of the contract, then compute what is earned of it; return that [VND]."""
    given: dict[str, Any] = {"actor": cast.people["canbo"]}
    assign_estimate(
        unit=project.unit,
        year=project.year,
        fund="KCDP",
        amount_vnd=500 * MILLION,
        paper=MoneyPaper(on=date(2021, 1, 12), number=NUMBER, reason=ILLUSTRATIVE),
        at=SENT,
        **given,
    )
    leader = cast.people["lanhdao"]
    add_local_share(
        unit=leader.current_memberships()[0].unit,
        share=Decimal("0.5"),
        valid_from=date(2021, 1, 1),
        act=f"Quy định của tỉnh ({ILLUSTRATIVE})",
        actor=leader,
        at=SENT,
    )
    facts = TransferFacts(fund="KCDP", amount_vnd=145 * MILLION)
    paper = MoneyPaper(on=SENT.date(), number=NUMBER, reason=ILLUSTRATIVE)
    transfer_money(project=project, facts=facts, paper=paper, at=SENT, **given)
    found = replace(suggest(project, "KCDP"), kind="percentage", share=SHARE)
    kept = prepare_settlement(
        project=project,
        fund="KCDP",
        facts=SettlementFacts(
            found=found,
            cut_vnd=5_800_000,
            reason=f"Phần lắp đặt cơ sở tự làm, không được hỗ trợ ({ILLUSTRATIVE})",
        ),
        at=COMPUTED,
        **given,
    )
    return kept.settled_vnd


def give_back(project: Project, cast: Cast, amount_vnd: int) -> None:
    """Record the refund of what was not earned."""
    record_refund(
        project=project,
        fund="KCDP",
        amount_vnd=amount_vnd,
        paper=MoneyPaper(on=RETURNED.date(), number=NUMBER, reason=ILLUSTRATIVE),
        actor=cast.people["canbo"],
        at=RETURNED,
    )
