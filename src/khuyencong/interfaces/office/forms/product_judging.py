"""Forms of a juror: his interests in many products at once, a card."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.product_rounds.actions.save_card import LONGEST_REMARK
from khuyencong.apps.product_rounds.models import ScoreCard
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.product_rounds.rules import rules_of_rounds
from khuyencong.domain.product_rounds.scoring import TENTHS
from khuyencong.interfaces.office.templatetags.product_round_words import points


class PointsField(forms.CharField):
    """Points as people write them, whole or with one decimal; the value is in tenths."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=6, required=False, **kwargs)
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off"}

    def to_python(self, value: Any) -> int | None:  # type: ignore[override]
        text = (super().to_python(value) or "").strip()
        if not text:
            return None
        if re.fullmatch(r"\d{1,3}([.,]\d)?", text, re.ASCII) is None:
            raise forms.ValidationError(_("Cần số điểm, ví dụ 32 hoặc 32,5."))
        whole, _sep, rest = text.replace(",", ".").partition(".")
        return int(whole) * TENTHS + int(rest or 0)

    def run_validators(self, value: Any) -> None:
        """The range is the rule of the card: the action says so."""


class CardForm(forms.Form):
    """The four lines of the card, and a remark."""

    def __init__(self, *args: Any, card: ScoreCard | None = None, **kwargs: Any) -> None:
        kept = card.points if card else {}
        first: dict[str, Any] = {name: points(value) for name, value in kept.items()}
        first |= {"remark": card.remark if card else "", "version": card.version if card else 0}
        super().__init__(*args, **kwargs | {"initial": first})
        for name, criterion in rules_of_rounds().criteria.items():
            told = _("0 đến %(most)s điểm") % {"most": criterion.most}
            self.fields[name] = PointsField(label=criterion.label_vi, help_text=told)
        self.fields["remark"] = forms.CharField(
            label=gettext_lazy("Nhận xét"),
            max_length=LONGEST_REMARK,
            required=False,
            widget=forms.Textarea(attrs={"rows": 3}),
        )
        self.fields["sure"] = forms.BooleanField(
            label=gettext_lazy("Tôi đã xem lại; niêm phong rồi không sửa được nữa"), required=False
        )
        self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def require_sure(self) -> None:
        """Refuse to seal before the juror said that he looked again. Raises BadInput."""
        if not self.cleaned_data["sure"]:
            raise BadInput(
                "office.not_sure", "Đánh dấu đã xem lại trước khi niêm phong phiếu", field="sure"
            )

    def points(self) -> dict[str, int | None]:
        """Return the points a valid form holds, in tenths."""
        return {name: self.cleaned_data[name] for name in rules_of_rounds().criteria}
