"""What the page of a series shows: lines, picture, sentences, the ways to what is behind."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from khuyencong.apps.reports.counting.counts import Ask
from khuyencong.apps.reports.maps import ProvinceMap, read_map
from khuyencong.apps.reports.series import Series, SeriesLine, build_series
from khuyencong.interfaces.common.figures import amount_text
from khuyencong.interfaces.common.line_chart import LineChart, lines_of
from khuyencong.interfaces.office.forms.series import SeriesForm

MILLION = 1_000_000
MOST_LINES = 5
"""Places beside the total in picture and table; those after them stand with their sums alone."""


def series_context(form: SeriesForm, *, today: date) -> dict[str, Any]:
    """Return what the template needs. Raises BadInput for too many years."""
    data, places = form.cleaned_data, read_map(today)
    scope = form.scope_on(places)
    series = build_series(
        Ask(data["indicator"]),
        scope,
        data["first"],
        data["last"],
        places,
        is_todays=form.is_todays,
    )
    ordered = sorted(series.lines, key=lambda line: -sum(line.values))
    shown = ordered[:MOST_LINES]
    return {
        "series": series,
        "scope": scope,
        "chart": chart_of(series, shown),
        "y_words": _("triệu đồng") if is_money(series) else series.indicator.unit,
        "sentence": sentence_of(series),
        "shown": shown,
        "rows": [_row(at, series, shown, form) for at in range(len(series.years))],
        "others": [(line, sum(line.values)) for line in ordered[MOST_LINES:]],
        "out_of_sight": _out_of_sight(form, places, scope.provinces),
    }


def is_money(series: Series) -> bool:
    return series.indicator.kind == "money"


def chart_of(series: Series, shown: list[SeriesLine]) -> LineChart:
    """Return the total with the largest places under it; money in millions of đồng."""
    over = MILLION if is_money(series) else 1
    lines = [(_("Tổng cộng"), series.totals)]
    if len(shown) > 1:
        lines += [(line.label_vi, line.values) for line in shown]
    return lines_of(
        [str(year) for year in series.years],
        [(label, [value / over for value in values]) for label, values in lines],
    )


def sentence_of(series: Series) -> str:
    """Return in words what the picture shows."""
    year, value = series.peak
    told = {"year": year, "value": amount_text(value), "unit": series.indicator.unit}
    if series.indicator.kind == "distinct":
        return _("Cao nhất năm %(year)s: %(value)s %(unit)s.") % told
    told |= {"count": len(series.years), "sum": amount_text(sum(series.totals))}
    words = _("Cao nhất năm %(year)s: %(value)s %(unit)s; cả %(count)s năm: %(sum)s %(unit)s.")
    return words % told


def _row(at: int, series: Series, shown: list[SeriesLine], form: SeriesForm) -> dict[str, Any]:
    """Return a year with the cells of the places shown and its total."""
    year = series.years[at]
    return {
        "year": year,
        "cells": [(line, line.values[at], _behind(line, year, series, form)) for line in shown],
        "total": series.totals[at],
    }


def _behind(line: SeriesLine, year: int, series: Series, form: SeriesForm) -> str:
    """Return the address of the rows behind; none where places were put together."""
    if series.is_todays:
        return ""
    return urlencode(
        {
            "indicator": series.indicator.id,
            "from_on": f"{year}-01-01",
            "to_on": f"{year}-12-31",
            "by": "province",
            "key": line.place,
            "place": line.place if str(line.place) in form.provinces else "",
            "fund": form.cleaned_data.get("fund") or "",
        }
    )


def _out_of_sight(
    form: SeriesForm, places: ProvinceMap, provinces: tuple[int, ...] | None
) -> list[str]:
    """Return the names of places of the scope of which the person may see no row."""
    if form.sees_nation or provinces is None:
        return []
    return [places.label_vi(key) for key in provinces if str(key) not in form.provinces]
