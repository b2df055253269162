"""Say whether a project is selected or put out to tender."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from khuyencong.apps.projects.actions.decide_selection import decide_selection, rule_of
from khuyencong.apps.projects.queries import get_project_life
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.selection import SelectionForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("projects.read")
def selection_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Decide before the contract; the rule of the project's day is shown with its article."""
    project = get_project_life(project_id, visible_to=request.user)
    rule, kept = rule_of(project), getattr(project, "selection", None)
    is_tender = kept.is_tender if kept else bool(rule and rule.is_tender)
    form = SelectionForm(
        posted(request),
        initial={
            "way": "tender" if is_tender else "selection",
            **({"reason": kept.reason, "paper_number": kept.paper_number} if kept else {}),
        },
    )
    given: dict[str, Any] = {"project": project, "actor": request.user, "at": request.now}
    try:
        done = succeeds(form, lambda data: decide_selection(**form.decision(), **given))
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from None
    if done:
        messages.success(request, _("Đã ghi cách chọn đơn vị thực hiện."))
        return redirect("office:project_life", project.pk)
    lead = _("Dữ liệu chưa có quy định nào của ngày đề án được xét.")
    if rule:
        lead = f"{rule.label_vi} ({rule.article} {rule.act})."
    return show_form(
        request,
        form,
        title=_("Xét chọn hay đấu thầu"),
        lead=lead,
        submit=_("Ghi"),
        back=reverse("office:project_life", args=[project.pk]),
        back_label=project.code,
    )
