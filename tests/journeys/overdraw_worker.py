"""One of many processes that try to overdraw a project and its fund line, one đồng each time.

``python -m tests.journeys.overdraw_worker ATTEMPTS`` prints what came of each attempt.
``python -m tests.journeys.overdraw_worker prepare HELD`` makes the project with so much to give.
"""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

ON = date(2016, 11, 20)
OFFICER = "giu-so"
CODE = "2016-901"


def main() -> None:
    from khuyencong.interfaces.cli.database import prepare

    if sys.argv[1] == "prepare":
        prepare()
        make_books(int(sys.argv[2]))
        return
    prepare(migrate=False)
    for number in range(int(sys.argv[1])):
        print(_attempt("transferred" if number % 2 else "management"), flush=True)


def make_books(held: int) -> tuple[Any, Any]:
    """Make the project and its line; return its position and what its entries share."""
    from django.db import transaction
    from django.utils import timezone

    from khuyencong.apps.accounts.actions.create_account import create_account
    from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
    from khuyencong.apps.accounts.roles import Role, UnitKind
    from khuyencong.apps.ledger.lines import fund_line, position_on
    from khuyencong.apps.ledger.posting import Booking, post
    from khuyencong.apps.money.lines import write_entry_of_line
    from khuyencong.apps.places.queries import get_province
    from khuyencong.apps.projects.models import Project

    at, province = timezone.now(), get_province("Bình Định", ON)
    kind = UnitKind.PROMOTION_CENTRE
    unit = ensure_unit(code="giu-so", name="Trung tâm giữ sổ", kind=kind, province=province, at=at)
    names = {"username": OFFICER, "full_name": "Kế toán thử", "password": "mat-khau-thu-1"}
    officer = create_account(**names, unit=unit, role=Role.OFFICER, at=at)
    owner: dict[str, Any] = {"unit": unit, "province": province}
    project = Project.objects.create(
        year=2016,
        code=CODE,
        pinned_on=date(2016, 1, 1),
        state="accepted",
        lifecycle="kcqg-2014",
        line="vocational_training",
        title="Lớp may",
        **owner,
    )
    line = fund_line(unit_id=unit.pk, province_id=province.pk, year=2016, fund="KCQG")
    booking = Booking(on=ON, actor=officer, at=at, paper_number="QĐ")
    with transaction.atomic():  # half for the project, half for management
        assigned = post(line, "assigned", 2 * held, booking)
        write_entry_of_line("money.estimate.assigned", assigned, line, actor=officer, at=at)
    position = position_on(line, project_id=project.pk)
    for kind_, amount in (("approved", held), ("contracted", held), ("accepted", 1)):
        post(position, kind_, amount, booking)
    return position, booking


def _attempt(kind: str) -> str:
    """Try to book one đồng; return what the office would be told."""
    from django.utils import timezone

    from khuyencong.apps.accounts.models import Account
    from khuyencong.apps.ledger.models import FundLine
    from khuyencong.apps.money.actions.book_management import book_management
    from khuyencong.apps.money.actions.transfer_money import TransferFacts, transfer_money
    from khuyencong.apps.money.booking import MoneyPaper
    from khuyencong.apps.projects.models import Project
    from khuyencong.domain.foundation.errors import BadInput

    given: dict[str, Any] = {
        "actor": Account.objects.get(username=OFFICER),
        "at": timezone.now(),
        "paper": MoneyPaper(on=ON, number="UNC"),
    }
    try:
        if kind == "management":
            line = FundLine.objects.get(unit__code="giu-so", year=2016)
            book_management(line=line, kind="management", amount_vnd=1, **given)
        else:
            project = Project.objects.get(unit__code="giu-so", code=CODE)
            facts = TransferFacts(fund="KCQG", amount_vnd=1)
            transfer_money(project=project, facts=facts, **given)
    except BadInput as refusal:
        return f"{kind} refused {refusal.code}"
    return f"{kind} booked"


if __name__ == "__main__":
    main()
