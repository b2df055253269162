"""Help: the manual inside the office, its pictures, the keys, and the tour of the first day."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.actions.finish_tour import finish_tour
from khuyencong.interfaces.office.manual import find_page, find_picture, render_page
from khuyencong.interfaces.office.manual_subjects import SUMMARY, guides_for, subjects
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(None)
def help_page(request: OfficeRequest) -> HttpResponse:
    """Offer the guides of one's roles, the chapters by subject, and the keys."""
    guides = guides_for({each.role for each in request.user.current_memberships()})
    context = {"guides": guides, "subjects": subjects(), "summary": find_page(SUMMARY)}
    return render(request, "office/help.html", context)


@office_page(None)
def manual_page(request: OfficeRequest, name: str) -> HttpResponse:
    """Show one page of the manual."""
    page = find_page(name)
    if page is None:
        raise Http404
    address = reverse("office:help")
    body = render_page(page, pages_at=address, pictures_at=f"{address}pictures/")
    context = {"page": page, "body": body, "subjects": subjects()}
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
