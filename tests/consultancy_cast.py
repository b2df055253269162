"""Consultancy as its tests want it: asked for, under contract, invoiced. Amounts illustrative."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.consultancy.actions.add_milestone import MilestoneFacts, add_milestone
from khuyencong.apps.consultancy.actions.issue_invoice import InvoiceFacts, issue_invoice
from khuyencong.apps.consultancy.actions.record_request import record_request
from khuyencong.apps.consultancy.actions.sign_contract import ContractFacts, sign_contract
from khuyencong.apps.consultancy.facts import RequestFacts
from khuyencong.apps.consultancy.models import Engagement, Invoice, Milestone

MILLION = 1_000_000
ASKED, SIGNED, ON = date(2016, 11, 1), date(2016, 11, 10), date(2016, 11, 20)


def asked(unit: Any, actor: Any, at: Any, **more: Any) -> Engagement:
    """Return a request that came on 1 November 2016."""
    facts = {
        "title": "Đo lò sấy gỗ",
        "kind": "measurement",
        "received_on": ASKED,
        "channel": "phone",
        "client_name": "Xưởng mộc An Nhơn",
    }
    return record_request(unit=unit, facts=RequestFacts(**(facts | more)), actor=actor, at=at)


def contracted(
    unit: Any, actor: Any, at: Any, *, vnd: int = 100 * MILLION, number: str = "01/TV", **more: Any
) -> Engagement:
    """Return one whose contract of 100 million was signed on 10 November 2016."""
    facts = ContractFacts(number=number, signed_on=SIGNED, value_vnd=vnd)
    row = asked(unit, actor, at, **more)
    return sign_contract(engagement=row, facts=facts, actor=actor, at=at)


def milestone_of(row: Engagement, actor: Any, at: Any, **more: Any) -> Milestone:
    """Return a milestone that stands for half of the value."""
    facts = {"what": "Báo cáo", "due_on": ON, "share": Decimal("0.5")} | more
    return add_milestone(engagement=row, facts=MilestoneFacts(**facts), actor=actor, at=at)


def bill(row: Engagement, vnd: int, actor: Any, at: Any, **more: Any) -> Invoice:
    """Return an invoice of so much."""
    facts = {"number": "0000001", "issued_on": SIGNED, "amount_vnd": vnd} | more
    return issue_invoice(engagement=row, facts=InvoiceFacts(**facts), actor=actor, at=at)
