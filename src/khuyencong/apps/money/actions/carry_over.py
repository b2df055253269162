"""Carry what a project did not finish from one year to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.ledger.lines import fund_line, position_on
from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.money.booking import MoneyPaper, booked_by, write_entry_about
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput

STANDING = ("share", "by_proof", "accepted")
"""What is true of the project in the next year as well."""


@transaction.atomic
def carry_over(
    *, position: Position, paper: MoneyPaper, actor: Account, at: datetime
) -> list[Entry]:
    """Move what is approved, contracted and transferred but not settled to the next year's line.

    The assigned estimate goes along. Raises NotAllowed, or BadInput without the decision, when
    nothing is open, or when a year is closed; then nothing moves.
    """
    require(actor, "money.assign", unit=position.unit)
    if not paper.number.strip():
        raise BadInput("money.no_decision", "Ghi số văn bản cho chuyển nguồn", field="paper_number")
    project = lock_project(position.project)
    position = Position.objects.select_related("line").get(pk=position.pk)
    line = position.line
    following = fund_line(
        unit_id=line.unit_id,
        province_id=line.province_id,
        year=line.year + 1,
        fund=line.fund,
        is_recoverable=line.is_recoverable,
    )
    booking = replace(
        booked_by(paper, actor=actor, at=at), group=uuid4(), is_carried=True, key=None
    )
    target = position_on(following, project_id=project.pk)
    moved = _move(position, target, following, booking)
    write_entry_about("money.carried.over", moved[-1], project, actor=actor, at=at)
    return moved


def _move(
    position: Position, target: Position, following: FundLine, booking: Booking
) -> list[Entry]:
    """Book out from the inside to the outside, in the other way round: rules hold throughout."""
    settled = position.settled_vnd
    held = position.advanced_vnd - settled
    contracted, approved = position.contracted_vnd - settled, position.approved_vnd - settled
    if approved <= 0 or position.closed:
        raise BadInput("money.nothing_open", "Đề án không còn kinh phí để chuyển sang năm sau")
    out = [("transferred", -held), ("contracted", -contracted), ("approved", -approved)]
    made = [post(position, kind, amount, booking) for kind, amount in out if amount]
    made.append(post(position.line, "assigned", -approved, booking))
    made.append(post(following, "assigned", approved, booking))
    made += [post(target, k, -amount, booking) for k, amount in reversed(out[1:]) if amount]
    for kind in STANDING:
        column = "share_bp" if kind == "share" else kind
        if change := getattr(position, column) - getattr(target, column):
            made.append(post(target, kind, change, booking))
    if held:
        made.append(post(target, "transferred", held, booking))
    return made
