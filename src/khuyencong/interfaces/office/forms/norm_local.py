"""Forms about a province's own lines: a file of them, one by hand, the end of one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.line_reader import read_line
from khuyencong.domain.norms.lines import Fund, NormLine, Origin, ShareState
from khuyencong.domain.norms.local_rows import LINE_NAME, status_of
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.common.templatetags.norm_words import labels_here
from khuyencong.interfaces.office.forms.fields import PercentField, TextField, line_choices

GRADES = [
    ("text", _("Đã đọc trong chính văn bản")),
    ("secondary", _("Qua nguồn thứ cấp: tin bài, bản tóm tắt, người khác cho biết")),
    ("memory", _("Theo trí nhớ: dòng sẽ tắt cho đến khi có người xác nhận")),
]
NO_SHARE = [
    ("", _("Có tỷ lệ, đã ghi ở trên")),
    (ShareState.NONE_IN_TEXT.value, _("Văn bản không nêu tỷ lệ")),
    (ShareState.UNKNOWN.value, _("Văn bản có nêu nhưng chưa biết")),
]


class ProvinceField(forms.ChoiceField):
    """One of the provinces the person's unit speaks for; the value is the province."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label=_("Tỉnh, thành phố"), **kwargs)
        self.provinces: dict[str, AdminUnit] = {}

    def offer(self, provinces: list[AdminUnit]) -> None:
        self.provinces = {province.uid: province for province in provinces}
        self.choices = [(uid, province.full_name) for uid, province in self.provinces.items()]

    def clean(self, value: Any) -> AdminUnit:
        return self.provinces[super().clean(value)]


def unit_choices() -> list[tuple[str, str]]:
    """Return every unit of a norm, in the language of the page."""
    return [("", "---"), *labels_here().UNITS.items()]


class LocalNormsForm(forms.Form):
    """A province's own lines, as a file with the columns of the shipped ones."""

    province = ProvinceField()
    file = forms.FileField(label=_("Tệp định mức (.csv hoặc .yaml)"))

    def __init__(self, *args: Any, provinces: list[AdminUnit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["province"].offer(provinces)  # type: ignore[attr-defined]


class LocalLineForm(forms.Form):
    """One line of a province, field by field as the shipped lines have them."""

    province = ProvinceField()
    norm_id = forms.RegexField(
        r"^[A-Za-z0-9_-]+$",
        label=_("Mã dòng"),
        max_length=40,
        help_text=_("Chữ không dấu, chữ số, gạch nối; ví dụ BD-2026-1."),
        error_messages={"invalid": _("Chỉ dùng chữ không dấu, chữ số và gạch nối.")},
    )
    line = forms.ChoiceField(label=_("Nội dung hỗ trợ"), required=False)
    new_line = forms.RegexField(
        f"^{LINE_NAME.pattern}$",
        label=_("Tên của nội dung mới"),
        required=False,
        max_length=60,
        help_text=_("Chỉ khi không có trong danh sách; viết thường không dấu, ví dụ may_say_lua."),
        error_messages={"invalid": _("Viết thường không dấu, nối bằng gạch dưới: may_say_lua.")},
    )
    content_vi = TextField(label=_("Nội dung chi, như trong văn bản"), max_length=500)
    unit = forms.ChoiceField(label=_("Tính trên mỗi"), choices=unit_choices)
    share = PercentField(label=_("Tỷ lệ (%)"), required=False, help_text=_("Ví dụ 50 hoặc 2,5."))
    without_share = forms.ChoiceField(
        label=_("Khi không ghi tỷ lệ"), choices=NO_SHARE, required=False
    )
    ceiling_vnd = MoneyField(
        label=_("Mức tối đa"), required=False, help_text=_("Ví dụ 200 triệu; trống nếu không có.")
    )
    valid_from = DayField(
        label=_("Có hiệu lực từ"), required=False, help_text=_("Chưa biết thì dòng sẽ tắt.")
    )
    valid_to = DayField(label=_("Ngày cuối"), required=False)
    legal_basis = TextField(label=_("Số văn bản"), max_length=120)
    article = TextField(label=_("Điều, khoản, điểm"), max_length=120)
    grade = forms.ChoiceField(
        label=_("Biết bằng cách nào"), choices=GRADES, widget=forms.RadioSelect
    )
    read_by = TextField(
        label=_("Người đọc văn bản"),
        required=False,
        max_length=120,
        help_text=_("Chức danh; trống nếu là người ghi dòng này."),
    )
    checked_on = DayField(label=_("Ngày đọc"), required=False)
    note_vi = TextField(label=_("Ghi chú"), required=False, max_length=500)

    def __init__(
        self, *args: Any, provinces: list[AdminUnit], library: NormLibrary, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.taken = {norm.norm_id for norm in library.lines}
        self.fields["province"].offer(provinces)  # type: ignore[attr-defined]
        self.fields["line"].choices = [  # type: ignore[attr-defined]
            ("", _("Nội dung mới, chưa có trong danh sách")),
            *line_choices(library),
        ]

    def clean_norm_id(self) -> str:
        norm_id: str = self.cleaned_data["norm_id"]
        if norm_id in self.taken:
            raise forms.ValidationError(_("Mã này đã có: hãy đặt mã khác."))
        return norm_id

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if bool(data.get("line")) == bool(data.get("new_line")) and "new_line" in data:
            text = _("Chọn một nội dung trong danh sách, hoặc đặt tên cho nội dung mới.")
            self.add_error("new_line", text)
        if data.get("share") is None and not data.get("without_share") and "share" in data:
            text = _("Ghi tỷ lệ, hoặc chọn vì sao không có.")
            self.add_error("share", text)
        if data.get("share") is not None and data.get("without_share"):
            self.add_error("without_share", _("Đã ghi tỷ lệ: để ô này ở lựa chọn đầu tiên."))
        start, end = data.get("valid_from"), data.get("valid_to")
        if start and end and end < start:
            self.add_error("valid_to", _("Ngày cuối không được trước ngày bắt đầu."))
        return data

    def to_norm(self) -> NormLine | None:
        """Return the line, or None and its faults at their fields."""
        data = self.cleaned_data
        share, grade = data["share"], data["grade"]
        status, off_reason = status_of(grade, data["valid_from"])
        norm, problems = read_line(
            {
                **{key: data[key] for key in ("norm_id", "content_vi", "unit", "ceiling_vnd")},
                **{key: data[key] for key in ("valid_from", "valid_to", "legal_basis", "article")},
                **{key: data[key] for key in ("grade", "checked_on", "note_vi")},
                "fund": Fund.LOCAL.value,
                "content_en": "",
                "special_case": "",
                "share": None if share is None else f"{share.normalize():f}",
                "share_state": ShareState.STATED.value if share else data["without_share"],
                "status": status,
                "off_reason": off_reason,
            },
            line=data["line"] or data["new_line"],
            territory=data["province"].uid,
            province=data["province"].name,
            origin=Origin.INSTALLATION,
        )
        for key, fault in problems:
            self.add_error(key if key in self.fields else None, fault)
        return norm


class EndLocalForm(forms.Form):
    """The last day of a line, and the document that sets it."""

    last_on = DayField(label=_("Ngày cuối còn hiệu lực"))
    act = TextField(label=_("Số văn bản làm dòng hết hiệu lực"), max_length=120)
    article = TextField(label=_("Điều, khoản, điểm"), required=False, max_length=120)
