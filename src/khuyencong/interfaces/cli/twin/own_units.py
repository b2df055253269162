"""The units of the real installation, with a practice account for each role its people hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.contrib.auth.hashers import make_password

from khuyencong.apps.accounts.actions.create_account import create_account
from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
from khuyencong.apps.accounts.models import Account, Membership, Unit
from khuyencong.apps.accounts.roles import Role, UnitKind
from khuyencong.apps.places.models import AdminUnit
from khuyencong.interfaces.cli.twin.source import REAL

STAND_IN = "noi-lam-viec-that"
_OUTSIDE = (UnitKind.ESTABLISHMENT.value,)
"""Their names are those of firms and households: they are not taken along."""


class OwnUnits:
    """Units here by their code there, each made the first time it is asked for."""

    def __init__(self, *, at: datetime, password: str) -> None:
        self.at = at
        self._hash = make_password(password)  # slow on purpose: once for all who practise
        self._known: dict[str, Unit] = {}
        self._stand_in: Account | None = None

    @property
    def stand_in(self) -> Account:
        """The account that stands for whoever confirmed a rule there; nobody signs in with it."""
        if self._stand_in is None:
            first = Membership.objects.using(REAL).select_related("unit__province")
            unit = self.of(first.exclude(unit__kind__in=_OUTSIDE).order_by("pk")[0].unit)
            self._stand_in = create_account(
                username=STAND_IN,
                full_name="Người xác nhận ở nơi làm việc thật",
                unit=unit,
                role=Role.OTHER_UNIT,
                at=self.at,
            )
        return self._stand_in

    def of(self, real: Unit) -> Unit:
        """Return the unit here that stands for one there."""
        if real.code not in self._known:
            province = real.province and AdminUnit.objects.get(uid=real.province.uid)
            self._known[real.code] = ensure_unit(
                code=real.code,
                name=real.name,
                kind=UnitKind(real.kind),
                province=province,
                at=self.at,
            )
        return self._known[real.code]

    def furnish(self) -> list[tuple[str, str]]:
        """Make the units and their accounts; return each with what it is."""
        return list(self._accounts())

    def _accounts(self) -> Iterator[tuple[str, str]]:
        held = Membership.objects.using(REAL).exclude(unit__kind__in=_OUTSIDE)
        pairs = held.order_by("unit_id", "role").values_list("unit_id", "role").distinct()
        real = {unit.pk: unit for unit in Unit.objects.using(REAL).select_related("province")}
        for unit_id, role in pairs:
            unit, username = self.of(real[unit_id]), f"{role}-{real[unit_id].code}".lower()
            if Account.objects.filter(username=username).exists():
                continue
            shown = f"{Role(role).label}, tài khoản tập"
            create_account(
                username=username,
                full_name=shown,
                unit=unit,
                role=Role(role),
                at=self.at,
                password_hash=self._hash,
                email=f"{username}@khuyencong.example",
            )
            yield username, f"{shown} · {unit.name}"
