"""Forms of an appraisal session: its settings, its people, its sheets, its conclusions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.appraisals.drafts import MOST_QUORUM, SessionDraft
from khuyencong.apps.appraisals.models import AppraisalSession
from khuyencong.apps.appraisals.sheets import LONGEST_REMARK, MOST_SCORE, Content
from khuyencong.domain.norms.rules.fact import Fact
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.found_rows import PersonField
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm
from khuyencong.interfaces.office.templatetags.appraisal_words import (
    MAJORITIES,
    OUTCOMES,
    SEATS,
    VERDICTS,
)

NOT_IN_LAW = _("Văn bản đã đọc không quy định; đơn vị tự đặt cho phiên này.")


class SessionForm(OwnUnitForm):
    """The settings of a session; those of a council only count when there is one."""

    title = TextField(label=_("Tên phiên thẩm định"), max_length=300)
    has_council = forms.BooleanField(
        label=_("Có hội đồng thẩm định (bỏ phiếu)"),
        required=False,
        help_text=_("Không có hội đồng: cán bộ của đơn vị thẩm định, mỗi người một phiếu."),
    )
    meets_on = DayField(label=_("Ngày họp"), required=False)
    place = TextField(label=_("Nơi họp"), max_length=300, required=False)
    decision_number = TextField(
        label=_("Số quyết định thành lập hội đồng"), max_length=80, required=False
    )
    decision_on = DayField(label=_("Ngày quyết định"), required=False)
    quorum = forms.IntegerField(
        label=_("Số phiếu tối thiểu để kết luận"),
        min_value=1,
        max_value=MOST_QUORUM,
        required=False,
        help_text=NOT_IN_LAW,
    )
    majority = forms.ChoiceField(
        label=_("Cách tính kết quả"),
        choices=[("", _("Chọn…")), *((key, words) for key, words in MAJORITIES.items() if key)],
        required=False,
        help_text=NOT_IN_LAW,
    )
    score_max = forms.IntegerField(
        label=_("Điểm cao nhất của mỗi mục"),
        min_value=1,
        max_value=MOST_SCORE,
        required=False,
        help_text=_("Để trống nếu chỉ nhận xét. Văn bản nêu năm mục, không cho thang điểm."),
    )

    def draft(self) -> SessionDraft:
        """Return what a valid form says."""
        names = SessionDraft.__dataclass_fields__
        return SessionDraft(**{name: self.cleaned_data[name] for name in names})


def values_of(session: AppraisalSession) -> dict[str, Any]:
    """Return what the form starts from."""
    return {name: getattr(session, name) for name in SessionDraft.__dataclass_fields__}


class SeatForm(forms.Form):
    """Somebody to seat: an account by name, or a person from outside by his office."""

    account = PersonField(label=_("Tài khoản"), required=False)
    outside_office = TextField(
        label=_("Hoặc chức danh, nơi công tác"),
        max_length=200,
        required=False,
        help_text=_("Người không có tài khoản; thư ký nhập phiếu giấy thay."),
    )
    seat = forms.ChoiceField(label=_("Vai trò"), choices=list(SEATS.items()), initial="member")

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["account"].rows = people  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        """Return what a valid form names."""
        account: Account | None = self.cleaned_data["account"]
        return {
            "account": account,
            "outside_office": self.cleaned_data["outside_office"],
            "seat": self.cleaned_data["seat"],
        }


class InterestForm(forms.Form):
    """Whether a member is free to judge a project."""

    has_conflict = forms.TypedChoiceField(
        label=_("Xung đột lợi ích"),
        choices=[("no", _("Không có")), ("yes", _("Có: không tham gia đề án này"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Lý do, nếu có xung đột"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SheetForm(forms.Form):
    """A sheet: for each head a remark, and a score where the session gives scores."""

    verdict = forms.ChoiceField(
        label=_("Kết luận"),
        choices=list(VERDICTS.items()),
        widget=forms.RadioSelect,
        required=False,
    )
    kcqg_vnd = MoneyField(label=_("Mức hỗ trợ đề xuất, KCQG"), required=False)
    kcdp_vnd = MoneyField(label=_("Mức hỗ trợ đề xuất, KCĐP"), required=False)
    remark = forms.CharField(
        label=_("Ý kiến chung, nội dung cần chỉnh sửa"),
        max_length=LONGEST_REMARK,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(
        self, *args: Any, heads: Sequence[Fact], score_max: int | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.heads, self.score_max = heads, score_max
        for head in heads:
            self.fields[f"remark_{head.id}"] = forms.CharField(
                label=_("Nhận xét"),
                max_length=LONGEST_REMARK,
                required=False,
                widget=forms.Textarea(attrs={"rows": 3}),
            )
            if score_max:
                self.fields[f"score_{head.id}"] = forms.IntegerField(
                    label=_("Điểm, 0 đến %(most)s") % {"most": score_max},
                    min_value=0,
                    max_value=score_max,
                    required=False,
                )

    @property
    def head_fields(self) -> list[tuple[Fact, list[Any]]]:
        """Return each head with its fields."""
        names = ("score", "remark") if self.score_max else ("remark",)
        return [(head, [self[f"{name}_{head.id}"] for name in names]) for head in self.heads]

    @property
    def end_fields(self) -> list[Any]:
        return [self[name] for name in ("verdict", "kcqg_vnd", "kcdp_vnd", "remark")]

    def content(self) -> Content:
        """Return what stands on the sheet; fields that make no sense yet count as empty."""
        read = self.cleaned_data.get
        return Content(
            remarks={head.id: read(f"remark_{head.id}") or "" for head in self.heads},
            scores={head.id: read(f"score_{head.id}") for head in self.heads},
            verdict=read("verdict") or "",
            remark=read("remark") or "",
            kcqg_vnd=read("kcqg_vnd"),
            kcdp_vnd=read("kcdp_vnd"),
        )


def first_content(content: Content | None, version: int) -> dict[str, Any]:
    """Return what a sheet form starts from."""
    if content is None:
        return {"version": version}
    return {
        "version": version,
        "verdict": content.verdict,
        "kcqg_vnd": content.kcqg_vnd,
        "kcdp_vnd": content.kcdp_vnd,
        "remark": content.remark,
        **{f"remark_{head}": text for head, text in content.remarks.items()},
        **{f"score_{head}": score for head, score in content.scores.items()},
    }


class ConclusionForm(forms.Form):
    """What came out of an appraisal, by which minutes."""

    outcome = forms.ChoiceField(
        label=_("Kết quả"),
        choices=[(key, OUTCOMES[key]) for key in ("passed", "returned", "rejected")],
        widget=forms.RadioSelect,
    )
    kcqg_vnd = MoneyField(label=_("Mức hỗ trợ thẩm định, KCQG"), required=False)
    kcdp_vnd = MoneyField(label=_("Mức hỗ trợ thẩm định, KCĐP"), required=False)
    minutes_number = TextField(label=_("Số biên bản hoặc phiếu thẩm định"), max_length=80)
    minutes_on = DayField(label=_("Ngày biên bản"))
    text = forms.CharField(
        label=_("Kết luận, lý do"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class TakeOutForm(forms.Form):
    """Why a project leaves a session without a result."""

    reason = TextField(label=_("Lý do"), max_length=500)
