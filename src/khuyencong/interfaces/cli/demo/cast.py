"""The units and people of the practice data, made where they are missing."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.hashers import make_password

from khuyencong.apps.accounts.actions.create_account import create_account
from khuyencong.apps.accounts.actions.ensure_operator import centre_code
from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.roles import Role, UnitKind
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.places.queries import get_province
from khuyencong.interfaces.cli.demo.tables import UnitRow, list_people, list_units

MAIL_HOST = "khuyencong.example"  # a name that no mail server can have


@dataclass(frozen=True, slots=True)
class Cast:
    """Units by their key in the tables, accounts by the name to sign in with."""

    units: dict[str, Unit]
    people: dict[str, Account]


def gather_cast(*, password: str) -> Cast:
    """Return everybody, with those created who were not there."""
    rows = list_units()
    named = {(row.province, row.on) for row in rows if row.province}
    provinces = {(name, on): get_province(name, on) for name, on in named}
    units = {row.key: _ensure(row, provinces.get((row.province, row.on))) for row in rows}
    began = {row.key: row.at for row in rows}
    people = {account.username: account for account in Account.objects.all()}
    hashed = make_password(password)  # slow on purpose: once for all who practise
    for person in list_people():
        if person.username not in people:
            people[person.username] = create_account(
                username=person.username,
                full_name=person.shown,
                unit=units[person.unit],
                role=Role(person.role),
                at=began[person.unit],
                password_hash=hashed,
                email=f"{person.username}@{MAIL_HOST}",
            )
    return Cast(units, people)


def _ensure(row: UnitRow, province: AdminUnit | None) -> Unit:
    code = row.code or (centre_code(province) if province else row.key)
    return ensure_unit(
        code=code, name=row.name, kind=UnitKind(row.kind), province=province, at=row.at
    )
