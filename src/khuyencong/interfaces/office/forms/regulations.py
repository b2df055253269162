"""Forms of a regulation in the making: its head, its parts, opinions, a simulation, its issue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.regulations.actions.put_in_force import LONGEST_ACT, Issued
from khuyencong.apps.regulations.actions.save_opinion import TEXTS as OPINION_TEXTS
from khuyencong.apps.regulations.actions.save_opinion import OpinionFacts
from khuyencong.apps.regulations.actions.start_simulation import (
    FIRST_YEAR,
    LAST_YEAR,
    SimulationOrder,
)
from khuyencong.apps.regulations.facts import TEXTS, DraftFacts
from khuyencong.apps.regulations.models import DraftOpinion, DraftPart, RegulationDraft
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.rules.wording import line_entry, list_lines
from khuyencong.domain.regulations.parts import (
    AMOUNT_UNITS,
    LONGEST_ARTICLE,
    LONGEST_TEXT,
    MOST_DAYS,
    Deadline,
    Part,
    Provision,
    Tier,
    watched_steps,
)
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.common.templatetags.norm_words import labels_here
from khuyencong.interfaces.office.forms.fields import PercentField, TextField, line_choices
from khuyencong.interfaces.office.templatetags.regulation_words import (
    BODIES,
    ISSUERS,
    VERDICTS,
    WANTED,
)

Choices = Sequence[tuple[str, Any]]


def _long(label: Any, most: int, rows: int = 3, **more: Any) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, required=False, widget=area, **more)


class DraftForm(forms.Form):
    """The head of a draft; fields are named as in ``DraftFacts``."""

    title = TextField(label=_("Tên dự thảo"), max_length=TEXTS["title"])
    issuer = forms.ChoiceField(label=_("Cơ quan ban hành"), choices=list(ISSUERS.items()))
    planned_on = DayField(label=_("Ngày dự kiến có hiệu lực"))
    replaces = forms.MultipleChoiceField(
        label=_("Thay thế văn bản"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Mọi dòng của văn bản được chọn hết hiệu lực từ ngày quy định mới bắt đầu."),
    )
    once_per_beneficiary = forms.BooleanField(
        label=_("Mỗi cơ sở chỉ được hỗ trợ một lần"), required=False
    )
    allows_recoverable = forms.BooleanField(
        label=_("Có hình thức hỗ trợ có thu hồi kinh phí"), required=False
    )
    in_batches = forms.BooleanField(label=_("Phê duyệt theo đợt"), required=False)
    basis = _long(_("Căn cứ"), TEXTS["basis"], 5, help_text=_("Mỗi dòng một căn cứ."))
    note = _long(_("Ghi chú"), TEXTS["note"], 2)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, acts: Sequence[str], draft: RegulationDraft | None = None, **kwargs: Any
    ) -> None:
        if draft is not None:
            names = DraftFacts.__dataclass_fields__
            kwargs["initial"] = {name: getattr(draft, name) for name in names}
            kwargs["initial"]["version"] = draft.version
        super().__init__(*args, **kwargs)
        kept = [act for act in (draft.replaces if draft else ()) if act not in acts]
        options = [(act, act) for act in (*acts, *kept)]
        self.fields["replaces"].choices = options  # type: ignore[attr-defined]
        if not options:
            del self.fields["replaces"]

    def facts(self) -> DraftFacts:
        """Return the head a valid form tells."""
        names = set(DraftFacts.__dataclass_fields__) & set(self.cleaned_data)
        return DraftFacts(**{name: self.cleaned_data[name] for name in names})


class PartForm(forms.Form):
    """What the forms of parts share: the number of the version that was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def part(self) -> Part:
        """Return the part of a valid form."""
        raise NotImplementedError


