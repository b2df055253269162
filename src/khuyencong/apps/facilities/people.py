"""Reads of staff, skills, trainings and collaborators."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.facilities.models import CommuneCollaborator, StaffMember, Training
from khuyencong.apps.facilities.skills import Skill, list_skills
from khuyencong.apps.search.queries import matching
from khuyencong.apps.surveys.models import Answer

MOST_IN_MATRIX = 200


def list_staff(*, visible_to: Account) -> QuerySet[StaffMember]:
    """Return the staff the account may see, by name."""
    rows = StaffMember.objects.prefetch_related("skills")
    return rows_visible_to(rows, visible_to).order_by("full_name", "pk")


def search_people(rows: QuerySet[Any], text: str) -> QuerySet[Any]:
    """Keep the people whose words hold these."""
    return matching(rows, text)


def get_staff_member(member_id: int, *, visible_to: Account) -> StaffMember:
    """Return one member with skills and trainings. Raises StaffMember.DoesNotExist."""
    standing = Training.objects.filter(removed_at=None)
    rows = StaffMember.objects.select_related("unit", "province", "account")
    rows = rows.prefetch_related("skills", Prefetch("trainings", standing))
    return rows_visible_to(rows, visible_to).get(pk=member_id)


def get_training(training_id: int, *, visible_to: Account) -> Training:
    """Return one training, removed or not. Raises Training.DoesNotExist."""
    rows = Training.objects.select_related("member", "unit")
    return rows_visible_to(rows, visible_to).get(pk=training_id)


def who_can_what(
    *, visible_to: Account
) -> tuple[list[Skill], list[tuple[StaffMember, list[bool]]], list[int]]:
    """Return the skills, who works with a sign for each skill, and how many have each."""
    skills = list(list_skills())
    rows = list_staff(visible_to=visible_to).filter(state=StaffMember.State.WORKING)
    table = []
    for member in rows.select_related("unit")[:MOST_IN_MATRIX]:
        has = {each.skill for each in member.skills.all()}
        table.append((member, [skill.id in has for skill in skills]))
    counts = [sum(signs[at] for _member, signs in table) for at in range(len(skills))]
    return skills, table, counts


def list_collaborators(*, visible_to: Account) -> QuerySet[CommuneCollaborator]:
    """Return the collaborators the account may see, by commune, with ``answers``: how many sheets
    of surveys each sent."""
    sent = Answer.objects.filter(sender=OuterRef("account")).order_by().values("sender")
    count = Subquery(sent.annotate(count=Count("pk")).values("count"))
    rows = CommuneCollaborator.objects.select_related("account")
    rows = rows.annotate(answers=Coalesce(count, 0))
    return rows_visible_to(rows, visible_to).order_by("commune", "pk")


def get_collaborator(collaborator_id: int, *, visible_to: Account) -> CommuneCollaborator:
    """Return one collaborator. Raises CommuneCollaborator.DoesNotExist."""
    rows = list_collaborators(visible_to=visible_to).select_related("unit", "province", "account")
    return rows.get(pk=collaborator_id)
