"""What a typed amount or day is understood as, for the page to say it while the person types.

The fields of the forms themselves read it, so that the page never promises what the form refuses.
"""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.http import require_GET

from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.figure_field import FigureField
from khuyencong.interfaces.common.money_field import MoneyField

FIELDS: dict[str, DayField | MoneyField] = {
    "figure": FigureField(required=False),
    "day": DayField(required=False),
    "money": MoneyField(required=False),
}


@require_GET
def read_back(request: HttpRequest, kind: str) -> JsonResponse:
    """Answer with the value in words, or why there is none. Nothing is kept: anybody may ask."""
    if kind not in FIELDS:
        raise Http404
    field = FIELDS[kind]
    try:
        value = field.clean(request.GET.get("text", ""))
    except ValidationError as fault:
        return JsonResponse({"text": fault.messages[0], "is_read": False})
    return JsonResponse({"text": "" if value is None else field.in_words(value), "is_read": True})
