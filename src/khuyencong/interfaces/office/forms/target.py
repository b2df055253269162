"""The form of a target of a plan or programme."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.reports.figures import LONGEST_NOTE, LONGEST_SOURCE
from khuyencong.apps.reports.target_facts import TargetFacts
from khuyencong.domain.indicators.indicators import list_indicators
from khuyencong.domain.indicators.periods import EARLIEST, LATEST
from khuyencong.interfaces.common.figure_field import FigureField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.reports import FUNDS

NATION = ("nation", _("Cả nước"))
COVERS = [("province", _("Cả tỉnh")), ("unit", _("Đơn vị của bạn"))]


def _year(label: Any, help_text: Any = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=EARLIEST.year,
        max_value=LATEST.year,
        help_text=help_text,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


class TargetForm(forms.Form):
    """What is to be reached; fields are named as in ``TargetFacts``."""

    indicator = forms.ChoiceField(label=_("Chỉ tiêu"))
    fund = forms.ChoiceField(label=_("Nguồn"), choices=FUNDS)
    covers = forms.ChoiceField(label=_("Đếm trên"), choices=[NATION, *COVERS])
    first_year = _year(_("Từ năm"))
    last_year = _year(_("Đến năm"), _("Kế hoạch năm: hai năm giống nhau."))
    value = FigureField(
        label=_("Phải đạt"),
        help_text=_("Theo đơn vị của chỉ tiêu: 12.000, hoặc 1,5 triệu, 5 tỷ; tiền là đồng."),
    )
    source = TextField(
        label=_("Văn bản giao chỉ tiêu"),
        max_length=LONGEST_SOURCE,
        help_text=_("Số, ngày, nơi ban hành."),
    )
    note = TextField(label=_("Ghi chú"), max_length=LONGEST_NOTE, required=False)

    def __init__(self, *args: Any, of_nation: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        covers: Any = self.fields["covers"]
        covers.choices = [NATION] if of_nation else COVERS
        indicator: Any = self.fields["indicator"]
        indicator.choices = [(i.id, f"{i.label_vi} ({i.unit})") for i in list_indicators()]

    def facts(self) -> TargetFacts:
        """Return what was written."""
        names = ("indicator", "fund", "covers", "first_year", "last_year", "value", "source")
        data = self.cleaned_data
        return TargetFacts(note=data["note"], **{name: data[name] for name in names})
