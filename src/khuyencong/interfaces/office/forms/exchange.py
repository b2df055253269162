"""Forms of visits: the head, the minutes, and a row of each kind."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, NamedTuple

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.exchange.actions.save_minutes import MOST as MOST_MINUTES
from khuyencong.apps.exchange.models import Gift, Visit, VisitParticipant
from khuyencong.apps.exchange.visit_facts import FIRST_YEAR, LAST_YEAR, VisitFacts
from khuyencong.apps.exchange.visit_rows import (
    MOST_PEOPLE,
    GiftRow,
    ParticipantRow,
    PhotoRow,
    PlaceRow,
    ProgrammeRow,
    QuestionRow,
    VisitRow,
)
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.admin_unit import Level
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.domain.foundation.text import fold
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm

BY_OFFICE = _("Chỉ ghi chức vụ hoặc cơ quan, ví dụ Giám đốc Sở Công Thương; không ghi tên người.")


def area(label: Any, *, most: int = 5000, rows: int = 3, help_text: Any = "") -> forms.CharField:
    """Return a field for a text of some lines that may be left empty."""
    return forms.CharField(
        label=label,
        max_length=most,
        required=False,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def province_choices() -> list[tuple[str, str]]:
    """Return the provinces of today and the former ones, which say until when they were."""
    rows = AdminUnit.objects.filter(level=Level.PROVINCE).values_list("pk", "name", "valid_to")
    return [
        (str(pk), gettext("%(name)s (đến %(day)s)") % {"name": name, "day": format_day(last)})
        if last
        else (str(pk), name)
        for pk, name, last in sorted(rows, key=lambda row: (fold(row[1]), row[2] is not None))
    ]


class VisitForm(forms.Form):
    """The head of a visit; fields are named as in ``VisitFacts``."""

    title = TextField(label=_("Tên chuyến đi, hội nghị"), max_length=300)
    kind = forms.ChoiceField(label=_("Loại"), choices=Visit.Kind.choices)
    days = TextField(
        label=_("Ngày"),
        max_length=60,
        help_text=_("Một ngày hoặc từ ngày đến ngày: 22-23/11/2016, 28/11-6/12/2016."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    is_one_day = forms.BooleanField(
        label=_("Đúng là một ngày: giữ cách ghi của giấy tờ, ví dụ 23-23/11/2016"), required=False
    )
    guest_province = forms.TypedChoiceField(
        label=_("Tỉnh của bên khách"), required=False, coerce=int, empty_value=None
    )
    host_province = forms.TypedChoiceField(
        label=_("Tỉnh của bên chủ nhà"), required=False, coerce=int, empty_value=None
    )
    place = TextField(label=_("Nơi đến, nơi họp"), max_length=300, required=False)
    figures_from = forms.IntegerField(
        label=_("Số liệu hai bên từ năm"),
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    figures_to = forms.IntegerField(
        label=_("đến năm"),
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    cost_vnd = MoneyField(label=_("Chi phí dự kiến (đồng)"), required=False)
    source = TextField(
        label=_("Nguồn kể lại"),
        max_length=500,
        required=False,
        help_text=_("Khi chép từ giấy tờ, bài báo của nơi khác."),
    )
    grade = forms.ChoiceField(
        label=_("Độ tin cậy của nguồn"),
        required=False,
        choices=[
            ("", _("Không có nguồn ngoài")),
            ("text", _("Đọc trong văn bản")),
            ("secondary", _("Nguồn thứ cấp")),
            ("memory", _("Nhớ lại")),
        ],
    )
    purpose = area(_("Mục đích"))
    note = area(_("Ghi chú"))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, visit: Visit | None = None, **kwargs: Any) -> None:
        if visit is not None:
            first = VisitFacts.of(visit).values()
            first["guest_province"] = first.pop("guest_province_id")
            first["host_province"] = first.pop("host_province_id")
            kwargs["initial"] = {**first, "version": visit.version}
        super().__init__(*args, **kwargs)
        choices = [("", _("Không có hoặc nhiều tỉnh")), *province_choices()]
        for name in ("guest_province", "host_province"):
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def facts(self) -> VisitFacts:
        """Return the head a valid form tells."""
        given = dict(self.cleaned_data)
        given["guest_province_id"] = given["guest_province"]
        given["host_province_id"] = given["host_province"]
        return VisitFacts(
            **{name: given[name] for name in (each.name for each in fields(VisitFacts))}
        )


class NewVisitForm(OwnUnitForm, VisitForm):
    """A visit that is not there yet also needs its unit, when there is a choice."""


class MinutesForm(forms.Form):
    """The minutes of a visit."""

    minutes = area(
        _("Biên bản"),
        most=MOST_MINUTES,
        rows=16,
        help_text=_("Hai bên trao đổi gì, thống nhất gì. Người chỉ ghi theo chức vụ."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class RowForm(forms.Form):
    """A row of a visit."""

    def __init__(
        self, *args: Any, visit: Visit, before: VisitRow | None, asked: Mapping[str, str], **kw: Any
    ) -> None:
        super().__init__(*args, **kw)
        self.initial = before.values() if before else self.first(visit, asked)

    def first(self, visit: Visit, asked: Mapping[str, str]) -> dict[str, Any]:
        """Return what a new row begins with."""
        return {}

    @abstractmethod
    def row(self) -> VisitRow:
        """Return what a valid form says."""

    def sent(self) -> tuple[str, bytes] | None:
        """Return name and bytes of the file that came with it."""
        return None


class ParticipantForm(RowForm):
    """Who comes, by office."""

    side = forms.ChoiceField(
        label=_("Bên nào"), choices=VisitParticipant.Side.choices, widget=forms.RadioSelect
    )
    office = TextField(label=_("Chức vụ, cơ quan"), max_length=300, help_text=BY_OFFICE)
    people = forms.IntegerField(
        label=_("Số người"),
        min_value=1,
        max_value=MOST_PEOPLE,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    part = TextField(
        label=_("Vai trò"), max_length=200, required=False, help_text=_("Trưởng đoàn, thư ký…")
    )

    def first(self, visit: Visit, asked: Mapping[str, str]) -> dict[str, Any]:
        return {"people": 1, "side": asked.get("side", "guest")}

    def row(self) -> ParticipantRow:
        return ParticipantRow(**self.cleaned_data)


class ProgrammeForm(RowForm):
    """A line of the programme."""

    on = DayField(label=_("Ngày"))
    at_time = TextField(
        label=_("Giờ"), max_length=20, required=False, help_text=_("Ví dụ 08:00 hoặc chiều.")
    )
    place = TextField(label=_("Nơi"), max_length=300, required=False)
    what = TextField(label=_("Việc"), max_length=500)

    def first(self, visit: Visit, asked: Mapping[str, str]) -> dict[str, Any]:
        return {"on": visit.starts_on}

    def row(self) -> ProgrammeRow:
        return ProgrammeRow(**self.cleaned_data)


class QuestionForm(RowForm):
    """A question and, later, its answer."""

    topic = TextField(label=_("Chủ đề"), max_length=200, required=False)
    question = TextField(label=_("Câu hỏi"), max_length=1000)
    answer = area(
        _("Trả lời"), rows=5, help_text=_("Để trống khi chuẩn bị; ghi khi có câu trả lời.")
    )

    def row(self) -> QuestionRow:
        return QuestionRow(**self.cleaned_data)


class PlaceForm(RowForm):
    """A place seen."""

    name = TextField(label=_("Nơi đến thăm"), max_length=300)
    place = TextField(label=_("Địa chỉ"), max_length=300, required=False)
    seen = area(_("Thấy gì, nghe gì"))

    def row(self) -> PlaceRow:
        return PlaceRow(**self.cleaned_data)


class GiftForm(RowForm):
    """A gift."""

    direction = forms.ChoiceField(
        label=_("Ai tặng ai"), choices=Gift.Direction.choices, widget=forms.RadioSelect
    )
    what = TextField(label=_("Quà"), max_length=300)
    note = TextField(label=_("Ghi chú"), max_length=500, required=False)

    def row(self) -> GiftRow:
        return GiftRow(**self.cleaned_data)


class PhotoForm(RowForm):
    """A picture with its caption."""

    file = forms.FileField(
        label=_("Ảnh"),
        max_length=250,
        required=False,
        help_text=_("Ảnh .jpg, .png hoặc .webp. Khi sửa chú thích thì để trống để giữ ảnh cũ."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    caption = TextField(
        label=_("Chú thích"),
        max_length=300,
        help_text=_("Chụp gì, ở đâu. Không ghi tên người."),
    )

    def row(self) -> PhotoRow:
        return PhotoRow(caption=self.cleaned_data["caption"])

    def sent(self) -> tuple[str, bytes] | None:
        file = self.cleaned_data.get("file")
        return (file.name, file.read()) if file else None


class Kind(NamedTuple):
    """A kind of row: its form, its words, the page and the part of it where it stands."""

    form: type[Any]
    label: Any
    route: str
    anchor: str


KINDS = {
    "participant": Kind(ParticipantForm, _("Thành phần"), "visit", "participants"),
    "programme_item": Kind(ProgrammeForm, _("Chương trình"), "visit", "programme"),
    "question": Kind(QuestionForm, _("Câu hỏi"), "visit", "questions"),
    "place_seen": Kind(PlaceForm, _("Nơi đến thăm"), "visit_held", "places"),
    "gift": Kind(GiftForm, _("Quà tặng"), "visit_held", "gifts"),
    "photo": Kind(PhotoForm, _("Ảnh"), "visit_held", "photos"),
}
