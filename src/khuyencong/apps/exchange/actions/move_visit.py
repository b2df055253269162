"""Say that a visit was held, or brought home; or take that back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.checking import bad, require_one_of
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import hold_visit
from khuyencong.apps.exchange.models import Visit

State = Visit.State
ORDER = (State.PREPARED, State.HELD, State.BROUGHT_HOME)


@transaction.atomic
def move_visit(*, visit: Visit, state: str, actor: Account, at: datetime) -> str:
    """Bring it one state on or back; return the state it was in.

    Raises NotAllowed; BadInput when it skips a state, lies ahead, or nothing was brought home.
    """
    held = hold_visit(visit.pk, actor=actor)
    require_one_of("state", state, State.values)
    before = held.state
    if abs(ORDER.index(State(state)) - ORDER.index(State(before))) != 1:
        raise bad("state", "Chuyến đi qua lần lượt: chuẩn bị, diễn ra, mang về")
    is_begun = held.starts_on <= timezone.localdate(at)
    if state == State.HELD and before == State.PREPARED and not is_begun:
        raise bad("state", f"Chuyến đi bắt đầu ngày {held.starts_on:%d/%m/%Y}, chưa tới")
    if state == State.BROUGHT_HOME and not _has_brought_home(held):
        raise bad("state", "Cần biên bản, và ít nhất một bài học hoặc một cam kết mang về")
    held.state = State(state)
    held.version += 1
    held.save(update_fields=["state", "version"])
    data = {"visit_state": state, "visit_state_before": before}
    write_entry_of(held, "moved", data, actor=actor, at=at)
    return before


def _has_brought_home(visit: Visit) -> bool:
    learned = visit.lessons.filter(removed_at=None).exists() or visit.commitments.exists()
    return bool(visit.minutes) and learned
