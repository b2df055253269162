"""Enter the lines of a statement that was read: all that are new, or none."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.treasury.entries import write_entry_of_statement
from khuyencong.apps.treasury.holding import require_open
from khuyencong.apps.treasury.imports.statement_lines import ReadLine, fingerprint
from khuyencong.apps.treasury.imports.statement_reader import StatementReading
from khuyencong.apps.treasury.models import Statement, StatementLine
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.parts import parts_of

ASKED_AT_ONCE = 500


@transaction.atomic
def enter_statement(
    *, statement: Statement, reading: StatementReading, actor: Account, at: datetime
) -> Statement:
    """Store the lines no earlier statement had; with an error in the reading keep only the errors.

    Raises NotAllowed, or BadInput when the account is not known, is another than was said, the
    statement has no line and no period, or brings a line into a reconciled one.
    """
    require(actor, "treasury.reconcile", unit=statement.unit)
    lock_unit(statement.unit)
    statement.refresh_from_db()
    if statement.state != Statement.State.SENT:
        return statement
    if reading.errors:
        return _refuse(statement, reading, actor=actor, at=at)
    statement.account = _account(statement, reading)
    if reading.starts_on is None or reading.ends_on is None:
        raise BadInput("treasury.empty_statement", "Sao kê không có dòng nào và không ghi kỳ")
    statement.starts_on, statement.ends_on = reading.starts_on, reading.ends_on
    statement.opening_vnd, statement.closing_vnd = reading.opening_vnd, reading.closing_vnd
    statement.debit_vnd, statement.credit_vnd = reading.debit_vnd, reading.credit_vnd
    lines = _with_fingerprints(statement.account, reading.lines)
    known = _known(statement, list(lines))
    new = [_line(statement, mark, line) for mark, line in lines.items() if mark not in known]
    require_open(statement.unit_id, new)
    statement.missing_lines = _missing(statement, lines.keys())
    statement.new_lines, statement.known_lines = len(new), len(known)
    statement.state = Statement.State.ENTERED
    statement.save()
    StatementLine.objects.bulk_create(new, batch_size=ASKED_AT_ONCE)
    data = {
        "bank_account": statement.account,
        "statement_lines": len(new),
        "known_lines": len(known),
    }
    write_entry_of_statement(statement, "entered", data, actor=actor, at=at)
    return statement


def _refuse(
    statement: Statement, reading: StatementReading, *, actor: Account, at: datetime
) -> Statement:
    statement.errors = [error.as_json() for error in reading.errors]
    statement.state = Statement.State.REFUSED
    statement.save(update_fields=["errors", "state"])
    count = len(reading.errors) + reading.more_errors
    write_entry_of_statement(statement, "refused", {"errors": count}, actor=actor, at=at)
    return statement


def _account(statement: Statement, reading: StatementReading) -> str:
    said, read = statement.account, reading.account
    if said and read and said.replace(".", "") != read.replace(".", ""):
        raise BadInput(
            "treasury.other_account",
            "Sao kê của tài khoản {read}, không phải {said}",
            read=read,
            said=said,
        )
    if not (said or read):
        raise BadInput(
            "treasury.no_account",
            "Tệp không ghi số tài khoản: gửi lại và ghi số tài khoản vào ô bên dưới tệp",
        )
    return read or said


def _with_fingerprints(account: str, lines: list[ReadLine]) -> dict[str, ReadLine]:
    turns: Counter[tuple[object, ...]] = Counter()
    marked = {}
    for line in lines:
        turns[line.same_as()] += 1
        marked[fingerprint(account, line, turns[line.same_as()])] = line
    return marked


def _known(statement: Statement, marks: list[str]) -> set[str]:
    known: set[str] = set()
    rows = StatementLine.objects.filter(unit_id=statement.unit_id)
    for part in parts_of(marks, ASKED_AT_ONCE):
        known.update(rows.filter(fingerprint__in=part).values_list("fingerprint", flat=True))
    return known


def _missing(statement: Statement, marks: object) -> int:
    """Count what earlier statements of the account say of these days and this one does not."""
    there = StatementLine.objects.filter(
        unit_id=statement.unit_id,
        account=statement.account,
        on__range=(statement.starts_on, statement.ends_on),
    ).values_list("fingerprint", flat=True)
    return sum(mark not in marks for mark in there)  # type: ignore[operator]


def _line(statement: Statement, mark: str, line: ReadLine) -> StatementLine:
    return StatementLine(
        province_id=statement.province_id,
        unit_id=statement.unit_id,
        statement=statement,
        account=statement.account,
        row=line.row,
        on=line.on,
        number=line.number,
        text=line.text,
        party=line.party,
        budget_code=line.budget_code,
        debit_vnd=line.debit_vnd,
        credit_vnd=line.credit_vnd,
        fingerprint=mark,
    )
