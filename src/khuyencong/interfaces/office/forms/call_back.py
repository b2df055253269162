"""What the owner told in a call, and what became of each measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.audits.actions.record_call_back import Became
from khuyencong.apps.audits.call_backs import OPEN
from khuyencong.apps.audits.models import Measure
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.measures import STATUSES


class CallBackForm(forms.Form):
    """The day, what was told, and for each open measure its status and a reason."""

    called_on = DayField(label=_("Ngày gọi"))
    told = forms.CharField(
        label=_("Cơ sở kể"), max_length=5000, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, measures: Sequence[Measure], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.measures = [each for each in measures if each.status in OPEN]
        for each in self.measures:
            self.fields[f"status_{each.pk}"] = forms.ChoiceField(
                label=_("Tình trạng"),
                choices=list(STATUSES.items()),
                initial=each.status,
            )
            self.fields[f"reason_{each.pk}"] = TextField(
                label=_("Lý do, nếu từ chối"), max_length=1000, required=False
            )

    @property
    def rows(self) -> list[tuple[Measure, Any, Any]]:
        """Return each measure with its two fields."""
        return [(m, self[f"status_{m.pk}"], self[f"reason_{m.pk}"]) for m in self.measures]

    def became(self) -> dict[int, Became]:
        """Return what became of each measure by key."""
        said = self.cleaned_data
        return {
            m.pk: Became(status=said[f"status_{m.pk}"], reason=said[f"reason_{m.pk}"])
            for m in self.measures
        }