class ProvisionForm(PartForm):
    """A content with its level; the content is chosen before."""

    content_vi = TextField(
        label=_("Nội dung chi, như trong dự thảo"), max_length=LONGEST_TEXT, strip=True
    )
    unit = forms.ChoiceField(label=_("Tính trên mỗi"))
    share = PercentField(
        label=_("Tỷ lệ (%)"), required=False, help_text=_("Ví dụ 50. Để trống nếu không quy định.")
    )
    ceiling_vnd = MoneyField(
        label=_("Mức tối đa"), required=False, help_text=_("Ví dụ 300 triệu; trống nếu không có.")
    )
    condition = _long(_("Điều kiện"), LONGEST_TEXT, 2)
    article = TextField(label=_("Điều, khoản"), max_length=LONGEST_ARTICLE, required=False)

    def __init__(self, *args: Any, line: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.line = line
        names = labels_here().UNITS
        options = [(unit, names[unit]) for unit in AMOUNT_UNITS]
        self.fields["unit"].choices = options  # type: ignore[attr-defined]

    def part(self) -> Part:
        data = {name: self.cleaned_data[name] for name in self.fields if name != "version"}
        return Provision(line=self.line, **data)


class TierForm(PartForm):
    """Who approves, up to which local support of a project."""

    approver = forms.ChoiceField(label=_("Nơi phê duyệt"), choices=list(BODIES.items()))
    up_to_vnd = MoneyField(
        label=_("Mức hỗ trợ của đề án đến"),
        required=False,
        help_text=_("Để trống: không giới hạn, tức mọi mức cao hơn các mức khác."),
    )
    article = TextField(label=_("Điều, khoản"), max_length=LONGEST_ARTICLE, required=False)

    def part(self) -> Part:
        data = {name: self.cleaned_data[name] for name in self.fields if name != "version"}
        return Tier(**data)


class DeadlineForm(PartForm):
    """How long somebody has for a piece of work."""

    work = TextField(
        label=_("Việc phải làm xong"),
        max_length=LONGEST_TEXT,
        help_text=_("Ví dụ: Thẩm định cấp cơ sở, kể từ ngày nhận đủ hồ sơ."),
    )
    days = forms.IntegerField(label=_("Số ngày"), min_value=1, max_value=MOST_DAYS)
    is_working_days = forms.BooleanField(label=_("Tính theo ngày làm việc"), required=False)
    starts = forms.ChoiceField(label=_("Tính từ bước"), required=False)
    ends = forms.ChoiceField(
        label=_("Xong khi làm bước"),
        required=False,
        help_text=_("Có hai bước thì khi có hiệu lực, thời hạn vào lịch của đề án."),
    )
    article = TextField(label=_("Điều, khoản"), max_length=LONGEST_ARTICLE, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("starts", "ends"):
            field: Any = self.fields[name]
            field.choices = [("", _("Không vào lịch")), *watched_steps().items()]

    def part(self) -> Part:
        data = {name: self.cleaned_data[name] for name in self.fields if name != "version"}
        return Deadline(**data)


class ContentForm(forms.Form):
    """Which content a new provision is about."""

    line = forms.ChoiceField(label=_("Nội dung hỗ trợ"))

    def __init__(self, *args: Any, library: NormLibrary, taken: set[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [each for each in line_choices(library) if each[0] not in taken]
        self.fields["line"].choices = options  # type: ignore[attr-defined]


def part_form(kind: str, data: Any, *, line: str = "", stored: DraftPart | None = None) -> PartForm:
    """Return the form of a kind of part, filled with what is stored."""
    first: dict[str, Any] = {"is_working_days": True}
    if kind == "provision" and line in list_lines():
        first["content_vi"] = line_entry(line).label_vi
    if stored is not None:
        first = {**stored.fields, "version": stored.version}
        if first.get("share"):
            first["share"] = _percent(Provision.of_json(stored.fields))
    if kind == "provision":
        return ProvisionForm(data, initial=first, line=stored.key if stored else line)
    forms_by_kind: dict[str, type[PartForm]] = {"tier": TierForm, "deadline": DeadlineForm}
    return forms_by_kind[kind](data, initial=first)


def _percent(provision: Provision) -> str:
    share = provision.share
    return "" if share is None else f"{(share * 100).normalize():f}".replace(".", ",")


class OpinionForm(forms.Form):
    """What a department was asked and said; fields are named as in ``OpinionFacts``."""

    office = TextField(label=_("Cơ quan được hỏi"), max_length=OPINION_TEXTS["office"])
    asked_on = DayField(label=_("Ngày hỏi"))
    due_on = DayField(label=_("Hạn trả lời"), required=False)
    answered_on = DayField(label=_("Ngày trả lời"), required=False)
    paper_number = TextField(
        label=_("Số văn bản trả lời"), max_length=OPINION_TEXTS["paper_number"], required=False
    )
    verdict = forms.ChoiceField(
        label=_("Ý kiến"), choices=[("", _("Chưa trả lời")), *VERDICTS.items()], required=False
    )
    answer = _long(_("Nội dung trả lời"), OPINION_TEXTS["answer"])
    taken_up = _long(_("Tiếp thu, giải trình"), OPINION_TEXTS["taken_up"])
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, stored: DraftOpinion | None = None, **kwargs: Any) -> None:
        if stored is not None:
            names = (*OpinionFacts.__dataclass_fields__, "version")
            kwargs["initial"] = {name: getattr(stored, name) for name in names}
        super().__init__(*args, **kwargs)

    def facts(self) -> OpinionFacts:
        """Return what a valid form tells."""
        names = OpinionFacts.__dataclass_fields__
        return OpinionFacts(**{name: self.cleaned_data[name] for name in names})


class SimulationForm(forms.Form):
    """Which years and provinces are simulated, and how what was wanted is read."""

    from_year = forms.IntegerField(label=_("Từ năm"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    to_year = forms.IntegerField(label=_("Đến năm"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    places = forms.TypedMultipleChoiceField(
        label=_("Đề án, nhu cầu của"), coerce=int, widget=forms.CheckboxSelectMultiple
    )
    wanted = forms.ChoiceField(
        label=_("Số đề nghị"), choices=list(WANTED.items()), widget=forms.RadioSelect
    )
    norms_on = DayField(
        label=_("Quy định hiện hành là của ngày"),
        help_text=_("Dự thảo được so với quy định của ngày này."),
    )

    def __init__(self, *args: Any, provinces: Sequence[AdminUnit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [(each.pk, _place(each)) for each in provinces]
        self.fields["places"].choices = options  # type: ignore[attr-defined]

    def order(self) -> SimulationOrder:
        """Return what a valid form asks for."""
        return SimulationOrder(**self.cleaned_data)


def _place(province: AdminUnit) -> str:
    """Return the name of a province, with its last day: an old name may be that of a new one."""
    if province.valid_to is None:
        return province.full_name
    return f"{province.full_name} ({format_day(province.valid_to)})"


class IssueForm(forms.Form):
    """The document as it was issued."""

    act = TextField(label=_("Số, ký hiệu văn bản đã ban hành"), max_length=LONGEST_ACT)
    signed_on = DayField(label=_("Ngày ký"))
    starts_on = DayField(
        label=_("Có hiệu lực từ ngày"),
        help_text=_("Từ ngày này tra cứu trả lời theo quy định mới; quy định cũ hết hôm trước."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def issued(self) -> Issued:
        """Return the document of a valid form."""
        names = Issued.__dataclass_fields__
        return Issued(**{name: self.cleaned_data[name] for name in names})


class VersionForm(forms.Form):
    """A word about a version that is kept."""

    note = TextField(label=_("Ghi chú cho bản này"), max_length=300, required=False)
