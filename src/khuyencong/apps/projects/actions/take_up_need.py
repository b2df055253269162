"""Make a project of a need, and tell who asked."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.outcomes import project_of
from khuyencong.apps.needs.queries import lock_need
from khuyencong.apps.projects.actions.draft_projects import draft_projects
from khuyencong.apps.projects.actions.link_establishment import link_establishment
from khuyencong.apps.projects.models import Project
from khuyencong.apps.surveys.actions.tell_sender import LinkTo, tell_sender


@transaction.atomic
def take_up_need(
    *, need: Need, pinned_on: date, link_to: LinkTo, actor: Account, at: datetime
) -> Project:
    """Return the project of the need, drafted when there is none yet; then mails go out with it.

    Raises NotAllowed.
    """
    need = lock_need(need)
    known: Project | None = project_of(need)
    if known:
        return known
    [project] = draft_projects(
        needs=[need], pinned_on=pinned_on, unit=need.unit, actor=actor, at=at
    )
    if need.establishment:
        link_establishment(project=project, establishment=need.establishment, actor=actor, at=at)
    tell_sender(need=Need.objects.get(pk=need.pk), link_to=link_to, actor=actor, at=at)
    return project
