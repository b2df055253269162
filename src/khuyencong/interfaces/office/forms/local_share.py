"""Forms of a province's own ratio of advances."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.norms.library import NormLibrary
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import PercentField, TextField, line_choices
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm


class LocalShareForm(OwnUnitForm):
    """A ratio from a day on, by a document of the province."""

    share = PercentField(label=_("Tỷ lệ tạm ứng"))
    line = forms.ChoiceField(
        label=_("Cho nội dung"),
        required=False,
        help_text=_("Để trống: mọi nội dung không có dòng riêng."),
    )
    valid_from = DayField(label=_("Hiệu lực từ"))
    act = TextField(label=_("Văn bản của tỉnh"), max_length=120)
    article = TextField(label=_("Điều, khoản"), max_length=120, required=False)
    field_order = ("unit", "share", "line", "valid_from", "act", "article")

    def __init__(self, *args: Any, library: NormLibrary, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["line"]
        choice.choices = [("", _("Mọi nội dung")), *line_choices(library)]

    def facts(self) -> dict[str, Any]:
        """Return what a valid form says."""
        names = ("share", "line", "valid_from", "act", "article")
        return {name: self.cleaned_data[name] for name in names}


class EndShareForm(forms.Form):
    """The last day of a ratio."""

    last_on = DayField(label=_("Hiệu lực đến hết ngày"))
    reason = TextField(label=_("Ghi chú"), max_length=500, required=False)
