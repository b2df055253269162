"""Forms of the archive: one file of a list, the hand-over itself, years of keeping."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.archives.actions.edit_hand_over_item import FileFacts
from khuyencong.apps.archives.actions.set_retention import RetentionDraft
from khuyencong.apps.archives.models import HandOverItem
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.norms.rules.archive import list_retention_kinds
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField

FOR_EVER = _("Vĩnh viễn")


class FileForm(forms.Form):
    """What a person counts of a file."""

    file_number = TextField(label=_("Số, ký hiệu hồ sơ"), max_length=80, required=False)
    pages = forms.IntegerField(
        label=_("Số tờ"), min_value=1, max_value=100_000, required=False, localize=False
    )
    years = forms.IntegerField(
        label=_("Thời hạn bảo quản (năm)"),
        min_value=1,
        max_value=150,
        required=False,
        localize=False,
    )
    is_for_ever = forms.BooleanField(label=_("Bảo quản vĩnh viễn"), required=False)
    note = TextField(label=_("Ghi chú"), max_length=300, required=False)

    def __init__(self, *args: Any, item: HandOverItem, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {name: getattr(item, name) for name in self.fields}

    def facts(self) -> FileFacts:
        """Return what a valid form says."""
        return FileFacts(**self.cleaned_data)


class HandedOverForm(forms.Form):
    """Day, receiver and minutes of a hand-over."""

    handed_on = DayField(label=_("Ngày giao nhận"))
    receiver = TextField(label=_("Nơi nhận hồ sơ"), max_length=200)
    minutes_number = TextField(label=_("Số biên bản giao nhận"), max_length=80, required=False)


class RetentionForm(forms.Form):
    """Kind of paper, years, document."""

    province = forms.ChoiceField(label=_("Tỉnh"))
    kind = forms.ChoiceField(label=_("Loại giấy tờ"))
    years = forms.IntegerField(
        label=_("Số năm"),
        min_value=1,
        max_value=150,
        required=False,
        localize=False,
        help_text=_("Để trống là bảo quản vĩnh viễn."),
    )
    valid_from = DayField(label=_("Áp dụng từ ngày"))
    act = TextField(label=_("Số, ký hiệu văn bản"), max_length=120)
    article = TextField(label=_("Điều, khoản"), max_length=120, required=False)

    def __init__(self, *args: Any, provinces: Sequence[AdminUnit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.provinces = {str(each.pk): each for each in provinces}
        places = [(key, each.full_name) for key, each in self.provinces.items()]
        self.fields["province"].choices = places  # type: ignore[attr-defined]
        kinds = [(each.id, each.label_vi) for each in list_retention_kinds()]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]

    @property
    def chosen_province(self) -> AdminUnit:
        """Return the province of a valid form."""
        return self.provinces[self.cleaned_data["province"]]

    def draft(self) -> RetentionDraft:
        """Return the rule of a valid form."""
        return RetentionDraft(**{k: v for k, v in self.cleaned_data.items() if k != "province"})
