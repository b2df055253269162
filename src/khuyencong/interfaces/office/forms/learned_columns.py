"""How the lists of a unit head a column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm


class LearnedColumnForm(OwnUnitForm):
    """A heading as it stands in the list, and what it is."""

    heading = TextField(
        label=_("Tên cột trong bảng của đơn vị"),
        max_length=300,
        help_text=_("Ghi đúng như trong bảng; tiêu đề hai tầng thì ghi tầng trên rồi tầng dưới."),
    )
    field = forms.ChoiceField(label=_("Là"))

    def __init__(self, *args: Any, labels: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["field"]
        field.choices = list(labels.items())
