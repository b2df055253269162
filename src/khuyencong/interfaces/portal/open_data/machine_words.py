"""Open data in the words of schema.org, which catalogues and search engines read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from khuyencong.interfaces.portal.open_data.dataset import Dataset

FORMS = (("portal:data_csv", "text/csv"), ("portal:data_json", "application/json"))


def structured(request: HttpRequest, dataset: Dataset, changed_on: date | None) -> dict[str, Any]:
    """Return one set; without a licence where none was chosen."""
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": str(dataset.title),
        "description": f"{dataset.about} {dataset.source}",
        "identifier": dataset.id,
        "url": _address(request, "portal:dataset", dataset),
        "isAccessibleForFree": True,
        "variableMeasured": [column.name for column in dataset.columns],
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": media_type,
                "contentUrl": _address(request, route, dataset),
            }
            for route, media_type in FORMS
        ],
    }
    if changed_on:
        told["dateModified"] = changed_on.isoformat()
    if settings.OPEN_DATA_LICENCE:
        told["license"] = settings.OPEN_DATA_LICENCE
    return told


def structured_catalogue(request: HttpRequest, datasets: Iterable[Dataset]) -> dict[str, Any]:
    """Return the list of sets."""
    return {
        "@context": "https://schema.org",
        "@type": "DataCatalog",
        "name": "Khuyến Công",
        "url": request.build_absolute_uri(request.path),
        "dataset": [
            {"@type": "Dataset", "name": str(each.title), "description": str(each.about),
             "url": _address(request, "portal:dataset", each)}
            for each in datasets
        ],
    }  # fmt: skip


def _address(request: HttpRequest, route: str, dataset: Dataset) -> str:
    return request.build_absolute_uri(reverse(route, args=[dataset.id]))
