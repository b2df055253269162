"""Help: the manual inside the office, its pictures, the keys, and the tour of the first day."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.actions.finish_tour import finish_tour
from khuyencong.interfaces.office.manual import find_page, find_picture, list_pages, render_page
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(None)
def help_page(request: OfficeRequest) -> HttpResponse:
    """List the pages of the manual and the keys."""
    return render(request, "office/help.html", {"pages": list_pages()})


@office_page(None)
def manual_page(request: OfficeRequest, name: str) -> HttpResponse:
    """Show one page of the manual."""
    page = find_page(name)
    if page is None:
        raise Http404
    address = reverse("office:help")
    body = render_page(page, pages_at=address, pictures_at=f"{address}pictures/")
    context = {"page": page, "body": body, "pages": list_pages()}
    return render(request, "office/help_page.html", context)


@office_page(None)
def picture(request: OfficeRequest, name: str) -> HttpResponse:
    """Give one picture of the manual."""
    found = find_picture(name)
    if found is None:
        raise Http404
    return HttpResponse(found.read_bytes(), content_type="image/png")


@require_POST
@office_page(None)
def tour_done(request: OfficeRequest) -> HttpResponse:
    """Remember that the tour was seen."""
    finish_tour(actor=request.user, at=request.now)
    return redirect("office:home")
