"""What the actions of this app share: the position they book on, and words for the journal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.ledger.models import Entry, Position
from khuyencong.apps.ledger.posting import Booking
from khuyencong.apps.money.models import Contract
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST_VND = 10**14
"""Above any budget there is; what is typed beyond it is a slip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyPaper:
    """The paper behind an entry: day, number, and a key of the form that keeps it from doubling."""

    on: date
    number: str = ""
    reason: str = ""
    key: UUID | None = None


def booked_by(
    paper: MoneyPaper, *, actor: Account, at: datetime, contract: Contract | None = None
) -> Booking:
    """Return what entries of a paper share. Raises BadInput for a day to come."""
    if paper.on > timezone.localdate(at):
        raise BadInput("money.day_to_come", "Ngày chứng từ chưa tới", field="happened_on")
    return Booking(
        on=paper.on,
        actor=actor,
        at=at,
        contract_id=contract.pk if contract else None,
        paper_number=nfc(paper.number.replace("\x00", ""))[:80],
        paper_on=paper.on,
        reason=nfc(paper.reason.replace("\x00", "")),
        key=paper.key,
    )


def require_amount(amount_vnd: object) -> int:
    """Return a positive amount. Raises BadInput."""
    if type(amount_vnd) is not int or not 0 < amount_vnd <= MOST_VND:
        raise BadInput(
            "money.bad_amount", "Cần một số tiền lớn hơn không, tính bằng đồng", field="amount_vnd"
        )
    return amount_vnd


def position_of(project: Project, fund: str) -> Position:
    """Return where money of a fund is booked now: the latest year the project holds some of it.

    Raises BadInput when the project has nothing of that fund.
    """
    rows = Position.objects.filter(project=project.pk, fund=fund).select_related("line")
    found = rows.order_by("-year", "-is_recoverable").first()
    if found is None:
        raise BadInput("money.no_position", "Đề án chưa có số tiền nào của nguồn này", field="fund")
    return found


def may_book(actor: Account, project: Project) -> None:
    """Raise NotAllowed unless the actor keeps the books of the unit that owns the project."""
    require(actor, "money.book", unit=project.unit)


def write_entry_about(
    verb: str, entry: Entry, project: Project, *, actor: Account, at: datetime
) -> None:
    """Write the line of the journal about an entry of a project."""
    write_entry_at(verb, project, actor=actor, at=at, data=told(entry), reason=entry.reason)


def write_entry_at(
    verb: str,
    project: Project,
    *,
    actor: Account,
    at: datetime,
    data: Mapping[str, object],
    reason: str = "",
) -> None:
    """Write the line of the journal about money of a project: it stands at the project."""
    write_entry(
        verb=verb,
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data=dict(data),
        reason=reason,
    )


def told(entry: Entry) -> dict[str, object]:
    """Return an entry as the journal keeps it."""
    return {
        "ledger_entry": entry.pk,
        "fund": entry.line.fund,
        "money_kind": entry.kind,
        "amount_vnd" if entry.sort.unit == "vnd" else "amount_count": entry.amount,
        "happened_on": entry.happened_on.isoformat(),
        "paper_number": entry.paper_number,
    }


def write_entry_of_contract(
    verb: str,
    contract: Contract,
    *,
    actor: Account,
    at: datetime,
    more: Mapping[str, object] | None = None,
    reason: str = "",
) -> None:
    """Write the line of the journal about a contract."""
    write_entry(
        verb=verb,
        actor=actor,
        at=at,
        unit_id=contract.unit_id,
        object_kind="contract",
        object_id=contract.pk,
        label=contract.number,
        data={"signed_on": contract.signed_on.isoformat(), **(more or {})},
        reason=reason,
    )
