"""Make the record of an establishment from what a project and its need say."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.actions.record_establishment import record_establishment
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.projects.actions.link_establishment import link_establishment
from khuyencong.apps.projects.beneficiaries import written_record
from khuyencong.apps.projects.models import Project


@transaction.atomic
def register_beneficiary(*, project: Project, actor: Account, at: datetime) -> Establishment:
    """Return the new record, linked to the project.

    Raises NotAllowed, or BadInput when the project names nobody or the code is there already.
    """
    record = written_record(project)
    made = record_establishment(record=record, unit=project.unit, actor=actor, at=at)
    link_establishment(project=project, establishment=made, actor=actor, at=at)
    return made
