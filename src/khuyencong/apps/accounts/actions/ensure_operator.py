"""Give the command line of an installation an account, so that its writes have a name."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.create_account import create_account
from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.roles import Role, UnitKind
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.text import fold


def centre_code(province: AdminUnit) -> str:
    """Return the code of the promotion centre of a province (one for each territory)."""
    return f"ttkc-{fold(province.name).replace(' ', '-')}-{province.pk}"


@transaction.atomic
def ensure_operator(*, province: AdminUnit, at: datetime) -> tuple[Account, Unit]:
    """Return the command-line account of a province's centre and the centre itself."""
    centre = ensure_unit(
        code=centre_code(province),
        name=f"Trung tâm Khuyến công {province.name}",
        kind=UnitKind.PROMOTION_CENTRE,
        province=province,
        at=at,
    )
    username = f"dong-lenh-{centre.pk}"
    account = Account.objects.filter(username=username).first() or create_account(
        username=username,
        full_name=f"Dòng lệnh ({centre.name})",
        unit=centre,
        role=Role.OFFICER,
        at=at,
    )
    return account, centre
