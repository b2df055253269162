"""What industrial promotion came to, in pictures: money by year, contents of a year."""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from khuyencong.apps.projects.public_results import Told, told_by_line, told_by_year
from khuyencong.interfaces.common.charts import stacked_bars
from khuyencong.interfaces.portal.templatetags.project_words import FUNDS, line_label

MILLION = 1_000_000
TONES = {"fill-national": FUNDS["KCQG"], "fill-local": FUNDS["KCDP"]}
KEPT_SECONDS = 600
"""Every row is summed: not more often than this."""


@require_safe
def results_page(request: HttpRequest) -> HttpResponse:
    """Show the years, and the contents of the year asked for or else of the newest."""
    bucket = int(timezone.now().timestamp()) // KEPT_SECONDS
    years = _years(bucket)
    address = request.build_absolute_uri(request.path)
    if not years:
        return render(request, "portal/results.html", {"address": address})
    by_key = {str(each.key): each for each in years}
    year = by_key.get(request.GET.get("nam", ""), years[-1])
    lines = _lines(bucket, int(year.key))
    context = {
        "years": years,
        "year": year,
        "lines": [_line(each, year, lines[0].support_vnd) for each in lines],
        "chart": stacked_bars(
            [(str(each.key), _millions(each)) for each in years], tones=list(TONES)
        ),
        "legend": list(TONES.items()),
        "address": address,
    }
    return render(request, "portal/results.html", context)


def _line(told: Told, year: Told, most_vnd: int) -> dict[str, Any]:
    asked = urlencode({"nam": year.key, "noi_dung": told.key})
    return {
        "told": told,
        "label": line_label(str(told.key)),
        "width": told.support_vnd * 1000 // most_vnd if most_vnd else 0,
        "address": f"{reverse('portal:projects')}?{asked}",
    }


def _millions(told: Told) -> list[float]:
    return [told.kcqg_vnd / MILLION, told.kcdp_vnd / MILLION]


@lru_cache(maxsize=2)
def _years(bucket: int) -> list[Told]:
    return told_by_year()


@lru_cache(maxsize=32)
def _lines(bucket: int, year: int) -> list[Told]:
    return told_by_line(year)
