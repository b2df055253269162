"""From the office to the pages of the portal."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect

from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("portal.write")
def portal(request: OfficeRequest) -> HttpResponse:
    """Open the editor."""
    return redirect("wagtailadmin_home")
