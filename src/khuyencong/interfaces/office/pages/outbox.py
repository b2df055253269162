"""The visible outbox of an installation without a mail server."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.notices.queries import list_outbox
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("notices.read_outbox")
def outbox(request: OfficeRequest) -> HttpResponse:
    """List the mails that were kept instead of sent."""
    return render(request, "office/outbox.html", {"page": page_of(list_outbox(), request)})
