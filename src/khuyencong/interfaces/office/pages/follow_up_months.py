"""After how many months one asks: ours, and what the province rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.library.permissions import provinces_spoken_for
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.results.actions.add_follow_up_order import MonthsDraft, add_follow_up_order
from khuyencong.apps.results.follow_up_orders import list_follow_up_orders
from khuyencong.domain.results.follow_ups import follow_up_rule
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.page import OfficeRequest, office_page

RULE = "norms.add_local"


class MonthsForm(forms.Form):
    """Months as people write them: 6, 12, 24."""

    province = forms.ChoiceField(label=gettext_lazy("Tỉnh"))
    months = TextField(
        label=gettext_lazy("Hỏi sau mấy tháng"),
        max_length=80,
        help_text=gettext_lazy("Cách nhau bằng dấu phẩy, ví dụ: 6, 12, 24."),
    )
    valid_from = DayField(label=gettext_lazy("Áp dụng cho đề án thanh lý từ ngày"))
    act = TextField(label=gettext_lazy("Số, ký hiệu văn bản"), max_length=120)
    article = TextField(label=gettext_lazy("Điều, khoản"), max_length=120, required=False)

    def __init__(self, *args: Any, provinces: Sequence[AdminUnit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.provinces = {str(each.pk): each for each in provinces}
        choices = [(key, each.full_name) for key, each in self.provinces.items()]
        self.fields["province"].choices = choices  # type: ignore[attr-defined]

    def clean_months(self) -> list[int]:
        parts = [part for part in re.split(r"[,;\s]+", self.cleaned_data["months"]) if part]
        if not all(part.isascii() and part.isdigit() and len(part) <= 4 for part in parts):
            raise forms.ValidationError(_("Chỉ ghi số tháng, cách nhau bằng dấu phẩy."))
        return [int(part) for part in parts]

    @property
    def chosen_province(self) -> AdminUnit:
        """Return the province of a valid form."""
        return self.provinces[self.cleaned_data["province"]]

    def draft(self) -> MonthsDraft:
        """Return the rule of a valid form."""
        return MonthsDraft(**{k: v for k, v in self.cleaned_data.items() if k != "province"})


@office_page("projects.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """Show the months we ship, then what the province rules."""
    context = {
        "ours": follow_up_rule(),
        "orders": list(list_follow_up_orders(seen_by=request.user)),
        "may": can(request.user, RULE),
    }
    return render(request, "office/follow_up_months.html", context)


@office_page(RULE)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Enter a rule of the province from its document."""
    owners = provinces_spoken_for(request.user, RULE)
    if not owners:
        raise PermissionDenied(_("Quy định này do Sở của tỉnh ghi."))
    form = MonthsForm(posted(request), provinces=list(owners))

    def add(_data: dict[str, Any]) -> None:
        province = form.chosen_province
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        add_follow_up_order(draft=form.draft(), province=province, unit=owners[province], **given)

    if succeeds(form, add):
        messages.success(request, _("Đã ghi quy định của tỉnh."))
        return redirect("office:follow_up_months")
    return show_form(
        request,
        form,
        title=_("Ghi quy định của tỉnh"),
        submit=_("Ghi"),
        back=reverse("office:follow_up_months"),
        back_label=_("Hỏi sau mấy tháng"),
    )
