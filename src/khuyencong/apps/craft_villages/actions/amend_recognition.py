"""Correct what was written of a decision that recognises."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.craft_villages.actions.record_recognition import check_kind, check_number
from khuyencong.apps.craft_villages.facts import DecisionFacts, bad
from khuyencong.apps.craft_villages.holding import (
    RECOGNISE,
    changes_of,
    day_of,
    hold,
    refuse_removed,
    refuse_unseen,
    subject_of,
    write_entry_of,
)
from khuyencong.apps.craft_villages.models import Recognition
from khuyencong.apps.craft_villages.standing import settle_state
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PAPERS
from khuyencong.apps.establishments.models import CraftVillage


@transaction.atomic
def amend_recognition(
    *,
    recognition: Recognition,
    facts: DecisionFacts,
    seen_version: int,
    sent: tuple[str, bytes] | None = None,
    actor: Account,
    at: datetime,
) -> Recognition:
    """Change what differs; without ``sent`` the paper stays. Raises NotAllowed, BadInput."""
    held = hold(recognition, actor=actor, capability=RECOGNISE)
    refuse_removed(held)
    refuse_unseen(held, seen_version)
    subject: Any = subject_of(held)
    read = facts.settled(today=day_of(at))
    check_kind(subject, read.recognised_as)
    check_number(subject, read.number, but=held)
    if held.withdrawn_on and read.decided_on > held.withdrawn_on:
        raise bad("decided_on", f"Không sau ngày thu hồi, {held.withdrawn_on:%d/%m/%Y}")
    changes = changes_of(DecisionFacts.of(held).told(), read.told())
    if sent:
        owner: dict[str, Any] = {"unit": held.unit, "province": held.province}
        name, data = sent
        held.file = take_upload(name=name, data=data, allowed=PAPERS, actor=actor, at=at, **owner)
        changes["file"] = held.file.name
    if not changes:
        return held
    for name, value in asdict(read).items():
        setattr(held, name, value)
    held.version += 1
    held.save()
    if isinstance(subject, CraftVillage):
        settle_state(subject)
    write_entry_of(subject, "recognition_amended", changes, actor=actor, at=at)
    return held
