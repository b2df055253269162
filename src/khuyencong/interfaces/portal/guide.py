"""What may I be given: at most six questions, and the law's answer, for anybody with a telephone.

The answers stand in the address: going back, loading again, printing and sharing all work, and
nothing is kept here.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

import segno
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from khuyencong.apps.accounts.units_to_ask import units_to_ask
from khuyencong.apps.deadlines.province_calendar import read_overrides
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.places.communes import Commune, find_commune
from khuyencong.apps.surveys.queries import find_open_campaign
from khuyencong.domain.foundation.admin_unit import UnitKind
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.support_guide.answers import GuidePlace
from khuyencong.domain.support_guide.guide import guide
from khuyencong.domain.support_guide.short_code import (
    GuideCodes,
    read_short_code,
    write_short_code,
)
from khuyencong.interfaces.portal.guide_form import GuideForm
from khuyencong.interfaces.portal.guide_places import ask_place

QUESTIONS = ("kind", "trade", "zone", "aim")


@require_safe
def guide_page(request: HttpRequest) -> HttpResponse:
    """Ask for the place, then the rest, then answer."""
    on = timezone.localdate(request.now)  # type: ignore[attr-defined]
    commune = find_commune(request.GET.get("place", "")[:60], on=on)
    if commune is None:
        return ask_place(request, on=on)
    is_answered = all(name in request.GET for name in QUESTIONS) and "edit" not in request.GET
    form = GuideForm(request.GET if is_answered else None, initial=request.GET.dict())
    if not (is_answered and form.is_valid()):
        context = {"form": form, "commune": commune}
        return render(request, "portal/guide_questions.html", context)
    return render(request, "portal/guide_answer.html", _answer(request, form, commune, on))


@require_safe
def short_address(request: HttpRequest, code: str) -> HttpResponse:
    """Lead from the short address to the answers it stands for."""
    try:
        codes = read_short_code(code)
    except BadInput:
        raise Http404 from None
    return redirect(f"{reverse('portal:guide')}?{query_of(codes)}")


def query_of(codes: GuideCodes, **changes: str) -> str:
    """Return the answers as they stand in the long address."""
    cost = "" if codes.cost_vnd is None else str(codes.cost_vnd)
    told = {
        "place": codes.place,
        "kind": codes.kind,
        "trade": codes.trade,
        "zone": codes.zone,
        "aim": codes.aim,
        "cost": cost,
    }
    return urlencode(told | changes)


def _answer(request: HttpRequest, form: GuideForm, commune: Commune, on: date) -> dict[str, Any]:
    province = commune.province
    answers = form.answers(_place(commune))
    chosen = {name: getattr(answers, name).id for name in QUESTIONS}
    codes = GuideCodes(place=commune.unit.uid, cost_vnd=answers.cost_vnd, **chosen)
    code = write_short_code(codes)
    short = request.build_absolute_uri(reverse("portal:guide_short", args=[code]))
    guidance = guide(
        answers, on=on, library=installation_norms(), overrides=read_overrides(province.pk)
    )
    return {
        "guidance": guidance,
        "answers": answers,
        "commune": commune,
        "code": code,
        "short": short,
        "picture": segno.make(short, error="m").svg_inline(
            scale=3, border=2, dark="#000", light="#fff"
        ),
        "edit": query_of(codes, edit="1"),
        "others": [(aim, query_of(codes, aim=aim.id)) for aim in guidance.others],
        "units": units_to_ask(province.pk, on=on),
        "campaign": find_open_campaign(province.pk, on=on),
    }


def _place(commune: Commune) -> GuidePlace:
    return GuidePlace(
        uid=commune.unit.uid,
        kind=UnitKind(commune.state.kind),
        province_uid=commune.province.uid,
        province_name=commune.province_state.name,
        province_kind=UnitKind(commune.province_state.kind),
    )
