"""A verification held while an action changes it."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.verifications.models import Verification
from khuyencong.apps.verifications.permissions import RECORD
from khuyencong.apps.verifications.queries import in_the_way_of
from khuyencong.domain.foundation.errors import BadInput


def hold(
    verification: Verification, *, seen_version: int | None = None, actor: Account
) -> Verification:
    """Return it as stored now, held until the transaction ends. Raises NotAllowed, or BadInput."""
    rows = Verification.objects.select_for_update(of=("self",))
    beside = ("site__establishment", "site__unit", "site__province", "unit", "province")
    held = rows.select_related(*beside).get(pk=verification.pk)
    require(actor, RECORD, unit=held.unit)
    if seen_version is not None and seen_version != held.version:
        raise BadInput(
            "verifications.changed_meanwhile",
            "Lần đo kiểm này vừa được người khác sửa; mở lại trang để xem bản mới rồi làm tiếp",
        )
    return held


def hold_open(
    verification: Verification, *, seen_version: int | None = None, actor: Account
) -> Verification:
    """Return it held. Raises BadInput also when it is confirmed."""
    held = hold(verification, seen_version=seen_version, actor=actor)
    if not held.is_open:
        raise BadInput(
            "verifications.is_confirmed", "Lần đo kiểm này đã xác nhận; mở lại trước khi sửa"
        )
    return held


def require_free_months(held: Verification) -> None:
    """Raise BadInput that names the confirmed one which counts a month of the same site."""
    for other in in_the_way_of(held):
        raise BadInput(
            "verifications.counted_already",
            "Tháng {first} đến {last} của địa điểm này đã tính ở “{title}”: để riêng lần đó, ghi "
            "lý do, rồi xác nhận lần này",
            first=f"{max(other.after_starts_on, held.after_starts_on):%m/%Y}",
            last=f"{min(other.last_month, held.last_month):%m/%Y}",
            title=other.title,
        )
