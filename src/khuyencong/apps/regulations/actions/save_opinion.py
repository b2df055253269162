"""Record what another department was asked about a draft, and what it answered."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.regulations.entries import write_entry_of
from khuyencong.apps.regulations.models import DraftOpinion, RegulationDraft
from khuyencong.apps.regulations.queries import lock_draft, require_seen
from khuyencong.domain.regulations.parts import bad, text_of

TEXTS = {"office": 200, "paper_number": 80, "answer": 10_000, "taken_up": 10_000}


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionFacts:
    """An opinion; fields are named as in ``DraftOpinion``."""

    office: str
    asked_on: date
    due_on: date | None = None
    answered_on: date | None = None
    paper_number: str = ""
    verdict: str = ""
    answer: str = ""
    taken_up: str = ""

    def settled(self) -> dict[str, Any]:
        """Return the values as they are stored. Raises BadInput that names the field."""
        texts = {name: text_of(name, getattr(self, name), most) for name, most in TEXTS.items()}
        if not texts["office"]:
            raise bad("office", "Ghi cơ quan được hỏi ý kiến")
        if self.due_on and self.due_on < self.asked_on:
            raise bad("due_on", f"Hạn trả lời không trước ngày hỏi {self.asked_on:%d/%m/%Y}")
        if self.answered_on and self.answered_on < self.asked_on:
            raise bad("answered_on", f"Ngày trả lời không trước {self.asked_on:%d/%m/%Y}")
        if bool(self.answered_on) != bool(self.verdict):
            missing = "verdict" if self.answered_on else "answered_on"
            raise bad(missing, "Ghi cả ngày trả lời và ý kiến, hoặc để trống cả hai")
        if self.verdict and self.verdict not in DraftOpinion.Verdict.values:
            raise bad("verdict", "Chọn một ý kiến")
        return {**asdict(self), **texts}


@transaction.atomic
def save_opinion(
    *,
    draft: RegulationDraft,
    facts: OpinionFacts,
    stored: DraftOpinion | None = None,
    seen_version: int = 0,
    actor: Account,
    at: datetime,
) -> DraftOpinion:
    """Add an opinion; with ``stored`` change that one.

    Raises NotAllowed; BadInput that names the field, also when somebody saved meanwhile.
    """
    held = lock_draft(draft, actor=actor)
    read = facts.settled()
    if stored is None:
        row = DraftOpinion(draft=held, unit_id=held.unit_id, province_id=held.province_id)
        row.version = 0
    else:
        row = held.opinions.select_for_update().get(pk=stored.pk, removed_at=None)
        require_seen(row.version, seen_version)
    before = {name: getattr(row, name) for name in read} if stored else {}
    changed = [name for name, value in read.items() if before.get(name, "") != value]
    if stored and not changed:
        return row
    for name, value in read.items():
        setattr(row, name, value)
    row.version += 1
    row.save()
    data = {"opinion": row.pk, **{name: _plain(read[name]) for name in changed if read[name]}}
    if stored:
        former = {name: _plain(before[name]) for name in changed}
        data = {"opinion": row.pk, "before": former, "after": _told(read, changed)}
    what = "opinion_amended" if stored else "opinion_asked"
    write_entry_of(held, what, {**data, "office": read["office"]}, actor=actor, at=at)
    return row


def _told(read: dict[str, Any], names: list[str]) -> dict[str, str]:
    return {name: _plain(read[name]) for name in names}


def _plain(value: Any) -> str:
    return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)
