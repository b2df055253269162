"""Confirm what was written of a project after its closing; only then it enters the register."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.establishments.actions.keep_told_figures import ToldFigure, keep_told_figures
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.follow_ups import lock_follow_up
from khuyencong.apps.results.models import FollowUp
from khuyencong.apps.results.told_years import told_of_years
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def confirm_follow_up(
    *, follow_up: FollowUp, replace: Collection[str] = (), actor: Account, at: datetime
) -> FollowUp:
    """Confirm, by an officer of the unit that owns it.

    Workers and turnover go into the years of the establishment where those are empty; a figure that
    stands there is replaced only when its cell is named in ``replace`` (``2017-workers``). Raises
    NotAllowed, BadInput.
    """
    held = lock_follow_up(follow_up.pk)
    require(actor, "projects.draft", unit=held.project.unit)
    if held.answered_at is None:
        raise BadInput("results.not_answered", "Chưa có số liệu để xác nhận")
    if held.confirmed_at:
        raise BadInput("results.follow_up_confirmed", "Số liệu đã xác nhận rồi")
    held.confirmed_at, held.confirmed_by = at, actor
    held.save(update_fields=["confirmed_at", "confirmed_by"])
    kept: list[ToldFigure] = []
    if firm := held.project.establishment:
        kept = keep_told_figures(
            establishment=firm,
            figures=told_of_years(held),
            replace=replace,
            actor=actor,
            at=at,
        )
    data = {"months": held.months, "into_register": [each.key for each in kept]}
    write_entry_at("results.follow_up.confirmed", held.project, actor=actor, at=at, data=data)
    return held
