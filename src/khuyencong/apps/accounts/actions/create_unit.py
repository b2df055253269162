"""Create a unit that the actor will look after."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.looked_after import kinds_to_create, looks_after_nation
from khuyencong.apps.accounts.looked_after import units_open_to as open_to
from khuyencong.apps.accounts.models import Account, Unit, searched_names
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import fold, nfc

_CODE_LENGTH = 50


@transaction.atomic
def create_unit(
    *, name: str, kind: UnitKind, province: AdminUnit | None, actor: Account, at: datetime
) -> Unit:
    """Create a unit; its code follows from its name.

    Raises NotAllowed outside the actor's reach, BadInput for an empty name, a name that the
    province already has, or a missing province (only the agency has none).
    """
    require(actor, "accounts.manage_units")
    name = nfc(name)
    _refuse_bad_input(name, kind, province)
    _refuse_beyond_reach(actor, kind, province)
    unit = Unit.objects.create(
        code=_free_code(name),
        name=name,
        kind=kind,
        province=province,
        search=searched_names(name),
    )
    write_entry(
        verb="accounts.unit.created",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="unit",
        object_id=unit.pk,
        label=name,
        data={
            "code": unit.code,
            "kind": kind.value,
            "province": province.full_name if province else None,
        },
    )
    return unit


def _refuse_bad_input(name: str, kind: UnitKind, province: AdminUnit | None) -> None:
    if not name:
        raise BadInput("accounts.no_name", "Hãy ghi tên đơn vị", field="name")
    if (province is None) != (kind == UnitKind.AGENCY):
        raise BadInput(
            "accounts.province_of_unit",
            "Chỉ Cục không thuộc tỉnh nào; đơn vị khác cần tỉnh, thành phố",
            field="province",
        )
    if Unit.objects.filter(name=name, province=province, ends_before__isnull=True).exists():
        raise BadInput("accounts.unit_exists", "Đã có đơn vị {name}", field="name", name=name)


def _refuse_beyond_reach(actor: Account, kind: UnitKind, province: AdminUnit | None) -> None:
    own = open_to(actor, "accounts.manage_units").values_list("province", flat=True)
    in_reach = looks_after_nation(actor) or (province and province.pk in set(own))
    if kind not in kinds_to_create(actor) or not in_reach:
        raise NotAllowed(
            "accounts.not_looked_after",
            "Tài khoản {name} không tạo được loại đơn vị này ở đó",
            name=actor.display_name,
        )


def _free_code(name: str) -> str:
    bare = "".join(
        letter if letter.isalnum() and letter.isascii() else "-" for letter in fold(name)
    )
    stem = "-".join(part for part in bare.split("-") if part)[:_CODE_LENGTH].strip("-") or "don-vi"
    taken = set(Unit.objects.filter(code__startswith=stem).values_list("code", flat=True))
    code, number = stem, 1
    while code in taken:
        number += 1
        code = f"{stem}-{number}"
    return code
