"""Enter how long a kind of paper is kept, from the document of a province."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.archives.models import RetentionRule
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.permissions import provinces_of
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc
from khuyencong.domain.norms.rules.archive import list_retention_kinds

MOST_YEARS = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionDraft:
    """A rule as a person reads it in the document; ``years`` None: for ever."""

    kind: str
    years: int | None
    valid_from: date
    act: str
    article: str = ""


@transaction.atomic
def set_retention(
    *, draft: RetentionDraft, province: AdminUnit, unit: Unit, actor: Account, at: datetime
) -> RetentionRule:
    """Add a rule from its first day on; lists handed over before keep theirs.

    Raises NotAllowed, also for a province the unit does not speak for; BadInput that names the
    field.
    """
    require(actor, "archives.set_retention", unit=unit)
    if province.pk not in [own.pk for own in provinces_of(unit)]:
        raise NotAllowed("archives.other_province", "Đơn vị không ghi được quy định của tỉnh này")
    _require_possible(draft)
    row = RetentionRule.objects.create(
        province=province,
        unit=unit,
        kind=draft.kind,
        years=draft.years,
        valid_from=draft.valid_from,
        act=nfc(draft.act),
        article=nfc(draft.article),
        recorded_at=at,
        recorded_by=actor,
    )
    write_entry(
        verb="archives.retention.set",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="retention_rule",
        object_id=row.pk,
        label=f"{row.act} ({province.name})",
        data={
            "paper_kind": draft.kind,
            "years": draft.years,
            "valid_from": draft.valid_from.isoformat(),
            "act": row.act,
            "article": row.article,
        },
    )
    return row


def _require_possible(draft: RetentionDraft) -> None:
    if draft.kind not in {each.id for each in list_retention_kinds()}:
        raise BadInput("archives.unknown_kind", "Chọn loại giấy tờ", field="kind")
    if not draft.act.strip() or len(draft.act) > 120:
        raise BadInput("archives.no_act", "Ghi số, ký hiệu của văn bản", field="act")
    if draft.years is not None and not 1 <= draft.years <= MOST_YEARS:
        raise BadInput(
            "archives.not_of_kind",
            "Cần một số nguyên từ 1 đến {most}",
            field="years",
            most=MOST_YEARS,
        )
