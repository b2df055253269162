"""Forms of a product entered for a round: itself, papers, photos, OCOP stars, a sheet of many."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.establishments.models import Establishment, Product
from khuyencong.apps.establishments.queries import search_establishments
from khuyencong.apps.product_rounds.facts import ENTRY_TEXTS, EntryFacts
from khuyencong.apps.product_rounds.models import ProductEntry
from khuyencong.domain.product_rounds.rules import rules_of_rounds
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.cleaner_file import whole_field
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.found_rows import FoundField
from khuyencong.interfaces.office.product_round_words import ANGLES, GROUPS


class FirmField(FoundField):
    """An establishment of the register: its code, or words of its name."""

    search = staticmethod(search_establishments)
    codes = ("code",)
    rows = Establishment.objects.none()

    def named(self, row: Establishment) -> tuple[str, str]:
        return row.name, row.code


class EntryForm(forms.Form):
    """A product; fields are named as in ``EntryFacts``. The establishment only when it is new."""

    establishment = FirmField(label=_("Cơ sở: mã số hoặc tên trong sổ đăng ký"))
    name = TextField(label=_("Tên sản phẩm hoặc bộ sản phẩm"), max_length=ENTRY_TEXTS["name"])
    group = forms.ChoiceField(label=_("Nhóm sản phẩm"), choices=list(GROUPS.items()))
    lower_certificate = TextField(
        label=_("Giấy chứng nhận cấp dưới (số, ngày)"),
        max_length=ENTRY_TEXTS["lower_certificate"],
        required=False,
    )
    description = forms.CharField(
        label=_("Giới thiệu ngắn"),
        max_length=ENTRY_TEXTS["description"],
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, firms: Any = None, entry: ProductEntry | None = None, **kwargs: Any
    ) -> None:
        if entry is not None:
            kwargs["initial"] = {
                name: getattr(entry, name) for name in (*EntryFacts.__dataclass_fields__, "version")
            }
        super().__init__(*args, **kwargs)
        if firms is None:
            del self.fields["establishment"]
        else:
            self.fields["establishment"].rows = firms  # type: ignore[attr-defined]

    def facts(self) -> EntryFacts:
        """Return what a valid form tells."""
        data = self.cleaned_data
        return EntryFacts(**{name: data[name] for name in EntryFacts.__dataclass_fields__})

    def product(self) -> Product | None:
        """Return the product of that name in the register of the establishment, if there is one."""
        firm: Establishment = self.cleaned_data["establishment"]
        return firm.product_rows.filter(name__iexact=self.cleaned_data["name"]).first()


class EntryPaperForm(forms.Form):
    """A paper of the file; without a file it was seen on paper."""

    kind = forms.ChoiceField(label=_("Giấy tờ"))
    number = TextField(label=_("Số, ký hiệu"), max_length=80, required=False)
    issued_on = DayField(label=_("Ngày"), required=False)
    file = forms.FileField(
        label=_("Tệp"),
        required=False,
        max_length=200,
        help_text=_("Để trống nếu chỉ xem bản giấy."),
    )

    def __init__(self, *args: Any, level: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        papers = rules_of_rounds().papers_at(level)
        self.fields["kind"].choices = [(each.id, each.label_vi) for each in papers]  # type: ignore[attr-defined]


class EntryPhotoForm(forms.Form):
    """A photo of the product from one side."""

    angle = forms.ChoiceField(label=_("Góc chụp"), choices=list(ANGLES.items()))
    photo = forms.FileField(label=_("Ảnh .jpg, .png, .webp"), max_length=200)


class OcopForm(forms.Form):
    """OCOP stars that the product bears, with the decision that gave them."""

    stars = whole_field(_("Số sao"), most=5)
    decision_number = TextField(label=_("Số quyết định công nhận OCOP"), max_length=80)
    decision_on = DayField(label=_("Ngày quyết định"))
    issuer = TextField(label=_("Nơi ban hành"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stars"].required = True


class ReasonForm(forms.Form):
    """Why a product leaves its round."""

    reason = forms.CharField(
        label=_("Lý do rút"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


class EntrySheetForm(forms.Form):
    """A sheet of products to enter."""

    sheet = forms.FileField(label=_("Bảng .xlsx, .xls, .ods hoặc .csv"), max_length=200)
