"""Projects under way with money promised, as the tests of money want them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.ledger.lines import fund_line, position_on
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.money.actions.prepare_settlement import (
    SettlementFacts,
    prepare_settlement,
)
from khuyencong.apps.money.actions.transfer_money import TransferFacts, transfer_money
from khuyencong.apps.money.booking import MoneyPaper
from khuyencong.apps.money.settling import Found, held_of
from khuyencong.apps.projects.models import Project, ProjectStep

MILLION = 1_000_000
ON = date(2016, 11, 20)
PAPER = MoneyPaper(on=ON, number="12/UNC")
VERSION = {"KCQG": "kcqg-2014", "KCDP": "kcdp-2012"}


@pytest.fixture
def given(officer: Any, at: Any) -> dict[str, Any]:
    """Who acts and when."""
    return {"actor": officer, "at": at}


@pytest.fixture
def start(centre: Any, officer: Any, at: Any) -> Callable[..., Project]:
    """Return a maker of projects under way: ``start(line, fund="KCQG", vnd=200 * MILLION)``."""

    def make(
        line: str,
        *,
        fund: str = "KCQG",
        vnd: int = 200 * MILLION,
        year: int = 2016,
        confirmed: bool = True,
        is_recoverable: bool = False,
    ) -> Project:
        project = Project.objects.create(
            unit=centre,
            province=centre.province,
            year=year,
            code=f"{year}-{Project.objects.count() + 1:03}",
            pinned_on=date(2016, 1, 1),
            state="under_way",
            lifecycle=VERSION[fund],
            line=line,
            title="Máy bào bốn mặt",
            beneficiary="Xưởng mộc An Nhơn",
            is_recoverable=is_recoverable,
        )
        if confirmed:
            ProjectStep.objects.create(
                unit=centre,
                province=centre.province,
                project=project,
                transition="confirm_progress",
                from_state="under_way",
                to_state="under_way",
                happened_on=ON,
                recorded_at=at,
                recorded_by=officer,
            )
        held = fund_line(
            unit_id=centre.pk,
            province_id=centre.province_id,
            year=year,
            fund=fund,
            is_recoverable=is_recoverable,
        )
        booking = Booking(on=ON, actor=officer, at=at, paper_number="01/QĐ-BCT")
        post(held, "assigned", vnd, booking)
        position = position_on(held, project_id=project.pk)
        post(position, "approved", vnd, booking)
        post(position, "contracted", vnd, booking)
        return project

    return make


@pytest.fixture
def pay(given: dict[str, Any]) -> Callable[..., Any]:
    """Return how money is sent: ``pay(project, 100 * MILLION, done="0.71")``."""

    def send(project: Project, vnd: int, *, fund: str = "KCQG", done: str = "") -> Any:
        share = Decimal(done) if done else None
        facts = TransferFacts(fund=fund, amount_vnd=vnd, done_share=share)
        return transfer_money(project=project, facts=facts, paper=PAPER, **given)

    return send


def send_what_was_settled(project: Project, *, on: date, actor: Any) -> None:
    """Transfer what was settled and not sent yet."""
    at = datetime.combine(on, time(9), tzinfo=UTC)
    for position in Position.objects.filter(project=project):
        if left := position.settled_vnd - position.advanced_vnd:
            post(position, "transferred", left, Booking(on=on, actor=actor, at=at))


def prepare_by_invoice(project: Project, *, on: date, actor: Any) -> None:
    """Compute a national settlement of the whole contract, for which no vouchers are asked."""
    held = held_of(project, "KCQG")
    found = Found(kind="lump_sum", route="with_invoice", unit_vnd=held.contracted_vnd, units=1)
    facts = SettlementFacts(found=found, invoice_number="0000007", invoice_on=on)
    at = datetime.combine(on, time(9), tzinfo=UTC)
    prepare_settlement(project=project, fund="KCQG", facts=facts, actor=actor, at=at)


def accept(project: Project, given: dict[str, Any]) -> None:
    """Let the positions of a project know that its work was accepted."""
    booking = Booking(on=ON, **given)
    for position in Position.objects.filter(project=project):
        post(position, "accepted", 1, booking)
