"""What is done with many projects at once: look who changes, do it, offer to take it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from khuyencong.apps.projects.actions.edit_projects import (
    MOST_AT_ONCE,
    ManyEdits,
    May,
    Refusal,
)
from khuyencong.apps.projects.actions.mark_flagship import mark_flagship
from khuyencong.apps.projects.actions.set_content import set_content
from khuyencong.apps.projects.actions.undo_edits import undo_edits
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.permissions import can_edit_project, can_set_content
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.forms.project_bulk import ContentForm, NothingToAsk
from khuyencong.interfaces.office.listing.picked import picked_rows, rows_of_keys
from khuyencong.interfaces.office.listing.projects import PROJECTS
from khuyencong.interfaces.office.page import OfficeRequest, office_page

NAMED = 5
MOST_TO_PICK = 200


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to do: its words, who may, what it asks, and the action with the answers."""

    title: Any
    lead: Any
    done: Any
    may: May
    form: type[NothingToAsk | ContentForm]
    act: Callable[..., ManyEdits]


DEEDS = {
    "content": Deed(
        gettext_lazy("Đặt nội dung"),
        gettext_lazy("Chỉ những đề án chưa rõ nội dung; khoản chi chưa có nội dung nhận theo."),
        gettext_lazy("Đã đặt nội dung cho %(count)s đề án."),
        can_set_content,
        ContentForm,
        set_content,
    ),
    "flagship": Deed(
        gettext_lazy("Đánh dấu đề án điểm"),
        gettext_lazy("Dấu này được tính khi xếp thứ tự ưu tiên trong kế hoạch."),
        gettext_lazy("Đã đánh dấu %(count)s đề án điểm."),
        can_edit_project,
        NothingToAsk,
        lambda **given: mark_flagship(is_flagship=True, **given),
    ),
    "not-flagship": Deed(
        gettext_lazy("Bỏ dấu đề án điểm"),
        "",
        gettext_lazy("Đã bỏ dấu đề án điểm ở %(count)s đề án."),
        can_edit_project,
        NothingToAsk,
        lambda **given: mark_flagship(is_flagship=False, **given),
    ),
}


@office_page("projects.draft")
def change(request: OfficeRequest, name: str) -> HttpResponse:
    """Show which of the picked projects would change and which not; on a second click do it."""
    if name not in DEEDS:
        raise Http404
    deed = DEEDS[name]
    keys = request.POST.get("picks", "").split(",") if request.method == "POST" else None
    rows = rows_of_keys(request, PROJECTS, keys) if keys else picked_rows(request, PROJECTS)
    projects = list(rows.select_related("unit").order_by("code", "pk")[: MOST_AT_ONCE + 1])
    if len(projects) > MOST_AT_ONCE:
        messages.error(request, _("Mỗi lần tối đa 1.000 đề án; hãy lọc bớt rồi làm từng phần."))
        return redirect("office:projects")
    form = deed.form(request.POST if keys else None)
    if keys and form.is_valid():
        given = {"project_ids": [each.pk for each in projects], **form.cleaned_data}
        edits = deed.act(actor=request.user, at=request.now, **given)
        _tell(request, edits, deed.done, back=True)
        return redirect("office:projects")
    free = [each for each in projects if deed.may(request.user, each)]
    context = {
        "deed": deed,
        "form": form,
        "free": free,
        "picks": ",".join(str(each.pk) for each in projects),
        "refused": _refused(request, deed.may, projects),
    }
    return render(request, "office/project_bulk.html", context)


def _refused(request: OfficeRequest, may: May, projects: Sequence[Project]) -> list[Refusal]:
    decisions = [(each, may(request.user, each)) for each in projects]
    return [Refusal(each.code, decision.reason) for each, decision in decisions if not decision]


@require_POST
@office_page("projects.draft")
def undo(request: OfficeRequest) -> HttpResponse:
    """Take back what the person did with many projects at one instant."""
    try:
        made_at = datetime.fromisoformat(request.POST.get("at", ""))
        edits = undo_edits(made_at=made_at, actor=request.user, at=request.now)
    except (ValueError, BadInput):
        messages.error(request, _("Không có lần sửa nào để hoàn tác."))
    else:
        _tell(request, edits, _("Đã đưa %(count)s đề án về như trước."), back=False)
    return redirect("office:projects")


@office_page("plans.build")
def to_scenario(request: OfficeRequest) -> HttpResponse:
    """Go on to new scenarios with the picked projects, which are of one unit and one year."""
    picked = picked_rows(request, PROJECTS).order_by("code", "pk")[: MOST_TO_PICK + 1]
    found = list(picked.values_list("unit", "year", "code"))
    owners = {(unit, year) for unit, year, _code in found}
    if len(owners) != 1 or len(found) > MOST_TO_PICK:
        messages.error(
            request,
            _("Hãy chọn từ 1 đến 200 đề án của cùng một đơn vị và một năm rồi lập phương án."),
        )
        return redirect("office:projects")
    unit, year = owners.pop()
    asked = [("unit", unit), ("year", year), *(("pick", code) for _unit, _year, code in found)]
    return redirect(f"{reverse('office:scenario_new')}?{urlencode(asked)}")


def _tell(request: OfficeRequest, edits: ManyEdits, done: Any, *, back: bool) -> None:
    """Say what changed, with the way back; what did not change, and why."""
    rest = []
    if edits.same:
        rest.append(_("%(count)s đề án đã như vậy từ trước.") % {"count": edits.same})
    if edits.refused:
        rest.append(_("%(count)s đề án giữ nguyên:") % {"count": len(edits.refused)})
        rest += [f"{each.reason}." for each in edits.refused[:NAMED]]
        if (more := len(edits.refused) - NAMED) > 0:
            rest.append(_("Và %(count)s đề án nữa.") % {"count": more})
    if edits.changed:
        text = " ".join([str(done) % {"count": edits.changed}, *rest])
        if back:
            address, fields = reverse("office:projects_undo"), {"at": request.now.isoformat()}
            offer_undo(request, text, to=address, fields=fields)
        else:
            messages.success(request, text)
    else:
        messages.warning(request, " ".join([_("Không có gì thay đổi."), *rest]))
