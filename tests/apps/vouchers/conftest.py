"""A project with a budget, and ways to write its vouchers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.vouchers.actions.record_voucher import record_voucher
from khuyencong.apps.vouchers.facts import VoucherFacts
from khuyencong.apps.vouchers.models import Voucher
from tests.results_cast import MILLION, project_of_a_machine

BOUGHT = VoucherFacts(
    description="Máy bào bốn mặt",
    seller_name="Công ty Máy An Nhơn",
    seller_code="4100259564",
    contract_number="12/HĐMB",
    contract_on=date(2016, 11, 10),
    number="0000123",
    issued_on=date(2016, 11, 12),
    paid_on=date(2016, 11, 15),
    amount_vnd=514 * MILLION,
)


@pytest.fixture
def project(centre: Any, officer: Any, at: Any) -> Any:
    return project_of_a_machine(centre, officer, at)


@pytest.fixture
def buy(project: Any, officer: Any, at: Any) -> Any:
    """Return a writer of vouchers: what is not said is that of the machine."""

    def run(of: Any = None, *, actor: Any = None, **changes: Any) -> Voucher:
        given = {
            "voucher": changes.pop("voucher", None),
            "seen_version": changes.pop("seen", None),
        }
        facts = replace(BOUGHT, **changes)
        return record_voucher(
            project=of or project, facts=facts, actor=actor or officer, at=at, **given
        )

    return run
