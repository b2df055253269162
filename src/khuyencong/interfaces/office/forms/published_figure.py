"""The form of a figure that somebody published."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.reports.figures import LONGEST_NOTE, LONGEST_SOURCE, FigureFacts
from khuyencong.domain.indicators.indicators import list_indicators
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.figure_field import FigureField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.reports import FUNDS, place_choices

GRADES = [
    ("text", _("Đọc trong chính văn bản")),
    ("secondary", _("Nguồn thứ cấp: tin bài, trang web")),
    ("memory", _("Theo trí nhớ")),
]


class FigureForm(forms.Form):
    """What a source says of an indicator; fields are named as in ``FigureFacts``."""

    indicator = forms.ChoiceField(label=_("Chỉ tiêu"))
    fund = forms.ChoiceField(label=_("Nguồn"), choices=FUNDS)
    place = forms.ChoiceField(label=_("Nơi"), required=False)
    from_on = DayField(label=_("Từ ngày"))
    to_on = DayField(label=_("Đến ngày"))
    value = FigureField(
        label=_("Số đã công bố"),
        help_text=_("Theo đơn vị của chỉ tiêu: 12.000, hoặc 1,5 triệu, 5 tỷ; tiền là đồng."),
    )
    source = TextField(
        label=_("Nguồn tin"),
        max_length=LONGEST_SOURCE,
        help_text=_("Tên bài hoặc văn bản, nơi đăng, ngày."),
    )
    grade = forms.ChoiceField(label=_("Độ tin"), choices=GRADES, initial="secondary")
    note = TextField(label=_("Ghi chú"), max_length=LONGEST_NOTE, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        indicator: Any = self.fields["indicator"]
        indicator.choices = [(i.id, f"{i.label_vi} ({i.unit})") for i in list_indicators()]
        place: Any = self.fields["place"]
        place.choices = [("", _("Cả nước")), *place_choices()]

    def facts(self) -> FigureFacts:
        """Return what was written."""
        data = self.cleaned_data
        names = ("indicator", "fund", "from_on", "to_on", "value", "source", "grade", "note")
        place = data.get("place") or ""
        return FigureFacts(
            place_id=int(place) if place else None, **{name: data[name] for name in names}
        )
