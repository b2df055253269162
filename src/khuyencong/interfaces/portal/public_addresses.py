"""Addresses of the pages on law, guide, projects and data, for search engines."""

from __future__ import annotations

from django.urls import reverse

from khuyencong.apps.library.queries import installation_norms
from khuyencong.domain.norms.law_shelf import list_shelved
from khuyencong.domain.support_guide.questions import list_aims
from khuyencong.interfaces.portal.open_data.sets import DATASETS

LISTS = ("portal:law", "portal:projects", "portal:data", "portal:contents", "portal:forms")


def public_addresses() -> list[str]:
    """Return the address of each list and of each page under one."""
    documents = list_shelved(installation_norms())
    return [
        *map(reverse, LISTS),
        *(reverse("portal:content", args=[each.id]) for each in list_aims()),
        *(reverse("portal:dataset", args=[each.id]) for each in DATASETS),
        *(reverse("portal:law_document", args=[each.name]) for each in documents),
    ]
