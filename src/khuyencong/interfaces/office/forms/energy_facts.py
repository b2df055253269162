"""The form that confirms a fact of energy. Nothing in it is chosen beforehand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.library.actions.confirm_fact import FactRead
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.energy import FigureField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.norm_confirm import how_field


class ConfirmFactForm(forms.Form):
    """What a person read: the document, the place, the day, and what our line lacked."""

    read_in_document = how_field()
    act = TextField(label=_("Số văn bản"), max_length=120)
    article = TextField(label=_("Điều, khoản, điểm"), max_length=120)
    read_on = DayField(label=_("Ngày đọc hoặc được cho biết"))
    value = FigureField(label=_("Giá trị văn bản ghi, nếu khác"), many=False, required=False)
    valid_from = DayField(label=_("Có hiệu lực từ"), required=False)
    valid_to = DayField(label=_("Hết hiệu lực"), required=False)

    def __init__(self, *args: Any, has_value: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_value:
            del self.fields["value"]

    def read(self, key: str) -> FactRead:
        """Return what a valid form says of the line."""
        data = self.cleaned_data
        value = data.get("value")
        given = {
            "value": None if value is None else str(Decimal(str(value))),
            "valid_from": data["valid_from"] and data["valid_from"].isoformat(),
            "valid_to": data["valid_to"] and data["valid_to"].isoformat(),
        }
        return FactRead(
            key=key,
            act=data["act"],
            article=data["article"],
            read_on=data["read_on"],
            read_in_document=data["read_in_document"] == "document",
            supplied={name: each for name, each in given.items() if each is not None},
        )
