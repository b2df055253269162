"""Forms about opinions and estimates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.appraisals.actions.answer_estimate import EstimateOpinion
from khuyencong.apps.appraisals.actions.ask_opinion import LONGEST_QUESTION, Question
from khuyencong.apps.projects.models import BudgetLine, Project, ProjectPaper
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.found_rows import UnitField
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm
from khuyencong.interfaces.office.templatetags.appraisal_words import ESTIMATE_VERDICTS


class QuestionForm(OwnUnitForm):
    """Whom to ask what, until when, and which papers he is shown."""

    text = forms.CharField(
        label=_("Nội dung xin ý kiến"),
        max_length=LONGEST_QUESTION,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    due_on = DayField(label=_("Hạn trả lời (hết ngày)"))
    asked_unit = UnitField(
        label=_("Đơn vị có tài khoản"),
        required=False,
        help_text=_("Gõ tên đơn vị: Sở, ngành, xã, Cục."),
    )
    outside_office = TextField(
        label=_("Hoặc cơ quan chưa có tài khoản"), max_length=200, required=False
    )
    outside_email = forms.EmailField(
        label=_("Thư điện tử của cơ quan đó"),
        required=False,
        help_text=_("Nhận liên kết trả lời; mã dùng một lần gửi riêng hoặc đọc qua điện thoại."),
    )
    papers = forms.MultipleChoiceField(
        label=_("Giấy tờ cho xem"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        *args: Any,
        projects: Sequence[Project],
        papers: Sequence[ProjectPaper],
        near: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.projects = projects
        self.offered = {str(paper.pk): paper for paper in papers}
        self.fields["asked_unit"].rows = near  # type: ignore[attr-defined]
        choices = [(key, _told(paper)) for key, paper in self.offered.items()]
        self.fields["papers"].choices = choices  # type: ignore[attr-defined]
        if not choices:
            del self.fields["papers"]

    def question(self) -> Question:
        """Return what a valid form asks."""
        data = self.cleaned_data
        return Question(
            projects=self.projects,
            papers=[self.offered[key] for key in data.get("papers", ())],
            text=data["text"],
            due_on=data["due_on"],
            asked_unit=data["asked_unit"],
            outside_office=data["outside_office"],
            outside_email=data["outside_email"],
        )


def _told(paper: ProjectPaper) -> str:
    name = paper.file.name if paper.file else paper.title or paper.kind
    return f"{name} ({paper.number})" if paper.number else name


class ExtendForm(forms.Form):
    """A later day to answer, and why."""

    due_on = DayField(label=_("Hạn mới"))
    reason = TextField(label=_("Lý do"), max_length=500)


class EstimateForm(forms.Form):
    """What finance answers, with what it accepts of each cost item."""

    verdict = forms.ChoiceField(
        label=_("Kết quả"), choices=list(ESTIMATE_VERDICTS.items()), widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Ý kiến, lý do"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4})
    )
    paper_number = TextField(label=_("Số văn bản trả lời"), max_length=80, required=False)
    paper_on = DayField(label=_("Ngày văn bản"), required=False)

    def __init__(self, *args: Any, lines: Sequence[BudgetLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines = lines
        for line in lines:
            self.fields[f"accepted_{line.pk}"] = MoneyField(
                label=_("Chấp nhận: %(item)s") % {"item": line.cost_item}, required=False
            )
            self.fields[f"remark_{line.pk}"] = TextField(
                label=_("Ghi chú: %(item)s") % {"item": line.cost_item},
                max_length=500,
                required=False,
            )

    @property
    def rows(self) -> list[tuple[BudgetLine, int, list[Any]]]:
        """Return each cost item with what is asked of the funds [VND] and its fields."""
        return [
            (
                line,
                line.kcqg_vnd + line.kcdp_vnd + line.open_vnd,
                [self[f"accepted_{line.pk}"], self[f"remark_{line.pk}"]],
            )
            for line in self.lines
        ]

    @property
    def own_fields(self) -> list[Any]:
        return [self[name] for name in self.base_fields]

    def opinion(self) -> EstimateOpinion:
        """Return what a valid form answers; an empty amount accepts what was asked."""
        data = self.cleaned_data
        return EstimateOpinion(
            verdict=data["verdict"],
            reason=data["reason"],
            paper_number=data["paper_number"],
            paper_on=data["paper_on"],
            accepted_vnd={line.pk: data[f"accepted_{line.pk}"] for line in self.lines},
            remarks={line.pk: data[f"remark_{line.pk}"] for line in self.lines},
        )
