"""Record a decision that recognises a craft village or a craft."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.craft_villages.facts import DecisionFacts, bad
from khuyencong.apps.craft_villages.holding import (
    RECOGNISE,
    day_of,
    hold,
    refuse_removed,
    write_entry_of,
)
from khuyencong.apps.craft_villages.models import Craft, Recognition
from khuyencong.apps.craft_villages.standing import settle_state
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PAPERS
from khuyencong.apps.establishments.models import CraftVillage


@transaction.atomic
def record_recognition(
    *,
    subject: CraftVillage | Craft,
    facts: DecisionFacts,
    sent: tuple[str, bytes] | None = None,
    actor: Account,
    at: datetime,
) -> Recognition:
    """Keep a decision about a village or a craft; ``sent`` is name and bytes of its paper.

    Raises NotAllowed; BadInput that names the field, also for a number already kept.
    """
    held = hold(subject, actor=actor, capability=RECOGNISE)
    if isinstance(held, Craft):
        refuse_removed(held)
    read = facts.settled(today=day_of(at))
    check_kind(held, read.recognised_as)
    check_number(held, read.number)
    owner: dict[str, Any] = {"unit": held.unit, "province": held.province}
    about = {"craft": held} if isinstance(held, Craft) else {"village": held}
    file = None
    if sent:
        name, data = sent
        file = take_upload(name=name, data=data, allowed=PAPERS, actor=actor, at=at, **owner)
    kept = Recognition.objects.create(**asdict(read), **about, file=file, **owner)
    if isinstance(held, CraftVillage):
        settle_state(held)
    write_entry_of(held, "recognised", read.told(), actor=actor, at=at)
    return kept


def check_kind(subject: CraftVillage | Craft, kind: str) -> None:
    """Refuse a craft recognised as a village, or a village as a craft."""
    if (kind == "traditional_craft") != isinstance(subject, Craft):
        words = (
            "Nghề truyền thống ghi ở mục Nghề; làng ghi là làng nghề hoặc làng nghề truyền thống"
        )
        raise bad("recognised_as", words)


def check_number(
    subject: CraftVillage | Craft, number: str, *, but: Recognition | None = None
) -> None:
    """Refuse a number that is kept already for this village or craft."""
    same = subject.recognitions.filter(number=number, removed_at=None)
    if but is not None:
        same = same.exclude(pk=but.pk)
    if same.exists():
        raise bad("number", f"Quyết định {number} đã ghi cho {subject.name}")
