"""Pages and files of open data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from khuyencong.interfaces.portal.open_data.dataset import Dataset
from khuyencong.interfaces.portal.open_data.files import csv_lines, json_lines, table_schema
from khuyencong.interfaces.portal.open_data.machine_words import structured, structured_catalogue
from khuyencong.interfaces.portal.open_data.sets import DATASETS, find_dataset

MEASURED_UP_TO = 5_000
"""Rows: the size of a longer file is not told, as one would have to write it first."""


@require_safe
def data_page(request: HttpRequest) -> HttpResponse:
    """List the sets."""
    context = {
        "rows": [(each, each.changed_on()) for each in DATASETS],
        "licence": settings.OPEN_DATA_LICENCE,
        "address": request.build_absolute_uri(request.path),
        "structured": structured_catalogue(request, DATASETS),
    }
    return render(request, "portal/data.html", context)


@require_safe
def dataset_page(request: HttpRequest, name: str) -> HttpResponse:
    """Show one set: what it holds, its dictionary, its files."""
    dataset, on = _found(name), _today(request)
    count, changed_on = dataset.count(on), dataset.changed_on()
    context = {
        "dataset": dataset,
        "count": count,
        "changed_on": changed_on,
        "sizes": _sizes(dataset, on) if count <= MEASURED_UP_TO else {},
        "licence": settings.OPEN_DATA_LICENCE,
        "address": request.build_absolute_uri(request.path),
        "structured": structured(request, dataset, changed_on),
    }
    return render(request, "portal/dataset.html", context)


@require_safe
def csv_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """Give a set as CSV."""
    dataset, on = _found(name), _today(request)
    return _file(request, dataset, csv_lines(dataset, on), "csv", "text/csv; charset=utf-8")


@require_safe
def json_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """Give a set as JSON."""
    dataset, on = _found(name), _today(request)
    return _file(
        request, dataset, json_lines(dataset, on, head=head_of(request, dataset)), "json",
        "application/json",
    )  # fmt: skip


@require_safe
def schema_file(request: HttpRequest, name: str) -> HttpResponse:
    """Give the dictionary of a set."""
    answer = JsonResponse(table_schema(_found(name)), json_dumps_params={"ensure_ascii": False})
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def head_of(request: HttpRequest, dataset: Dataset) -> dict[str, Any]:
    """Return what a JSON file tells of itself before its rows."""
    changed_on = dataset.changed_on()
    return {
        "dataset": dataset.id,
        "schema": request.build_absolute_uri(reverse("portal:data_schema", args=[dataset.id])),
        "licence": settings.OPEN_DATA_LICENCE,
        "changed_on": changed_on.isoformat() if changed_on else None,
    }


def _file(
    request: HttpRequest, dataset: Dataset, lines: Iterator[str], ending: str, media_type: str
) -> HttpResponseBase:
    """Give a file in parts, or say that the reader has it already."""
    etag = quote_etag(f"{dataset.id}-{ending}-{dataset.stamp(_today(request))}".replace(" ", "_"))
    known = get_conditional_response(request, etag=etag)
    if known is not None:
        return known
    answer = StreamingHttpResponse(lines, content_type=media_type)
    answer["ETag"] = etag
    answer["Content-Disposition"] = f'attachment; filename="{dataset.id}.{ending}"'
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def _sizes(dataset: Dataset, on: date) -> dict[str, int]:
    """Return the bytes of each file, as it is before a browser asks for it compressed."""
    key = f"open-data-size-{dataset.id}-{dataset.stamp(on)}".replace(" ", "_")
    kept: dict[str, int] | None = cache.get(key)
    if kept is None:
        lines = {"csv": csv_lines(dataset, on), "json": json_lines(dataset, on, head={})}
        kept = {name: sum(len(each.encode()) for each in line) for name, line in lines.items()}
        cache.set(key, kept, 3600)
    return kept


def _found(name: str) -> Dataset:
    dataset = find_dataset(name)
    if dataset is None:
        raise Http404
    return dataset


def _today(request: HttpRequest) -> date:
    return timezone.localdate(request.now)  # type: ignore[attr-defined]
