"""Give a local norm line its last day, so that a later resolution can follow."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.models import LocalNorm, LocalNormEnd
from khuyencong.apps.library.permissions import can_change_row
from khuyencong.apps.library.queries import installation_norms
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.domain.norms.lines import iso


@transaction.atomic
def end_local_norm(
    *, norm: LocalNorm, last_on: date, act: str, article: str = "", actor: Account, at: datetime
) -> LocalNormEnd:
    """Record the last day of a line and the document that sets it; the line itself stays.

    Raises NotAllowed; BadInput when the document is not named, the line would end before it
    began, or a confirmation holds another last day; NormDataError when it would overlap another
    version.
    """
    can_change_row(actor, norm, "norms.add_local").or_raise(NotAllowed)
    lock_unit(norm.unit)
    before = installation_norms().get(norm.norm_id)
    if not act.strip():
        raise BadInput(
            "library.end_without_act", "Cần số văn bản làm dòng hết hiệu lực", field="act"
        )
    if before.valid_from and last_on < before.valid_from:
        raise BadInput(
            "library.end_before_start",
            "Ngày cuối không được trước ngày bắt đầu hiệu lực {start}",
            field="last_on",
            start=format_day(before.valid_from),
        )
    end = LocalNormEnd.objects.create(
        province_id=norm.province_id,
        unit_id=norm.unit_id,
        norm=norm,
        last_on=last_on,
        act=act.strip(),
        article=article.strip(),
        recorded_at=at,
        recorded_by=actor,
    )
    if installation_norms().get(norm.norm_id).valid_to != last_on:
        raise BadInput(
            "library.end_held_by_confirmation",
            "Một xác nhận của dòng {norm_id} ghi ngày hết hiệu lực khác: hãy rút xác nhận đó trước",
            field="last_on",
            norm_id=norm.norm_id,
        )
    write_entry(
        verb="library.local_norm.ended",
        actor=actor,
        at=at,
        unit_id=norm.unit_id,
        object_kind="norm",
        object_id=norm.norm_id,
        label=f"{end.article} {end.act}".strip(),
        data={"last_on": iso(last_on), "last_on_before": iso(before.valid_to)},
    )
    return end
