"""Craft villages, products and demonstration models on a map: by province, then by commune."""

from __future__ import annotations

from collections import Counter
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.establishments.public import count_public_villages
from khuyencong.apps.product_rounds.public import count_valid_certificates
from khuyencong.apps.projects.public_queries import count_public_models
from khuyencong.apps.reports.maps import ProvinceMap, read_map
from khuyencong.domain.foundation.place_shapes import list_shapes
from khuyencong.interfaces.common.figures import amount_text
from khuyencong.interfaces.common.place_map import Place, place_map
from khuyencong.interfaces.portal.place_marks import (
    MODEL,
    PRODUCT,
    VILLAGE,
    Mark,
    marks_of,
    spot_map,
)

KINDS = {
    VILLAGE: _("Làng nghề"),
    PRODUCT: _("Sản phẩm công nghiệp nông thôn tiêu biểu"),
    MODEL: _("Mô hình trình diễn kỹ thuật"),
}
WHOLE = "ca-nuoc"


def places_page(request: HttpRequest) -> HttpResponse:
    """Show the map asked for; without a question the only province that keeps anything here."""
    today = timezone.localdate()
    the_map = read_map(today)
    counts = (count_public_villages(), count_valid_certificates(today), count_public_models())
    totals: Counter[int] = Counter()
    for count in counts:
        for key, rows in count.items():
            totals[the_map.heirs[key]] += rows
    uid = request.GET.get("tinh", "")
    standing = {each.uid: each for each in the_map.standing()}
    if not uid and len(totals) == 1:
        uid = the_map.provinces[next(iter(totals))].uid
    context: dict[str, Any] = {
        "kinds": KINDS,
        "kind": request.GET.get("loai", ""),
        "words": request.GET.get("q", "")[:100].strip(),
        "provinces": [each for each in standing.values() if totals[each.pk]],
        "total": sum(totals.values()),
        "whole": WHOLE,
    }
    if uid in standing:
        province = standing[uid]
        kinds = [context["kind"]] if context["kind"] in KINDS else list(KINDS)
        marks = marks_of(
            the_map.members(province.pk), kinds=kinds, words=context["words"], today=today
        )
        context |= _province(the_map, province.pk, marks)
    else:
        context["map"] = _nation(the_map, totals)
    return render(request, "portal/places.html", context)


def _province(the_map: ProvinceMap, key: int, marks: list[Mark]) -> dict[str, Any]:
    spots = spot_map(marks)
    shapes = list_shapes()
    inside = {the_map.provinces[each].uid for each in the_map.members(key)}
    return {
        "province": the_map.provinces[key],
        "spots": spots,
        "shapes": [(shape.id, shape.province in inside) for shape in shapes],
        "islands": [shape for shape in shapes if shape.islands_vi],
        "marks": marks,
    }


def _nation(the_map: ProvinceMap, totals: Counter[int]) -> Any:
    first = {each.uid: key for key, each in the_map.provinces.items()}
    shapes: dict[int, tuple[str, ...]] = {}
    for shape in list_shapes():
        key = the_map.heirs[first[shape.province]]
        shapes[key] = (*shapes.get(key, ()), shape.id)
    names = {each.pk: each for each in the_map.standing()}
    return place_map(
        [
            Place(
                label=names[key].name,
                shapes=drawn,
                value=totals.get(key),
                words=amount_text(totals[key]) if key in totals else "",
                href=_address(names[key].uid) if key in totals else "",
            )
            for key, drawn in sorted(shapes.items(), key=lambda each: names[each[0]].search)
        ],
        amount_text,
    )


def _address(uid: str) -> str:
    return f"{reverse('portal:places')}?{urlencode({'tinh': uid})}"
