"""Yearly reviews of a village: figures over the years, one quick form a year."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from khuyencong.apps.craft_villages.actions.save_review import save_review
from khuyencong.apps.craft_villages.queries import get_review, reviews_of
from khuyencong.apps.establishments.queries import get_craft_village
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.villages import ReviewForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.village_view import may_write, prefilled_review, years_context

RECORD = "craft_villages.record"


@office_page("craft_villages.read")
def years_page(request: OfficeRequest, village_id: int) -> HttpResponse:
    """Show the reviews beside each other, as a chart, a table and words."""
    village = get_craft_village(village_id, visible_to=request.user)
    reviews = reviews_of(village)
    context = {
        "village": village,
        "reviews": reviews,
        "has_words": any(row.products or row.titles or row.note for row in reviews),
        "may_record": may_write(request.user, RECORD),
        **years_context(reviews),
    }
    return render(request, "office/craft_village_years.html", context)


@office_page(RECORD)
def new_page(request: OfficeRequest, village_id: int) -> HttpResponse:
    """Review a village, with last year's figures filled in."""
    village = get_craft_village(village_id, visible_to=request.user)
    before, initial = prefilled_review(village, year=localdate(request.now).year)
    form = ReviewForm(posted(request), initial=ReviewForm.shown(initial))

    def save(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        save_review(village=village, facts=form.facts(), seen_version=0, **given)

    if succeeds(form, save):
        messages.success(request, _("Đã ghi rà soát."))
        return redirect("office:craft_village_years", village.pk)
    lead = _("Điền sẵn theo năm %(year)s: sửa chỗ năm nay khác đi.")
    return show_form(
        request,
        form,
        title=_("Rà soát hằng năm"),
        submit=_("Ghi"),
        back=record_address("craft_village_years", village.pk),
        back_label=village.name,
        lead=lead % {"year": before.year} if before else "",
    )


@office_page(RECORD)
def edit_page(request: OfficeRequest, review_id: int) -> HttpResponse:
    """Correct the review of a year."""
    review = get_review(review_id, visible_to=request.user)
    form = ReviewForm(posted(request), stored=review)
    form.fields["year"].disabled = True

    def save(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        seen = form.seen_version
        save_review(village=review.village, facts=form.facts(), seen_version=seen, **given)

    if succeeds(form, save):
        messages.success(request, _("Đã lưu."))
        return redirect("office:craft_village_years", review.village_id)
    return show_form(
        request,
        form,
        title=_("Rà soát năm %(year)s") % {"year": review.year},
        submit=_("Lưu"),
        back=record_address("craft_village_years", review.village_id),
        back_label=review.village.name,
    )
