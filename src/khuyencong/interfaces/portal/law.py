"""The legal library: the documents behind the support, and what rests on them on any day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from khuyencong.apps.library.queries import installation_norms
from khuyencong.domain.norms.law_shelf import (
    ShelvedDocument,
    find_shelved,
    is_certain,
    list_shelved,
)
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.interfaces.portal.law_form import DayForm, LawForm
from khuyencong.interfaces.portal.templatetags.law_words import DOING, DONE_TO

LEGAL_FORCE = {"in_force": "InForce", "ended": "NotInForce", "not_yet": "NotInForce"}
"""What schema.org calls them; nothing is said where the days are not known."""


@require_safe
def law_page(request: HttpRequest) -> HttpResponse:
    """List the documents that pass the filters, with whether each rules on the day asked for."""
    today = timezone.localdate(request.now)  # type: ignore[attr-defined]
    form = LawForm(request.GET)
    on = form.day(today)
    documents = list_shelved(installation_norms())
    found = form.chosen(documents, on)
    context = {"form": form, "on": on, "documents": found, "total": len(documents)}
    return render(request, "portal/law.html", context | _shared(request, on, today))


@require_safe
def document_page(request: HttpRequest, name: str) -> HttpResponse:
    """Show one document: its days, what acts on what, and the norm lines of a day."""
    today = timezone.localdate(request.now)  # type: ignore[attr-defined]
    form = DayForm(request.GET)
    on = form.day(today)
    library = installation_norms()
    document = find_shelved(library, name)
    if document is None:
        raise Http404
    lines = document.lines_on(on)
    context = {
        "form": form,
        "document": document,
        "standing": document.standing(on),
        "relations": _relations(document, library),
        "in_use": [line for line in lines if is_certain(line)],
        "unconfirmed": [line for line in lines if not is_certain(line)],
        "rules": document.rules_on(on),
        "structured": structured(request, document),
    }
    return render(request, "portal/law_document.html", context | _shared(request, on, today))


def _relations(document: ShelvedDocument, library: NormLibrary) -> list[dict[str, Any]]:
    """Return what the document does to others, then what others do to it, each with its page."""
    names = {each.document.act: each.name for each in list_shelved(library)}
    pairs = [(DOING[each.kind], each.other_act, each) for each in document.doing]
    pairs += [(DONE_TO[each.kind], each.act, each) for each in document.done_to]
    return [
        {"words": words, "act": act, "name": names.get(act), "relation": relation}
        for words, act, relation in pairs
    ]


def _shared(request: HttpRequest, on: date, today: date) -> dict[str, Any]:
    address = request.build_absolute_uri(request.path)
    return {"on": on, "is_today": on == today, "address": address}


def structured(request: HttpRequest, document: ShelvedDocument) -> dict[str, Any]:
    """Return the document in the words of schema.org; days we do not know are left out."""
    today = timezone.localdate(request.now)  # type: ignore[attr-defined]
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "name": document.title or document.act,
        "legislationIdentifier": document.act,
        "inLanguage": "vi",
        "url": request.build_absolute_uri(reverse("portal:law_document", args=[document.name])),
    }
    if document.issued_on:
        told["legislationDate"] = document.issued_on.isoformat()
    if document.first_on:
        last = document.last_on.isoformat() if document.last_on else ".."
        told["temporalCoverage"] = f"{document.first_on.isoformat()}/{last}"
    if force := LEGAL_FORCE.get(document.standing(today)):
        told["legislationLegalForce"] = f"https://schema.org/{force}"
    changed = [each.other_act for each in document.doing if each.kind != "guides"]
    if changed:
        told["legislationChanges"] = changed
    return told
