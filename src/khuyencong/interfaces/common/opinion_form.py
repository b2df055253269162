"""The form in which another body answers: the same in the office and behind a link."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.appraisals.actions.answer_opinion import LONGEST_ANSWER, Answer
from khuyencong.interfaces.common.day_field import DayField


class AnswerForm(forms.Form):
    """The opinion, why, and the paper it stands in."""

    verdict = forms.ChoiceField(
        label=_("Ý kiến"),
        choices=[
            ("agree", _("Thống nhất")),
            ("agree_with_remarks", _("Thống nhất, có ý kiến")),
            ("disagree", _("Không thống nhất")),
        ],
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=_("Nội dung ý kiến, lý do"),
        max_length=LONGEST_ANSWER,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    number = forms.CharField(label=_("Số, ký hiệu văn bản"), max_length=80, required=False)
    on = DayField(label=_("Ngày văn bản"), required=False)
    file = forms.FileField(label=_("Tệp văn bản"), required=False, max_length=200)

    def answer(self) -> Answer:
        """Return what a valid form says."""
        data: dict[str, Any] = self.cleaned_data
        file = data["file"]
        return Answer(
            verdict=data["verdict"],
            text=data["text"],
            number=data["number"],
            on=data["on"],
            file=(file.name, file.read()) if file else None,
        )
