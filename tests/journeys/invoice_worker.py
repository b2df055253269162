"""One of two processes that invoice and take payment of one contract of consultancy at once.

``python -m tests.journeys.invoice_worker NAME ATTEMPTS`` prints what came of each attempt.
``python -m tests.journeys.invoice_worker prepare PARTS`` makes a contract of so many parts.
"""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

PART_VND = 1_000_000
OFFICER, UNIT = "thu-tu-van", "thu-tu-van"
ON = date(2016, 11, 20)


def main() -> None:
    from khuyencong.interfaces.cli.database import prepare

    if sys.argv[1] == "prepare":
        prepare()
        make_contract(int(sys.argv[2]))
        return
    prepare(migrate=False)
    for number in range(int(sys.argv[2])):
        print(_attempt(f"{sys.argv[1]}-{number}"), flush=True)


def make_contract(parts: int) -> None:
    """Make the unit, its officer and a contract worth so many parts."""
    from django.utils import timezone

    from khuyencong.apps.accounts.actions.create_account import create_account
    from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
    from khuyencong.apps.accounts.roles import Role, UnitKind
    from khuyencong.apps.places.queries import get_province
    from tests.consultancy_cast import contracted

    at, province = timezone.now(), get_province("Bình Định", ON)
    kind = UnitKind.PROMOTION_CENTRE
    unit = ensure_unit(code=UNIT, name="Trung tâm thử", kind=kind, province=province, at=at)
    names = {"username": OFFICER, "full_name": "Kế toán thử", "password": "mat-khau-thu-1"}
    officer = create_account(**names, unit=unit, role=Role.FINANCE, at=at)
    contracted(unit, officer, at, vnd=parts * PART_VND)


def _attempt(number: str) -> str:
    """Invoice one part and take its payment; return what the office would be told."""
    from django.utils import timezone

    from khuyencong.apps.accounts.models import Account
    from khuyencong.apps.consultancy.actions.record_payment import PaymentFacts, record_payment
    from khuyencong.apps.consultancy.models import Engagement
    from khuyencong.domain.foundation.errors import BadInput
    from tests.consultancy_cast import bill

    row = Engagement.objects.get(unit__code=UNIT)
    given: dict[str, Any] = {"actor": Account.objects.get(username=OFFICER), "at": timezone.now()}
    try:
        invoice = bill(row, PART_VND, **given, number=number)
        facts = PaymentFacts(paid_on=ON, amount_vnd=PART_VND)
        record_payment(invoice=invoice, facts=facts, **given)
    except BadInput as refusal:
        return f"refused {refusal.code}"
    return "booked"


if __name__ == "__main__":
    main()
