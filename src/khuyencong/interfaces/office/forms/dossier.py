"""Forms of the dossier: one paper, and what the province itself asks for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.norms.rules.wording import line_entry, list_lines
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField


class PaperForm(forms.Form):
    """A file, or number and day of a paper that lies elsewhere, or both."""

    title = TextField(label=_("Tên giấy tờ"), max_length=300)
    file = forms.FileField(
        label=_("Tệp"),
        required=False,
        max_length=250,
        help_text=_("PDF, Word, Excel hoặc ảnh, tối đa 25 MB."),
    )
    number = TextField(label=_("Số, ký hiệu"), max_length=80, required=False)
    issued_on = DayField(label=_("Ngày"), required=False)
    issuer = TextField(label=_("Nơi ban hành"), max_length=200, required=False)

    def __init__(self, *args: Any, has_title: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_title:
            del self.fields["title"]


class LocalPaperForm(forms.Form):
    """A paper that the province asks for."""

    label = TextField(label=_("Tên giấy tờ"), max_length=200)
    source = TextField(
        label=_("Căn cứ"),
        max_length=200,
        help_text=_("Văn bản của tỉnh yêu cầu giấy tờ này: số, ký hiệu, điều khoản."),
    )
    chain = forms.ChoiceField(
        label=_("Nguồn vốn"),
        required=False,
        choices=[("", _("Cả hai nguồn")), ("KCQG", "KCQG"), ("KCDP", "KCĐP")],
    )
    line = forms.ChoiceField(label=_("Nội dung"), required=False)
    valid_from = DayField(label=_("Từ ngày"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every = [("", _("Mọi nội dung"))]
        lines = [(line, line_entry(line).label_vi) for line in list_lines()]
        self.fields["line"].choices = every + lines  # type: ignore[attr-defined]


class EndLocalPaperForm(forms.Form):
    """Until when it is asked for."""

    last_on = DayField(label=_("Ngày cuối"))
