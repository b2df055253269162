"""Rows locked to be written to, by who may."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.exchange.checking import changed_meanwhile
from khuyencong.apps.exchange.models import Commitment, Lesson, ProjectReview, Visit
from khuyencong.domain.foundation.errors import BadInput

VISITS, LESSONS = "exchange.record", "lessons.record"


def hold_visit(
    visit_id: int, *, actor: Account, seen_version: int | None = None, is_removed: bool = False
) -> Visit:
    """Return the visit as it is stored now, held until the transaction ends.

    Raises NotAllowed; BadInput when it was removed (or, asked for a removed one, was not), or
    somebody changed it since ``seen_version``.
    """
    rows = Visit.objects.select_for_update(of=("self",)).select_related("unit", "province")
    held = rows.get(pk=visit_id)
    require(actor, VISITS, unit=held.unit)
    if (held.removed_at is not None) != is_removed:
        raise BadInput(
            "exchange.removed",
            "Chuyến này đang có trong danh sách"
            if is_removed
            else "Chuyến này đã bị bỏ; khôi phục rồi sửa tiếp",
        )
    if seen_version is not None and held.version != seen_version:
        raise changed_meanwhile()
    return held


def hold_lesson(
    lesson_id: int, *, actor: Account, seen_version: int | None = None, is_removed: bool = False
) -> Lesson:
    """Return the lesson held until the transaction ends; raises as ``hold_visit``."""
    rows = Lesson.objects.select_for_update(of=("self",)).select_related("unit", "province")
    held = rows.get(pk=lesson_id)
    require(actor, LESSONS, unit=held.unit)
    if (held.removed_at is not None) != is_removed:
        raise BadInput(
            "exchange.removed",
            "Bài học này đang có trong danh sách"
            if is_removed
            else "Bài học này đã bị bỏ; khôi phục rồi sửa tiếp",
        )
    if seen_version is not None and held.version != seen_version:
        raise changed_meanwhile()
    return held


def hold_commitment(
    commitment_id: int, *, actor: Account, seen_version: int | None = None
) -> Commitment:
    """Return the commitment held until the transaction ends, for its holder or its unit."""
    rows = Commitment.objects.select_for_update(of=("self",)).select_related("unit")
    held = rows.get(pk=commitment_id)
    if held.holder_id == actor.pk:
        require(actor, LESSONS)
    else:
        require(actor, VISITS, unit=held.unit)
    if seen_version is not None and held.version != seen_version:
        raise changed_meanwhile()
    return held


def hold_review(
    review_id: int, *, actor: Account, seen_version: int | None = None
) -> ProjectReview:
    """Return the review held until the transaction ends, for the unit it is asked of."""
    rows = ProjectReview.objects.select_for_update(of=("self",))
    held = rows.select_related("unit", "project").get(pk=review_id)
    require(actor, LESSONS, unit=held.unit)
    if seen_version is not None and held.version != seen_version:
        raise changed_meanwhile()
    return held
