"""What is held on a person: rows whose name, telephone or mail is exactly the one asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import F, Model, Q, QuerySet, Value

from khuyencong.apps.accounts.looked_after import units_open_to
from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.queries import not_kept_from
from khuyencong.apps.personal_data.register import HeldTable, held_tables
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

KEEP = "personal_data.keep"
SEARCHED = {"name", "phone", "email"}
SHORTEST, LONGEST = 4, 200
MOST = 200
"""Rows of one answer: who shares a name with more people is asked for by telephone or mail."""


@dataclass(frozen=True)
class HeldRow:
    """One row about the person, with what it holds."""

    table: HeldTable
    row: Model
    unit_id: int | None
    unit: str

    @property
    def values(self) -> dict[str, str]:
        """Return what stands in its registered fields, empty ones left out."""
        said = {name: str(_at(self.row, name) or "") for name in self.table.fields}
        return {name: text for name, text in said.items() if text}

    @property
    def may_erase(self) -> bool:
        return self.table.may_erase(self.row)


def _at(row: Model, path: str) -> Any:
    """Return what stands in a field; ``field__key``: under a key of its JSON."""
    name, _, key = path.partition("__")
    value = getattr(row, name)
    return value.get(key) if key else value


def find_person(said: str, *, visible_to: Account) -> list[HeldRow]:
    """Return the rows of the units the account looks after, in the order of the register.

    Raises NotAllowed, or BadInput for a text too short to be a name, telephone or mail.
    """
    require(visible_to, KEEP)
    wanted = nfc(said)
    if not SHORTEST <= len(wanted) <= LONGEST:
        raise BadInput(
            "personal_data.too_short",
            "Gõ đủ họ tên, số điện thoại hoặc thư điện tử: từ {least} đến {most} ký tự",
            field="said",
            least=SHORTEST,
            most=LONGEST,
        )
    units = units_open_to(visible_to, KEEP).order_by().values("pk")
    tables = [each for each in held_tables().values() if each.owner]
    parts = [_keys(index, table, wanted, units, visible_to) for index, table in enumerate(tables)]
    found = list(parts[0].union(*parts[1:]).order_by("held_place", "held_key")[:MOST])
    rows = [
        HeldRow(table, row, unit_id, unit)
        for place, table in enumerate(tables)
        for row, unit_id, unit in _rows_of(table, [each for each in found if each[0] == place])
    ]
    return rows + _of_accounts([each for each in rows if isinstance(each.row, Account)])


def _keys(
    place: int, table: HeldTable, wanted: str, units: QuerySet[Any], account: Account
) -> QuerySet[Any]:
    asked = Q()
    for name, category in table.fields.items():
        if category in SEARCHED:
            asked |= Q(**{f"{name}__in": _spellings(wanted, category)})
            if category != "phone":
                asked |= Q(**{f"{name}__iexact": wanted})
    model: Any = table.model
    rows: Any = model._default_manager.order_by().filter(asked, **{f"{table.owner}__in": units})
    if issubclass(model, OwnedRow):
        rows = not_kept_from(rows, account)
    told: QuerySet[Any] = rows.annotate(
        held_place=Value(place),
        held_key=F("pk"),
        held_unit=F(f"{table.owner}__pk"),
        held_name=F(f"{table.owner}__name"),
    )
    keys: QuerySet[Any] = told.values_list("held_place", "held_key", "held_unit", "held_name")
    return keys


def _spellings(wanted: str, category: str) -> set[str]:
    if category != "phone":
        return {wanted}
    bare = "".join(char for char in wanted if char not in " .-()")
    return {wanted, bare}


def _rows_of(table: HeldTable, keys: list[Any]) -> list[tuple[Model, int | None, str]]:
    if not keys:
        return []
    rows = table.model._default_manager.in_bulk([key for _place, key, _id, _name in keys])
    units = {key: (unit_id, name) for _place, key, unit_id, name in keys}
    return [(rows[key], *units[key]) for key in units if key in rows]


def _of_accounts(found: list[HeldRow]) -> list[HeldRow]:
    """Return what is held of these accounts where the row names nobody itself."""
    if not found:
        return []
    whose = {each.row.pk: each for each in found}
    return [
        HeldRow(table, row, whose[owner].unit_id, whose[owner].unit)
        for table in held_tables().values()
        if table.of_account
        for row in table.model._default_manager.filter(**{f"{table.of_account}__in": list(whose)})[
            :MOST
        ]
        if (owner := getattr(row, f"{table.of_account}_id")) in whose
    ]
