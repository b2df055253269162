"""The form that takes a file of meter readings in."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.energy_use.actions.start_reading_import import MOST_MULTIPLIER
from khuyencong.apps.energy_use.models import Meter
from khuyencong.domain.energy_use.carriers import ELECTRICITY
from khuyencong.domain.foundation.numbers import format_number

ENDINGS = (".csv", ".txt", ".tsv")


class ReadingsForm(forms.Form):
    """A CSV file, and how its energies and times are to be understood."""

    readings = forms.FileField(
        label=_("Tệp số đo"),
        max_length=200,
        help_text=_(
            "Tệp .csv có cột công tơ, thời điểm và kWh; nhiều công tơ trong một tệp cũng được. "
            "Tệp không có cột công tơ được hiểu là một công tơ."
        ),
        error_messages={"required": _("Chọn tệp số đo."), "empty": _("Tệp này trống.")},
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(ENDINGS)}),
    )
    kind = forms.ChoiceField(
        label=_("Cột kWh ghi gì"),
        choices=[
            ("use", _("Điện dùng trong từng khoảng")),
            ("index", _("Chỉ số công tơ tại thời điểm")),
        ],
    )
    edge = forms.ChoiceField(
        label=_("Thời điểm là"),
        choices=[("start", _("Lúc bắt đầu khoảng")), ("end", _("Lúc kết thúc khoảng"))],
        help_text=_("Không dùng đến khi cột kWh ghi chỉ số."),
    )
    multiplier = forms.IntegerField(
        label=_("Hệ số nhân (TU × TI)"),
        min_value=1,
        max_value=MOST_MULTIPLIER,
        initial=1,
        localize=False,
        help_text=_("Để 1 khi số trong tệp đã nhân."),
    )

    def __init__(self, *args: Any, meters: Sequence[Meter] = (), **kwargs: Any) -> None:
        """``meters`` are those of the site: the multiplier they share is offered first."""
        super().__init__(*args, **kwargs)
        found = [each for each in meters if each.carrier == ELECTRICITY]
        times = {each.multiplier for each in found}
        shared = next(iter(times)) if len(times) == 1 else Decimal(1)
        if shared == 1 and len(times) < 2:
            return
        field = self.fields["multiplier"]
        if shared == int(shared) and 1 <= shared <= MOST_MULTIPLIER:
            field.initial = int(shared)
        told = ", ".join(f"{each.number} ×{format_number(each.multiplier)}" for each in found)
        field.help_text = format_lazy("{} {}: {}.", field.help_text, _("Công tơ đã ghi"), told)

    def clean_readings(self) -> UploadedFile[bytes]:
        sent: UploadedFile[bytes] = self.cleaned_data["readings"]
        if Path(sent.name or "").suffix.lower() not in ENDINGS:
            raise forms.ValidationError(_("Cần tệp .csv, .txt hoặc .tsv."))
        return sent
