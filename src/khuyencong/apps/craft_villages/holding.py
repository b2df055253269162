"""Who may write, and the rows that are held while they are written to."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.utils import timezone

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.accounts.permissions import can, require
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.craft_villages.models import (
    ClusterYear,
    Craft,
    IndustrialCluster,
    Recognition,
    VillageReview,
)
from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

RECORD, RECOGNISE = "craft_villages.record", "craft_villages.recognise"
Subject = CraftVillage | Craft | IndustrialCluster
Part = Recognition | VillageReview | ClusterYear
Row = TypeVar("Row", bound=OwnedRow)
KIND_OF: dict[type[Any], tuple[str, str]] = {
    CraftVillage: ("craft_village", "village"),
    Craft: ("craft", "craft"),
    IndustrialCluster: ("industrial_cluster", "cluster"),
}
"""What a line of the journal calls a subject, and the middle of its verb."""


def capability_of(row: Any) -> str:
    """Return the capability that writes this kind of row."""
    return RECOGNISE if isinstance(row, Recognition) else RECORD


def subject_of(row: Any) -> Subject:
    """Return what a row is about: itself for a village, craft or cluster."""
    if isinstance(row, Recognition):
        return row.village or row.craft  # type: ignore[return-value]  # one of them is there
    if isinstance(row, VillageReview):
        return row.village
    return row.cluster if isinstance(row, ClusterYear) else row


def can_write(actor: Account, subject: Subject, capability: str) -> Decision:
    """Tell whether the actor may write about a village, craft or cluster.

    The department may for every centre it watches: it keeps the register of the province.
    """
    decision = can(actor, capability)
    if not decision or _sees(actor, subject):
        return decision
    return Decision.no("craft_villages.not_in_sight", "Không có trong sổ của đơn vị bạn")


def hold(row: Row, *, actor: Account, capability: str) -> Row:
    """Return the row as it is stored now, held until the transaction ends.

    Raises NotAllowed when the actor may not write about it.
    """
    require(actor, capability)
    model: Any = type(row)
    links = [
        name for name in ("unit", "province", "village", "craft", "cluster") if _has(model, name)
    ]
    rows: QuerySet[Any] = model.objects.select_for_update(of=("self",)).select_related(*links)
    held: Row = rows.get(pk=row.pk)
    can_write(actor, subject_of(held), capability).or_raise(NotAllowed)
    return held


def refuse_removed(row: Any) -> None:
    """Raise BadInput when the row was removed."""
    if row.removed_at is not None:
        raise BadInput("craft_villages.removed", "Mục này đã bị bỏ; khôi phục rồi sửa tiếp")


def refuse_unseen(row: Any, seen_version: int) -> None:
    """Raise BadInput when somebody saved over the version the person had before him."""
    if row.version != seen_version:
        raise BadInput(
            "craft_villages.changed_meanwhile", "Người khác vừa sửa; mở lại trang rồi sửa tiếp"
        )


def write_entry_of(
    subject: Subject,
    what: str,
    data: dict[str, Any],
    *,
    actor: Account,
    at: datetime,
    reason: str = "",
) -> Entry:
    """Write one line about a village, craft or cluster, in the transaction of who calls."""
    object_kind, middle = KIND_OF[type(subject)]
    return write_entry(
        verb=f"craft_villages.{middle}.{what}",
        actor=actor,
        at=at,
        unit_id=subject.unit_id,
        object_kind=object_kind,
        object_id=subject.pk,
        label=subject.name,
        data=data,
        reason=reason,
    )


def changes_of(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Return what changed as a line of the journal keeps it; empty for nothing."""
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    if not names:
        return {}
    return {
        "before": {name: before.get(name, "") for name in names},
        "after": {name: after.get(name, "") for name in names},
    }


def day_of(at: datetime) -> Any:
    """Return the day of an instant, as people here count it."""
    return timezone.localdate(at)


def _sees(actor: Account, subject: Subject) -> bool:
    rows: Any = type(subject)._default_manager.filter(pk=subject.pk)
    return bool(rows_visible_to(rows, actor).exists())


def _has(model: Any, name: str) -> bool:
    return any(each.name == name and each.is_relation for each in model._meta.fields)
