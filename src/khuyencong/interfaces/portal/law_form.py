"""What a reader chooses in the legal library: words, a day, and what kind of document."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.norms.law_shelf import ShelvedDocument
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.portal.templatetags.guide_words import GRADES
from khuyencong.interfaces.portal.templatetags.law_words import ISSUERS, KINDS, STANDINGS

ANY: tuple[str, Any] = ("", _("Tất cả"))


class DayForm(forms.Form):
    """The day a page is asked for; today when nothing, or no day, was typed."""

    on = DayField(label=_("Định mức tại ngày"), required=False)

    def day(self, today: date) -> date:
        return self.cleaned_data.get("on") or today if self.is_valid() else today


class LawForm(DayForm):
    """The filters of the list; what was not chosen filters nothing."""

    q = forms.CharField(label=_("Số hiệu, trích yếu"), required=False, max_length=100)
    standing = forms.ChoiceField(label=_("Hiệu lực ngày đó"), required=False)
    kind = forms.ChoiceField(label=_("Hình thức văn bản"), required=False)
    issuer = forms.ChoiceField(label=_("Nơi ban hành"), required=False)
    grade = forms.ChoiceField(label=_("Độ chắc của nguồn"), required=False)
    field_order = ("q", "on", "standing", "kind", "issuer", "grade")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = {"standing": STANDINGS, "kind": KINDS, "issuer": ISSUERS, "grade": GRADES}
        for name, choices in words.items():
            self.fields[name].choices = [ANY, *choices.items()]  # type: ignore[attr-defined]

    def chosen(self, documents: tuple[ShelvedDocument, ...], on: date) -> list[ShelvedDocument]:
        """Return the documents that pass every filter that is well formed."""
        self.is_valid()
        data = self.cleaned_data
        return [
            each
            for each in documents
            if each.matches(data.get("q", ""))
            and data.get("standing", "") in ("", each.standing(on))
            and data.get("kind", "") in ("", each.kind)
            and data.get("issuer", "") in ("", *each.issuers)
            and data.get("grade", "") in ("", each.grade)
        ]
