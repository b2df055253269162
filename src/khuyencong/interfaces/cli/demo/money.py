"""Money of practice: an estimate assigned, a contract, a slip that was reversed, one advance."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.ledger.models import FundLine
from khuyencong.apps.money.actions.add_annex import add_annex
from khuyencong.apps.money.actions.add_local_share import add_local_share
from khuyencong.apps.money.actions.assign_estimate import assign_estimate
from khuyencong.apps.money.actions.book_management import book_management
from khuyencong.apps.money.actions.record_contract import ContractFacts, record_contract
from khuyencong.apps.money.actions.reverse_entry import reverse_entry
from khuyencong.apps.money.actions.transfer_money import TransferFacts, transfer_money
from khuyencong.apps.money.booking import MoneyPaper
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment
from khuyencong.interfaces.cli.demo.vouchers import OPEN_TITLE

MILLION = 1_000_000
NUMBER = "minh họa"
ASSIGNED, SIGNED = moment("2026-09-15 09:00"), moment("2026-09-20 09:00")
SENT = moment("2026-10-12 09:00")


def tell_of_money(cast: Cast) -> None:
    """Bring the project of the open register to its first advance. Told once."""
    unit = cast.units["centre"]
    project = Project.objects.get(unit=unit, title=OPEN_TITLE)
    if FundLine.objects.filter(unit=unit, year=project.year, assignments__gt=0).exists():
        return
    given: dict[str, Any] = {"actor": cast.people["canbo"]}
    paper = MoneyPaper(on=date(2026, 9, 15), number=NUMBER, reason=ILLUSTRATIVE)
    entry = assign_estimate(
        unit=unit,
        year=project.year,
        fund="KCDP",
        amount_vnd=900 * MILLION,
        paper=paper,
        at=ASSIGNED,
        **given,
    )
    book_management(
        line=entry.line,
        kind="management",
        amount_vnd=18 * MILLION,
        paper=paper,
        at=ASSIGNED,
        **given,
    )
    _contract(project, at=SIGNED, **given)
    leader = cast.people["lanhdao"]
    add_local_share(
        unit=leader.current_memberships()[0].unit,
        share=Decimal("0.5"),
        valid_from=date(2026, 1, 1),
        act=f"Quy định của tỉnh ({ILLUSTRATIVE})",
        actor=leader,
        at=ASSIGNED,
    )
    _advance(project, **given)


def _contract(project: Project, **given: Any) -> None:
    facts = ContractFacts(
        kind="of_beneficiary",
        number=NUMBER,
        signed_on=date(2026, 9, 20),
        party_a=project.unit.name,
        party_b=project.beneficiary,
        ends_on=date(2026, 11, 30),
    )
    contract = record_contract(projects=[project], facts=facts, **given)
    add_annex(
        contract=contract,
        number="01",
        signed_on=date(2026, 9, 20),
        ends_on=date(2026, 12, 15),
        says=f"Gia hạn thời gian lắp đặt ({ILLUSTRATIVE})",
        **given,
    )


def _advance(project: Project, **given: Any) -> None:
    paper = MoneyPaper(on=date(2026, 10, 12), number=NUMBER, reason=ILLUSTRATIVE)
    slip = transfer_money(
        project=project,
        facts=TransferFacts(fund="KCDP", amount_vnd=6 * MILLION),
        paper=paper,
        at=SENT,
        **given,
    )
    reverse_entry(entry=slip, reason=f"Gõ thiếu một số không ({ILLUSTRATIVE})", at=SENT, **given)
    facts = TransferFacts(fund="KCDP", amount_vnd=60 * MILLION)
    transfer_money(project=project, facts=facts, paper=paper, at=SENT, **given)
