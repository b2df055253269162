"""Reads of the archive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Prefetch, QuerySet

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.archives.models import HandOver, HandOverItem, RetentionRule
from khuyencong.apps.library.permissions import rows_kept_by
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.domain.foundation.months import months_after
from khuyencong.domain.norms.rules.archive import HandOverRule, hand_over_rule

ENDED = "closed"
SOON = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A finished project whose file is not handed over; ``due_on`` is None where nothing rules."""

    project: Project
    ends_on: date | None
    due_on: date | None
    rule: HandOverRule | None


def list_waiting(*, visible_to: Account) -> QuerySet[Project]:
    """Return closed projects in no list yet, the oldest first, with their steps and papers."""
    rows = rows_visible_to(Project.objects.filter(state=ENDED), visible_to)
    rows = rows.filter(hand_over_item__isnull=True)
    steps = ProjectStep.objects.filter(undone_at__isnull=True)
    beside = ("papers", Prefetch("steps", steps))
    return rows.select_related("unit").prefetch_related(*beside).order_by("year", "code", "pk")


def waiting_of(project: Project) -> Waiting:
    """Return when the file of a project read with its steps is due at the archive."""
    days = {step.transition: step.happened_on for step in project.steps.all()}
    ends_on = days.get("close") or days.get("end_stopped")
    rule = hand_over_rule(line=project.line, on=ends_on) if ends_on else None
    counted = days.get("settle") if rule and rule.counted_from == "settled" else ends_on
    due_on = months_after(counted, rule.months) if rule and counted else None
    return Waiting(project=project, ends_on=ends_on, due_on=due_on, rule=rule)


def list_hand_overs(*, visible_to: Account) -> QuerySet[HandOver]:
    """Return the lists, newest first, with how many files each holds."""
    rows = rows_visible_to(HandOver.objects.annotate(files=Count("items")), visible_to)
    return rows.select_related("unit")


def get_hand_over(hand_over_id: int, *, visible_to: Account) -> HandOver:
    """Return one list with its files. Raises HandOver.DoesNotExist."""
    rows = rows_visible_to(HandOver.objects.select_related("unit", "province"), visible_to)
    return rows.get(pk=hand_over_id)


def list_items(hand_over: HandOver, *, visible_to: Account) -> list[HandOverItem]:
    """Return the files of a list, but for those of projects the account is kept from."""
    rows = rows_visible_to(HandOverItem.objects.filter(hand_over=hand_over), visible_to)
    return list(rows.select_related("project"))


def get_item(item_id: int, *, visible_to: Account) -> HandOverItem:
    """Return one file of a list. Raises HandOverItem.DoesNotExist."""
    rows = HandOverItem.objects.select_related("hand_over__unit", "project")
    return rows_visible_to(rows, visible_to).get(pk=item_id)


def list_ending(*, visible_to: Account, on: date) -> QuerySet[HandOverItem]:
    """Return the files whose years of keeping end within a year, or have ended; soonest first."""
    rows = HandOverItem.objects.filter(
        hand_over__handed_on__isnull=False, kept_until__lte=on + SOON
    ).select_related("hand_over", "project", "unit")
    return rows_visible_to(rows, visible_to).order_by("kept_until", "pk")


def list_retention_rules(*, seen_by: Account) -> QuerySet[RetentionRule]:
    """Return the rules the actor's units keep, newest first."""
    rows = RetentionRule.objects.select_related("province", "recorded_by")
    return rows_kept_by(rows, seen_by)


def projects_to_hand_over(keys: Sequence[int], *, visible_to: Account, unit: Unit) -> list[Project]:
    """Return those of the keys that wait, of one unit."""
    return list(list_waiting(visible_to=visible_to).filter(pk__in=list(keys), unit=unit))
