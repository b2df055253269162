"""The one-page form of what became of a project: the same in the office and behind a link."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.results.answers import ANSWERS, ItemAnswer
from khuyencong.apps.results.follow_ups import FIGURES
from khuyencong.apps.results.models import FollowUp
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.common.text_field import TextField
from khuyencong.interfaces.common.yes_no import YesNoField, told_as

PHOTO_TYPES = "image/jpeg,image/png,image/webp"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenItem:
    """A machine or work to look at again: its row, and how people call it."""

    row_id: int
    name: str
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPart:
    """The fields of one machine on the page."""

    item: SeenItem
    fields: tuple[Any, ...]


class FollowUpForm(forms.Form):
    """Is each machine there and in use; jobs, income, turnover, output, energy."""

    seen_on = DayField(label=_("Ngày của số liệu"))
    is_present = YesNoField(label=_("Máy, công trình còn ở cơ sở"))
    is_in_use = YesNoField(label=_("Đang sử dụng"))
    jobs = forms.IntegerField(
        label=_("Số lao động"), min_value=0, max_value=100_000, required=False, localize=False
    )
    income_vnd = MoneyField(label=_("Thu nhập bình quân một người, một tháng"), required=False)
    turnover_vnd = MoneyField(label=_("Doanh thu 12 tháng qua"), required=False)
    output = TextField(label=_("Sản lượng 12 tháng qua"), max_length=300, required=False)
    energy_kwh = forms.IntegerField(
        label=_("Điện dùng 12 tháng qua (kWh)"),
        min_value=0,
        max_value=10**12,
        required=False,
        localize=False,
    )
    note = TextField(label=_("Ghi chú"), max_length=2000, required=False)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    """Names the draft that the browser keeps."""

    def __init__(
        self, *args: Any, follow_up: FollowUp, items: Iterable[SeenItem], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.items = tuple(items)
        for name in (*FIGURES, "output", "note"):
            self.initial.setdefault(name, getattr(follow_up, name))
        for name in ANSWERS:
            self.initial.setdefault(name, told_as(getattr(follow_up, name)))
        self.initial.setdefault("version", follow_up.pk)
        told = {each.row_id: each for each in follow_up.items.all()}
        for item in self.items:
            self._add(item.row_id, told.get(item.row_id))
        if self.items:
            del self.fields["is_present"], self.fields["is_in_use"]

    def _add(self, row_id: int, told: Any) -> None:
        self.fields[f"present_{row_id}"] = YesNoField(label=_("Còn ở cơ sở"))
        self.fields[f"use_{row_id}"] = YesNoField(label=_("Đang sử dụng"))
        self.fields[f"photo_{row_id}"] = forms.FileField(
            label=_("Ảnh"),
            required=False,
            max_length=200,
            widget=forms.FileInput(attrs={"accept": PHOTO_TYPES}),
        )
        if told:
            self.initial.setdefault(f"present_{row_id}", told_as(told.is_present))
            self.initial.setdefault(f"use_{row_id}", told_as(told.is_in_use))

    @property
    def item_parts(self) -> list[ItemPart]:
        """Return the machines, each with its fields."""
        return [
            ItemPart(
                item=item,
                fields=tuple(self[f"{name}_{item.row_id}"] for name in ("present", "use", "photo")),
            )
            for item in self.items
        ]

    @property
    def figure_fields(self) -> list[Any]:
        """Return the other fields, in the order of the page."""
        names = ("seen_on", *ANSWERS, "jobs", "income_vnd", "turnover_vnd", "output", "energy_kwh")
        return [self[name] for name in (*names, "note") if name in self.fields]

    def answers(self) -> dict[str, Any]:
        """Return the answers of a valid form."""
        names = (*FIGURES, *ANSWERS, "output", "note")
        return {name: self.cleaned_data.get(name) for name in names}

    def item_answers(self) -> dict[int, ItemAnswer]:
        """Return what a valid form says of each machine."""
        data, found = self.cleaned_data, {}
        for item in self.items:
            photo = data[f"photo_{item.row_id}"]
            found[item.row_id] = ItemAnswer(
                is_present=data[f"present_{item.row_id}"],
                is_in_use=data[f"use_{item.row_id}"],
                photo=(photo.name, photo.read()) if photo else None,
            )
        return found


class OwnerForm(FollowUpForm):
    """As the owner fills it in: the day is today, the words are plain."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["seen_on"]
        plain = {
            "jobs": _("Hiện có bao nhiêu người làm?"),
            "income_vnd": _("Mỗi người bình quân được bao nhiêu một tháng?"),
            "turnover_vnd": _("12 tháng qua bán được bao nhiêu?"),
            "output": _("12 tháng qua làm ra bao nhiêu hàng?"),
            "energy_kwh": _("12 tháng qua dùng bao nhiêu số điện (kWh)?"),
            "note": _("Muốn nói thêm điều gì?"),
        }
        for name, label in plain.items():
            self.fields[name].label = label
        money = _("Ghi được như 6 triệu hoặc 1,2 tỷ; chưa rõ thì để trống.")
        for name in ("income_vnd", "turnover_vnd"):
            self.fields[name].help_text = money
