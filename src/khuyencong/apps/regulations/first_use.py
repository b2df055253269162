"""Whether anything was judged by a regulation that is in force."""

from __future__ import annotations

from collections.abc import Iterator

from khuyencong.apps.library.models import LocalNormEnd, NormConfirmation
from khuyencong.apps.plans.models import Plan
from khuyencong.apps.projects.models import Project
from khuyencong.apps.regulations.models import RegulationDraft
from khuyencong.apps.regulations.queries import former_provinces
from khuyencong.domain.lifecycle.variants import MARK


def projects_of_its_days(draft: RegulationDraft) -> int:
    """Return how many projects of the province took a step and have their day in its time."""
    rows = Project.objects.filter(province__in=_places(draft), pinned_on__gte=draft.starts_on)
    return rows.exclude(lifecycle="").count()


def first_use_of(draft: RegulationDraft) -> str:
    """Return in words what used it; empty: nothing did, or it is not in force."""
    if draft.in_force_at is None:
        return ""
    used = next(_uses(draft), "")
    return f"{used}: không hoàn tác được nữa" if used else ""


def _uses(draft: RegulationDraft) -> Iterator[str]:
    if count := projects_of_its_days(draft):
        yield f"Đã có {count} đề án tính theo quy định này"
    plans = Plan.objects.filter(province__in=_places(draft), norms_on__gte=draft.starts_on)
    if plans.filter(built_at__gte=draft.in_force_at).exists():
        yield "Đã có phương án kế hoạch tính theo quy định này"
    order = f"{MARK}{draft.local_order_id}"
    if Project.objects.filter(lifecycle__endswith=order).exists():
        yield "Đã có đề án theo quy trình của quy định này"
    if NormConfirmation.objects.filter(norm_id__in=draft.norm_ids).exists():
        yield "Đã có xác nhận ghi cho dòng của quy định này"
    if LocalNormEnd.objects.filter(norm__norm_id__in=draft.norm_ids).exists():
        yield "Một dòng của quy định này đã được ghi ngày cuối"


def _places(draft: RegulationDraft) -> list[int]:
    return [draft.province_id, *(each.pk for each in former_provinces(draft.province_id))]
