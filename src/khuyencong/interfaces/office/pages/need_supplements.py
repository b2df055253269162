"""What people outside bring to needs: what waits, and what an officer makes of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.needs.actions.decide_supplement import decide_supplement
from khuyencong.apps.needs.queries import get_need
from khuyencong.apps.needs.supplementing import list_supplements_of, list_waiting_supplements
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.office.page import OfficeRequest, office_page

MOST = 200


@office_page("needs.read")
def waiting_page(request: OfficeRequest) -> HttpResponse:
    """List what waits, the longest first."""
    rows = list_waiting_supplements(visible_to=request.user)[:MOST]
    return render(request, "office/need_supplements.html", {"supplements": rows})


@require_POST
@office_page("needs.decide")
def decide(request: OfficeRequest, need_id: int, supplement_id: int) -> HttpResponse:
    """Accept what was brought to a need, or refuse it with a reason."""
    need = get_need(need_id, visible_to=request.user)
    supplement = list_supplements_of(need).get(pk=supplement_id)
    accept = request.POST.get("step") == "accept"
    try:
        decide_supplement(
            supplement=supplement,
            accept=accept,
            reason=request.POST.get("reason", ""),
            actor=request.user,
            at=request.now,
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        said = _("Đã ghi phần bổ sung vào nhu cầu.") if accept else _("Đã trả lời phần bổ sung.")
        messages.success(request, said)
    return redirect("office:need", need.pk)
