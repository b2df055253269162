"""Page "Tra cứu mức hỗ trợ": what may be paid, by which article, before and after."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.library.queries import installation_norms
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.norms.explain import SupportExplanation, explain_support
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.question import NormQuestion
from khuyencong.domain.norms.territory import find_province
from khuyencong.interfaces.office.forms.norm_look_up import LookUpForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

LAST = "norm_question"


@office_page("norms.look_up")
def look_up(request: OfficeRequest) -> HttpResponse:
    """Content, day, fund, province, estimate in; the allowed amount with its article out.

    An empty address shows the last question of the session again, ready to be changed.
    """
    library = installation_norms()
    asked = bool(request.GET)
    last: dict[str, Any] = {"on": request.now.date(), **request.session.get(LAST, {})}
    form = LookUpForm(request.GET if asked else None, initial=last, library=library)
    explanation = None
    if asked and form.is_valid():
        try:
            explanation = _explain(form, library=library)
        except DomainError as refusal:
            form.add_error("province", str(refusal))
        else:
            request.session[LAST] = {name: request.GET.get(name, "") for name in form.fields}
    on = form.cleaned_data.get("on") if form.is_bound else None
    context = {"form": form, "explanation": explanation, "on": on or request.now.date()}
    return render(request, "office/norm_look_up.html", context)


def _explain(form: LookUpForm, *, library: NormLibrary) -> SupportExplanation:
    data = form.cleaned_data
    on: date = data["on"]
    province = find_province(data["province"], on=on) if data["province"] else None
    wanted = data["support_vnd"]
    question = NormQuestion(
        on=on,
        fund=Fund(data["fund"]),
        line=data["line"],
        territory=province.uid if province else None,
        province=province.name if province else None,
        eligible_cost_vnd=data["eligible_cost_vnd"],
        support_vnd=data["eligible_cost_vnd"] if wanted is None else wanted,
        other_state_vnd=data["other_state_vnd"],
    )
    return explain_support(question=question, library=library)
