"""The form of an establishment, and the one that merges two records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.establishments.models import CraftVillage, Establishment
from khuyencong.apps.establishments.records import MOST_WORKERS, EstablishmentRecord
from khuyencong.domain.norms.rules.trades import trade_labels
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm
from khuyencong.interfaces.office.templatetags.establishment_words import CODE_KINDS, KINDS, PLACES

NOT_STATED = ("", _("Chưa ghi"))


class EstablishmentForm(forms.Form):
    """What is known of an establishment; fields are named as in ``EstablishmentRecord``."""

    name = TextField(label=_("Tên cơ sở"), max_length=300)
    kind = forms.ChoiceField(
        label=_("Loại hình"),
        required=False,
        choices=lambda: [NOT_STATED, *KINDS.items()],
        help_text=_("Quyết định cơ sở có thuộc đối tượng được hỗ trợ hay không."),
    )
    code_kind = forms.ChoiceField(
        label=_("Loại mã số"), choices=lambda: list(CODE_KINDS.items()), initial="none"
    )
    code = TextField(
        label=_("Mã số"),
        max_length=20,
        required=False,
        help_text=_(
            "Mã số thuế 10 số (chi nhánh thêm 3 số), hoặc mã số cá nhân 12 số của chủ hộ "
            "(10 số nếu là mã số thuế cũ)."
        ),
    )
    production_place = TextField(
        label=_("Nơi sản xuất"),
        max_length=300,
        required=False,
        help_text=_("Điều kiện hỗ trợ xét theo nơi sản xuất, không theo trụ sở."),
    )
    production_place_kind = forms.ChoiceField(
        label=_("Địa bàn sản xuất"),
        required=False,
        choices=lambda: [NOT_STATED, *PLACES.items()],
        help_text=_("Từ 01/07/2025 chỉ còn xã, phường, đặc khu."),
    )
    head_office = TextField(label=_("Trụ sở"), max_length=300, required=False)
    trade = forms.ChoiceField(
        label=_("Ngành nghề được hưởng"),
        required=False,
        choices=lambda: [NOT_STATED, *trade_labels().items()],
        help_text=_("Nhóm ngành theo lời của Nghị định."),
    )
    trade_words = TextField(
        label=_("Ngành nghề ghi"),
        max_length=300,
        required=False,
        help_text=_("Như giấy đăng ký hoặc lời cơ sở, kèm mã VSIC nếu có."),
    )
    products = TextField(label=_("Sản phẩm"), max_length=500, required=False)
    craft_village_id = forms.TypedChoiceField(
        label=_("Làng nghề"), required=False, coerce=int, empty_value=None
    )
    workers = forms.IntegerField(
        label=_("Số lao động"), required=False, min_value=0, max_value=MOST_WORKERS
    )
    capital_vnd = MoneyField(label=_("Vốn"), required=False)
    note = forms.CharField(
        label=_("Ghi chú"),
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, villages: Sequence[CraftVillage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Không ở làng nghề")), *((each.pk, each.name) for each in villages)]
        self.fields["craft_village_id"].choices = choices  # type: ignore[attr-defined]

    def record(self) -> EstablishmentRecord:
        """Return what the form holds as far as it can be read."""
        self.is_valid()  # cleans what was not cleaned yet
        data = getattr(self, "cleaned_data", {})
        names = [each.name for each in fields(EstablishmentRecord)]
        return EstablishmentRecord(
            **{"name": "", **{name: data[name] for name in names if name in data}}
        )


class NewEstablishmentForm(OwnUnitForm, EstablishmentForm):
    """A record that is not there yet also needs its unit when there is a choice."""

    field_order = ("unit",)


class MergeForm(forms.Form):
    """Which of two records is kept, and why they are one."""

    kept = forms.ChoiceField(label=_("Giữ hồ sơ"), widget=forms.RadioSelect)
    reason = TextField(
        label=_("Lý do"),
        max_length=500,
        help_text=_("Vì sao hai hồ sơ là một cơ sở, ví dụ đổi tên hoặc ghi hai lần."),
    )

    def __init__(self, *args: Any, pair: Sequence[Establishment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kept"].choices = [(str(each.pk), each.name) for each in pair]  # type: ignore[attr-defined]
        self.fields["kept"].initial = str(pair[0].pk)
