"""State that an account agrees with the ledger up to a day."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.treasury.booked import entries_of, match_of, signed_vnd
from khuyencong.apps.treasury.entries import write_entry_of_mark
from khuyencong.apps.treasury.holding import reconciled_until
from khuyencong.apps.treasury.models import Match, MatchedEntry, ReconciledMark, StatementLine
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def mark_reconciled(
    *, unit: Unit, account: str, starts_on: date, until: date, actor: Account, at: datetime
) -> ReconciledMark:
    """Hold the period: every line of the account and every entry of the unit is confirmed in it.

    Raises NotAllowed, or BadInput for a day to come, a period that was reconciled, an account
    without lines, or anything still open.
    """
    require(actor, "treasury.reconcile", unit=unit)
    lock_unit(unit)
    if not starts_on <= until <= timezone.localdate(at):
        raise BadInput(
            "treasury.no_period", "Kỳ phải đã qua, từ ngày trước đến ngày", field="until"
        )
    before = reconciled_until(unit.pk).get(account)
    if before and starts_on <= before:
        raise BadInput(
            "treasury.reconciled_before",
            "Tài khoản này đã đối chiếu đến {day}: kỳ mới bắt đầu sau ngày đó",
            field="starts_on",
            day=f"{before:%d/%m/%Y}",
        )
    rows = StatementLine.objects.filter(unit=unit, account=account, on__range=(starts_on, until))
    lines = list(rows.select_related("match"))
    entries = list(
        entries_of(unit.pk, first=starts_on, last=until).select_related("treasury_match__match")
    )
    if not lines:
        raise BadInput(
            "treasury.no_lines", "Chưa có dòng sao kê nào của tài khoản trong kỳ", field="account"
        )
    matches = [line.match for line in lines]
    matches += [match_of(each) for each in entries]
    left = sum(each is None or each.state != Match.State.CONFIRMED for each in matches)
    if left:
        raise BadInput(
            "treasury.still_open",
            "Còn {left} dòng hoặc bút toán chưa xác nhận, chưa giải trình trong kỳ",
            field="until",
            left=left,
        )
    mark = ReconciledMark.objects.create(
        unit=unit,
        province=province_of(unit),
        account=account,
        starts_on=starts_on,
        until=until,
        lines_vnd=sum(line.amount_vnd for line in lines),
        entries_vnd=_matched_vnd(lines),
        made_at=at,
        made_by=actor,
    )
    data = {
        "bank_account": account,
        "until": until.isoformat(),
        "statement_lines": len(lines),
        "ledger_entries": len(entries),
    }
    write_entry_of_mark(mark, "made", data, actor=actor, at=at)
    return mark


def _matched_vnd(lines: list[StatementLine]) -> int:
    keys = {line.match_id for line in lines}
    links = MatchedEntry.objects.filter(match__in=keys).select_related("entry")
    return sum(signed_vnd(link.entry) for link in links)
