"""Every part of the look on one page, from the partials the pages themselves use."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.grade import Grade
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.listing.sample import sample_list
from khuyencong.interfaces.office.page import OfficeRequest, office_page

COLOURS = (
    ("paper", "ink"),
    ("surface", "ink"),
    ("sunken", "ink-soft"),
    ("bar", "bar-ink"),
    ("brand", "on-brand"),
    ("tint", "brand-strong"),
    ("good-tint", "good"),
    ("bad-tint", "bad"),
    ("warn-tint", "warn"),
    ("calm-tint", "calm"),
)
ICONS = (
    "home", "needs", "projects", "plan", "norms", "lines", "mail", "file", "download", "check",
    "alert", "info", "refuse", "question", "back", "next", "menu", "person", "close", "upload",
    "search", "leave", "api", "clock", "sheet", "sprout", "unit", "pot", "workshop", "plus", "pen",
    "bell", "year", "scenarios", "law",
)  # fmt: skip
MILLION = 1_000_000
GOOD = {"title": "Máy sấy lúa", "amount_vnd": "200 triệu", "on": "23-11-16", "fund": "KCQG"}


class SampleForm(forms.Form):
    """One field of each kind."""

    title = forms.CharField(label=_("Tên đề án"), help_text=_("Ngắn, nói được việc chính."))
    amount_vnd = MoneyField(label=_("Kinh phí"), help_text=_("Gõ 200 triệu hay 200.000.000."))
    on = DayField(label=_("Ngày"), help_text=_("Gõ 23/11/2016, 23-11-16 hay ngày 23 tháng 11 …"))
    fund = forms.ChoiceField(label=_("Nguồn"), choices=[("KCQG", "KCQG"), ("KCDP", "KCĐP")])
    note = forms.CharField(label=_("Ghi chú"), required=False, widget=forms.Textarea)
    is_flagship = forms.BooleanField(label=_("Đề án điểm"), required=False)


@office_page(None)
def components(request: OfficeRequest) -> HttpResponse:
    """Show the parts: what is invented here is marked as a sample on the page.

    The button below the notices posts here, to show a toast; nothing is done or undone.
    """
    if request.method == "POST":
        if "undo" in request.POST:
            messages.info(request, _("Đã hoàn tác (thử)."))
        else:
            here = reverse("office:components")
            offer_undo(request, gettext("Đã làm xong (thử)."), to=here, fields={"undo": "1"})
        return redirect("office:components")
    context: dict[str, Any] = {
        "colours": COLOURS,
        "icons": ICONS,
        "typed": SampleForm(GOOD, auto_id="typed_%s"),
        "form": SampleForm(GOOD | {"title": "", "amount_vnd": "hai trăm", "on": "30/02/2016"}),
        "grades": [grade.value for grade in Grade],
        "rows": [
            {
                "label": _("Máy móc"),
                "count": 12,
                "kcqg_vnd": 600 * MILLION,
                "kcdp_vnd": 250 * MILLION,
            },
            {"label": _("Đào tạo"), "count": 3, "kcqg_vnd": 0, "kcdp_vnd": 120 * MILLION},
        ],
        "norms_on": date(2016, 11, 23),
        "scenarios": [
            {"name": _("Đúng số tiền được giao"), "used": 610, "count": 14, "is_accepted": True},
            {"name": _("Giảm tiền"), "used": 480, "count": 11},
            {"name": _("Chọn tay"), "used": 590, "count": 13},
        ],
        "journal": [
            Entry(verb="plans.papers.written", at=request.now, actor_name=str(_("Cán bộ A"))),
            Entry(verb="plans.plan.built", at=request.now, reason=str(_("Số minh họa"))),
        ],
    }
    return render(request, "office/components.html", sample_list(request.user) | context)
