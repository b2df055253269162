"""Hand out what is held on a person; the journal tells that it happened, not about whom."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.personal_data.entries import write_entry_of_request
from khuyencong.apps.personal_data.exporting import as_json, as_workbook
from khuyencong.apps.personal_data.finding import find_person
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def export_person(*, said: str, kind: str, actor: Account, at: datetime) -> bytes:
    """Return the file, ``kind`` ``json`` or ``xlsx``, and write its line (``write_entry``).

    Raises NotAllowed, or BadInput when nothing is held on that person.
    """
    rows = find_person(said, visible_to=actor)
    if not rows:
        raise BadInput("personal_data.nothing", "Không giữ gì về người này ở đơn vị", field="said")
    data = as_json(rows, at=at) if kind == "json" else as_workbook(rows)
    write_entry_of_request("exported", rows=len(rows), actor=actor, at=at)
    return data
