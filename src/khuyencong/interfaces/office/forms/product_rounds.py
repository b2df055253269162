"""Forms of a round: its head, seats, decision, certificates, complaints, published figures."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.appraisals.models import AppraisalSession
from khuyencong.apps.product_rounds.actions.answer_complaint import ComplaintAnswer
from khuyencong.apps.product_rounds.actions.decide_round import RoundDecision
from khuyencong.apps.product_rounds.actions.record_complaint import ComplaintFacts
from khuyencong.apps.product_rounds.actions.record_holder_report import (
    MOST_WORKERS,
    HolderFacts,
)
from khuyencong.apps.product_rounds.facts import ROUND_TEXTS, RoundFacts, levels_for
from khuyencong.apps.product_rounds.models import ProductEntry, ProductRound
from khuyencong.apps.product_rounds.published import LONGEST_SOURCE, PublishedRound
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.cleaner_file import whole_field
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.found_rows import PersonField
from khuyencong.interfaces.office.product_round_words import (
    BODIES,
    EFFECTS,
    GRADES,
    GROUPS,
    LEVELS,
)
from khuyencong.interfaces.office.templatetags.appraisal_words import MAJORITIES

SEATS = [
    ("head", _("Chủ tịch, Trưởng ban")),
    ("deputy", _("Phó Chủ tịch, Phó Trưởng ban")),
    ("member", _("Ủy viên, giám khảo")),
]


def _area(label: Any, most: int, *, rows: int = 3, required: bool = False) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, required=required, widget=widget)


class RoundForm(forms.Form):
    """The head of a round; fields are named as in ``RoundFacts``."""

    title = TextField(label=_("Tên kỳ bình chọn"), max_length=ROUND_TEXTS["title"])
    level = forms.ChoiceField(label=_("Cấp"))
    year = whole_field(_("Năm"), most=2100)
    region = TextField(
        label=_("Khu vực"),
        max_length=ROUND_TEXTS["region"],
        required=False,
        help_text=_("Chỉ ghi cho kỳ cấp khu vực."),
    )
    place = TextField(label=_("Nơi tổ chức"), max_length=ROUND_TEXTS["place"], required=False)
    opens_on = DayField(label=_("Nhận đăng ký từ ngày"), required=False)
    closes_on = DayField(label=_("Hết hạn nhận"), required=False)
    judges_on = DayField(label=_("Ngày chấm"), required=False)
    council_number = TextField(
        label=_("Quyết định thành lập hội đồng"),
        max_length=ROUND_TEXTS["council_number"],
        required=False,
    )
    council_on = DayField(label=_("Ngày quyết định đó"), required=False)
    quorum = whole_field(
        _("Số phiếu tối thiểu của hội đồng"),
        most=99,
        help_text=_("Do quy chế của hội đồng: văn bản đã đọc không quy định."),
    )
    majority = forms.ChoiceField(label=_("Cách tính kết quả bỏ phiếu"), required=False)
    note = _area(_("Ghi chú"), ROUND_TEXTS["note"], rows=2)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, unit: Unit, held: ProductRound | None = None, **kwargs: Any):
        if held is not None:
            names = RoundFacts.__dataclass_fields__
            kwargs["initial"] = {name: getattr(held, name) for name in names}
            kwargs["initial"]["version"] = held.version
        super().__init__(*args, **kwargs)
        self.fields["year"].required = True
        levels = [(each, LEVELS[each]) for each in levels_for(unit)]
        choices = [("", "–"), *((code, MAJORITIES[code]) for code in _majorities())]
        self.fields["level"].choices = levels[::-1]  # type: ignore[attr-defined]
        self.fields["majority"].choices = choices  # type: ignore[attr-defined]

    def facts(self) -> RoundFacts:
        """Return the head a valid form tells."""
        data = self.cleaned_data
        return RoundFacts(**{name: data[name] for name in RoundFacts.__dataclass_fields__})


def _majorities() -> list[str]:
    return [str(code) for code in AppraisalSession.Majority.values]


class SeatForm(forms.Form):
    """Somebody to seat: an account, or a person from outside by his office."""

    body = forms.ChoiceField(label=_("Vào"), choices=list(BODIES.items()), initial="jury")
    part = forms.ChoiceField(label=_("Vai trò"), choices=SEATS, initial="member")
    account = PersonField(label=_("Tài khoản"), required=False)
    outside_office = TextField(
        label=_("Hoặc chức danh, nơi công tác"),
        max_length=200,
        required=False,
        help_text=_("Người không có tài khoản; đơn vị tổ chức chép phiếu giấy thay."),
    )

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["account"].rows = people  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        """Return what a valid form names."""
        data = self.cleaned_data
        account: Account | None = data["account"]
        return {
            "body": data["body"],
            "part": data["part"],
            "account": account,
            "outside_office": data["outside_office"],
        }


class DecisionForm(forms.Form):
    """The decision that recognises products."""

    result_number = TextField(label=_("Số quyết định công nhận"), max_length=80)
    result_on = DayField(label=_("Ngày quyết định"))
    notified_on = DayField(
        label=_("Ngày thông báo kết quả"),
        help_text=_("Hạn khiếu nại tính từ ngày này."),
    )

    def decision(self) -> RoundDecision:
        """Return what a valid form says."""
        return RoundDecision(**self.cleaned_data)


class IssueForm(forms.Form):
    """On which day certificates are issued, and how they are numbered."""

    issued_on = DayField(label=_("Ngày cấp"))
    first_number = whole_field(_("Số của giấy đầu tiên"), most=99_999)
    tail = TextField(
        label=_("Ký hiệu sau số"),
        max_length=60,
        required=False,
        help_text=_("Ví dụ /2026/GCN: giấy đầu là 01/2026/GCN, tiếp theo thứ tự điểm."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["first_number"].required = True


class ComplaintForm(forms.Form):
    """A complaint as it came in."""

    number = TextField(label=_("Số, ký hiệu đơn"), max_length=80)
    received_on = DayField(label=_("Ngày nhận đơn"))
    sender = TextField(label=_("Người gửi"), max_length=300)
    entry = forms.TypedChoiceField(
        label=_("Về sản phẩm"), required=False, coerce=int, empty_value=None
    )
    says = _area(_("Nội dung"), 5000, rows=4, required=True)

    def __init__(self, *args: Any, entries: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.entries = {each.pk: each for each in entries}
        rows = [(each.pk, f"{each.number}. {each.name}") for each in self.entries.values()]
        self.fields["entry"].choices = [("", _("Cả kỳ bình chọn")), *rows]  # type: ignore[attr-defined]

    def facts(self) -> ComplaintFacts:
        """Return what a valid form says."""
        data = self.cleaned_data
        entry: ProductEntry | None = self.entries.get(data["entry"])
        names = ("number", "received_on", "sender", "says")
        return ComplaintFacts(entry=entry, **{name: data[name] for name in names})


class AnswerForm(forms.Form):
    """What the council answers to a complaint."""

    answered_on = DayField(label=_("Ngày trả lời"))
    number = TextField(label=_("Số văn bản trả lời"), max_length=80, required=False)
    effect = forms.ChoiceField(
        label=_("Kết quả giải quyết"), choices=list(EFFECTS.items()), widget=forms.RadioSelect
    )
    text = _area(_("Nội dung trả lời"), 5000, rows=4, required=True)

    def answer(self) -> ComplaintAnswer:
        """Return what a valid form says."""
        return ComplaintAnswer(**self.cleaned_data)


class WithdrawalForm(forms.Form):
    """Why a certificate is withdrawn, and by which decision."""

    withdrawn_on = DayField(label=_("Ngày thu hồi"))
    number = TextField(label=_("Số quyết định thu hồi"), max_length=80)
    reason = _area(_("Lý do"), 500, required=True)


class HolderForm(forms.Form):
    """What the holder of a certificate reports of a year."""

    year = whole_field(_("Năm báo cáo"), most=2100)
    received_on = DayField(label=_("Ngày nhận báo cáo"))
    workers = whole_field(_("Số lao động"), most=MOST_WORKERS)
    revenue_vnd = MoneyField(label=_("Doanh thu của sản phẩm (đồng)"), required=False)
    support_vnd = MoneyField(label=_("Hỗ trợ đã nhận trong năm (đồng)"), required=False)
    note = _area(_("Ghi chú"), 2000, rows=2)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].required = True

    def facts(self) -> HolderFacts:
        """Return what a valid form says."""
        return HolderFacts(**self.cleaned_data)


class PublishedForm(forms.Form):
    """What others published of a round."""

    source = TextField(label=_("Nguồn"), max_length=LONGEST_SOURCE)
    grade = forms.ChoiceField(label=_("Độ tin"), choices=list(GRADES.items()))
    registered = whole_field(_("Số sản phẩm đăng ký"), most=100_000)
    makers = whole_field(_("Số cơ sở đăng ký"), most=100_000)
    recognised = whole_field(_("Số sản phẩm được công nhận hoặc đề nghị"), most=100_000)
    is_proposal = forms.BooleanField(
        label=_("Là số đề nghị, chưa phải số công nhận"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, label in GROUPS.items():
            self.fields[code] = whole_field(label, most=100_000)

    def figures(self) -> PublishedRound:
        """Return what a valid form says."""
        data = self.cleaned_data
        by_group = {code: data[code] for code in GROUPS if data[code] is not None}
        names = ("source", "grade", "registered", "makers", "recognised", "is_proposal")
        return PublishedRound(by_group=by_group, **{name: data[name] for name in names})
