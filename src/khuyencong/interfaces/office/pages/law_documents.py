"""The documents of law the data cite, each with its norm lines and the other rules it holds."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render

from khuyencong.apps.library.queries import installation_norms
from khuyencong.domain.norms.documents import list_documents
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("norms.look_up")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the documents, those known as a whole first."""
    documents = list_documents(installation_norms())
    return render(request, "office/law_documents.html", {"documents": documents})


@office_page("norms.look_up")
def document_page(request: OfficeRequest, name: str) -> HttpResponse:
    """Show what the data hold of one document."""
    documents = list_documents(installation_norms())
    found = next((each for each in documents if each.name == name), None)
    if found is None:
        raise Http404
    return render(request, "office/law_document.html", {"document": found})
