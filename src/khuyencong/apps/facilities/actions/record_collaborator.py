"""Enter a collaborator in a commune."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.facilities.entries import write_entry_of
from khuyencong.apps.facilities.holding import KEEP, require_own_unit
from khuyencong.apps.facilities.linking import accounts_of_collaborators, require_account
from khuyencong.apps.facilities.models import CommuneCollaborator
from khuyencong.apps.facilities.people_facts import CollaboratorFacts


@transaction.atomic
def record_collaborator(
    *, facts: CollaboratorFacts, unit: Unit, actor: Account, at: datetime
) -> CommuneCollaborator:
    """Enter a collaborator of the unit's network.

    Raises NotAllowed, or BadInput that names the field.
    """
    owner = require_own_unit(actor, KEEP, unit)
    read = facts.settled()
    among, linked_in = accounts_of_collaborators(unit), CommuneCollaborator
    account = require_account(read.account_id, among=among, linked_in=linked_in, unit=unit)
    made = CommuneCollaborator(**owner, account=account)
    read.store_in(made)
    made.save()
    write_entry_of(made, "recorded", read.told(), actor=actor, at=at)
    return made
