"""Hold an audit while something of it is changed."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import Max, Model, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.domain.foundation.errors import BadInput

RECORD = "audits.record"
Row = TypeVar("Row", bound=Model)


def hold_audit(audit_id: int, *, actor: Account) -> EnergyAudit:
    """Lock an audit whose contents are to be changed.

    Raises NotAllowed, or BadInput once it was signed: what was signed stays as it was.
    """
    held = hold_any_audit(audit_id, actor=actor)
    if held.signed_on:
        raise BadInput(
            "audits.signed",
            "Báo cáo đã ký ngày {day}; rút chữ ký trước khi sửa",
            day=f"{held.signed_on:%d/%m/%Y}",
        )
    return held


def hold_any_audit(audit_id: int, *, actor: Account, capability: str = RECORD) -> EnergyAudit:
    """Lock an audit, signed or not. Raises NotAllowed."""
    rows = EnergyAudit.objects.select_for_update(of=("self",)).select_related(
        "site__establishment", "unit"
    )
    held = rows.get(pk=audit_id)
    require(actor, capability, unit=held.unit)
    return held


def stored_of(rows: QuerySet[Row], pk: int, *, seen_version: int | None) -> Row:
    """Return a row for change. Raises BadInput when it is gone or somebody else changed it."""
    found: Any = rows.filter(pk=pk).first()
    if found is None or (seen_version is not None and found.version != seen_version):
        raise BadInput(
            "audits.changed_meanwhile",
            "Người khác vừa sửa dòng này; mở lại trang để xem bản mới rồi sửa tiếp",
        )
    return found  # type: ignore[no-any-return]


def next_position(rows: QuerySet[Any]) -> int:
    """Return the place after the last row."""
    return int(rows.aggregate(last=Max("position"))["last"] or 0) + 1


def owner_of(audit: EnergyAudit) -> dict[str, int]:
    """Return unit and province for a row of the audit."""
    return {"unit_id": audit.unit_id, "province_id": audit.province_id}


def require_own(rows: QuerySet[Any], pk: int | None, field: str) -> None:
    """Raise BadInput when a row that is pointed at does not belong to the audit."""
    if pk is not None and not rows.filter(pk=pk).exists():
        raise BadInput("audits.of_another", "Dòng này thuộc khảo sát khác", field=field)
