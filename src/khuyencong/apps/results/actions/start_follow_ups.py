"""Set the days on which one asks what became of a project that was closed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.projects.models import ProjectStep
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.follow_up_orders import months_of
from khuyencong.apps.results.models import FollowUp
from khuyencong.domain.results.follow_ups import days_to_ask


@transaction.atomic
def start_follow_ups(step: ProjectStep, actor: Account, at: datetime) -> None:
    """Carry out the effect of closing; a second closing moves only what nobody answered."""
    project = step.project
    days = days_to_ask(step.happened_on, months_of(project.province_id, on=step.happened_on))
    for months, due_on in days:
        row, is_new = FollowUp.objects.get_or_create(
            project=project,
            months=months,
            defaults={
                "due_on": due_on,
                "province_id": project.province_id,
                "unit_id": project.unit_id,
            },
        )
        if not is_new and row.answered_at is None and row.due_on != due_on:
            row.due_on = due_on
            row.save(update_fields=["due_on"])
    data = {"days": [due_on.isoformat() for _months, due_on in days]}
    write_entry_at("results.follow_ups.started", project, actor=actor, at=at, data=data)
