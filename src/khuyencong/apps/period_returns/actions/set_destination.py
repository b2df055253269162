"""Say where a province sends its figures."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.period_returns.models import Destination
from khuyencong.domain.foundation.errors import BadInput

OWN_MACHINE = ("localhost", "127.0.0.1", "::1")


@transaction.atomic
def set_destination(*, address: str, unit: Unit, actor: Account, at: datetime) -> Destination:
    """Keep the address, in the place of the one before. Raises NotAllowed; BadInput."""
    require(actor, "period_returns.receive", unit=unit)
    province = province_of(unit)
    row, _ = Destination.objects.update_or_create(
        province=province,
        defaults={
            "address": read_address(address),
            "unit": unit,
            "changed_at": at,
            "changed_by": actor,
        },
    )
    write_entry(
        verb="period_returns.destination.set",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="return_destination",
        object_id=row.pk,
        label=province.name,
        data={"return_address": row.address},
    )
    return row


def read_address(text: str) -> str:
    """Return the address without a path. Raises BadInput: https only, but for one's own machine."""
    try:
        told = urlsplit(text.strip())
        host, _port = told.hostname or "", told.port
    except ValueError:
        host = ""
    if not host or not (told.scheme == "https" or (told.scheme == "http" and host in OWN_MACHINE)):
        raise BadInput(
            "period_returns.bad_address",
            "Ghi địa chỉ của nơi nhận, bắt đầu bằng https://, như https://khuyencong.example.vn",
            field="address",
        )
    return f"{told.scheme}://{told.netloc.rpartition('@')[2]}"
