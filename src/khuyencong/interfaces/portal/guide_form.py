"""The five questions after the place: each with the answer most people give picked already."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.support_guide.answers import GuideAnswers, GuidePlace
from khuyencong.domain.support_guide.questions import (
    Choice,
    find_choice,
    list_aims,
    list_kinds,
    list_trade_choices,
    list_zones,
)
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.portal.templatetags.guide_words import choice_label

FOR_CLUSTERS = _("Việc này dành cho chủ đầu tư hạ tầng cụm công nghiệp; hãy chọn việc khác.")


class GuideForm(forms.Form):
    """What kind, what trade, where, what for, for how much; the place goes along."""

    place = forms.CharField(max_length=60, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("Cơ sở của bạn là"))
    trade = forms.ChoiceField(label=_("Làm nghề gì?"))
    zone = forms.ChoiceField(label=_("Xưởng có ở trong làng nghề, cụm công nghiệp không?"))
    aim = forms.ChoiceField(label=_("Muốn làm gì?"))
    cost = MoneyField(
        label=_("Hết khoảng bao nhiêu tiền?"),
        required=False,
        help_text=_("Ghi được như 200 triệu hoặc 1,2 tỷ; chưa rõ thì để trống."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lists: dict[str, Iterable[Choice]] = {
            "kind": list_kinds(),
            "trade": list_trade_choices(),
            "zone": list_zones(),
            "aim": list_aims(),
        }
        for name, choices in lists.items():
            pairs = [(each.id, choice_label(each)) for each in choices]
            self.fields[name].choices = pairs  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if "kind" in data and "aim" in data:
            kind = find_choice(list_kinds(), data["kind"], field="kind")
            if not find_choice(list_aims(), data["aim"], field="aim").is_for(kind):
                text = _(
                    "Việc này dành cho chủ đầu tư hạ tầng cụm công nghiệp; hãy chọn việc khác."
                )
                self.add_error("aim", text)
        return data

    def answers(self, place: GuidePlace) -> GuideAnswers:
        """Return what a valid form says."""
        data = self.cleaned_data
        return GuideAnswers(
            place=place,
            kind=find_choice(list_kinds(), data["kind"], field="kind"),
            trade=find_choice(list_trade_choices(), data["trade"], field="trade"),
            zone=find_choice(list_zones(), data["zone"], field="zone"),
            aim=find_choice(list_aims(), data["aim"], field="aim"),
            cost_vnd=data["cost"],
        )
