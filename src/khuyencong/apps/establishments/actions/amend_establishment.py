"""Change the record of an establishment."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.actions.record_establishment import require_free_code
from khuyencong.apps.establishments.entries import write_entry_of
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.permissions import can_amend_establishment
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.apps.establishments.records import EstablishmentRecord, fill, record_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

AMENDED = "amended"


@transaction.atomic
def amend_establishment(
    *,
    establishment: Establishment,
    record: EstablishmentRecord,
    seen_version: int,
    actor: Account,
    at: datetime,
) -> Establishment:
    """Store the record; the same one changes nothing.

    ``seen_version`` is the version the person had before him. Raises NotAllowed, or BadInput that
    names the field; also when somebody else saved meanwhile.
    """
    establishment = lock_establishment(establishment)
    can_amend_establishment(actor, establishment).or_raise(NotAllowed)
    if establishment.version != seen_version:
        raise BadInput(
            "establishments.amended_meanwhile",
            "Hồ sơ vừa được người khác sửa; mở lại trang để xem bản mới rồi sửa tiếp",
        )
    record = record.settled()
    require_free_code(record, province_id=establishment.province_id, besides=establishment.pk)
    before, after = record_of(establishment).to_json(), record.to_json()
    changed = [name for name in after if after[name] != before[name]]
    if not changed:
        return establishment
    fill(establishment, record)
    establishment.version += 1
    establishment.save()
    told = {
        "before": {name: before[name] for name in changed},
        "after": {name: after[name] for name in changed},
        "version": establishment.version,
    }
    write_entry_of(establishment, AMENDED, told, actor=actor, at=at)
    return establishment
