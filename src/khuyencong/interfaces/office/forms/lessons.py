"""Forms of lessons, commitments, reviews and the points of a year."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.exchange.actions.answer_review import ReviewFacts
from khuyencong.apps.exchange.commitment_facts import CommitmentFacts
from khuyencong.apps.exchange.lesson_facts import LessonFacts, links_of
from khuyencong.apps.exchange.links import (
    Kind,
    Link,
    check_labels,
    content_labels,
    step_labels,
)
from khuyencong.apps.exchange.models import Commitment, Lesson, ProjectReview
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.exchange import BY_OFFICE, area
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm

NORM_CODES = 2_000


class LessonForm(forms.Form):
    """A lesson and where it shows up; fields are named as in ``LessonFacts``."""

    title = TextField(
        label=_("Bài học, trong một câu"),
        max_length=300,
        help_text=_("Câu này hiện ở đề án; nói được điều cần nhớ."),
    )
    advice = forms.CharField(
        label=_("Lời khuyên: lần sau làm gì"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    context = area(_("Bối cảnh"))
    cause = area(_("Nguyên nhân"))
    evidence = area(
        _("Bằng chứng"), rows=2, help_text=_("Văn bản, số liệu, chuyến đi mà bài học dựa vào.")
    )
    learned_on = DayField(label=_("Dùng từ ngày"))
    valid_until = DayField(
        label=_("Dùng đến ngày"), required=False, help_text=_("Để trống là chưa biết khi nào thôi.")
    )
    content = forms.MultipleChoiceField(
        label=_("Hiện ở đề án có nội dung"), required=False, widget=forms.CheckboxSelectMultiple
    )
    step = forms.MultipleChoiceField(
        label=_("Hiện ở bước"), required=False, widget=forms.CheckboxSelectMultiple
    )
    check = forms.MultipleChoiceField(
        label=_("Hiện ở điều soát lỗi"), required=False, widget=forms.CheckboxSelectMultiple
    )
    norm = forms.CharField(
        label=_("Hiện ở dòng định mức"),
        required=False,
        max_length=NORM_CODES,
        help_text=_("Mã dòng như ở trang Các dòng định mức, cách nhau bằng dấu phẩy."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, lesson: Lesson | None = None, **kwargs: Any) -> None:
        if lesson is not None:
            kwargs["initial"] = {**LessonFacts.of(lesson).values(), "version": lesson.version}
            found = links_of(lesson)
            for kind in (Kind.CONTENT, Kind.STEP, Kind.CHECK):
                kwargs["initial"][kind.value] = [key for each, key in found if each == kind]
            norms = [key for each, key in found if each == Kind.NORM]
            kwargs["initial"]["norm"] = ", ".join(norms)
        super().__init__(*args, **kwargs)
        tables = {"content": content_labels(), "step": step_labels(), "check": check_labels()}
        for name, table in tables.items():
            self.fields[name].choices = list(table.items())  # type: ignore[attr-defined]

    def facts(self) -> LessonFacts:
        """Return the lesson a valid form tells."""
        return LessonFacts(
            **{each.name: self.cleaned_data[each.name] for each in fields(LessonFacts)}
        )

    def links(self) -> tuple[Link, ...]:
        """Return where it shows up."""
        found = [
            (kind.value, key)
            for kind in (Kind.CONTENT, Kind.STEP, Kind.CHECK)
            for key in self.cleaned_data[kind.value]
        ]
        codes = [each.strip() for each in self.cleaned_data["norm"].replace(";", ",").split(",")]
        return (*found, *((Kind.NORM.value, code) for code in codes if code))


class NewLessonForm(OwnUnitForm, LessonForm):
    """A lesson that is not there yet also needs its unit, when there is a choice."""


def holder_choices(unit: Unit) -> list[tuple[str, str]]:
    """Return the people of a unit, after nobody in particular."""
    people = Account.objects.filter(is_active=True, memberships__unit=unit).distinct()
    named = sorted((each.display_name, str(each.pk)) for each in people)
    return [("", str(_("Cả đơn vị"))), *((pk, name) for name, pk in named)]


class CommitmentForm(forms.Form):
    """A commitment; fields are named as in ``CommitmentFacts``."""

    what = TextField(label=_("Cam kết làm gì"), max_length=500)
    office = TextField(
        label=_("Đơn vị, chức vụ cam kết"),
        max_length=300,
        required=False,
        help_text=BY_OFFICE,
    )
    holder = forms.TypedChoiceField(
        label=_("Ai theo dõi"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("Việc hiện ở “Việc của tôi” và thư buổi sáng của người này."),
    )
    due_on = DayField(label=_("Hạn"))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, unit: Unit, commitment: Commitment | None = None, **kwargs: Any
    ) -> None:
        if commitment is not None:
            first = CommitmentFacts.of(commitment).values()
            first["holder"] = first.pop("holder_id")
            kwargs["initial"] = {**first, "version": commitment.version}
        super().__init__(*args, **kwargs)
        self.fields["holder"].choices = holder_choices(unit)  # type: ignore[attr-defined]

    def facts(self) -> CommitmentFacts:
        """Return the commitment a valid form tells."""
        data = self.cleaned_data
        return CommitmentFacts(
            what=data["what"],
            office=data["office"],
            holder_id=data["holder"],
            due_on=data["due_on"],
        )


class EndForm(forms.Form):
    """How a commitment ended."""

    state = forms.ChoiceField(
        label=_("Kết quả"),
        choices=[("done", _("Đã làm")), ("dropped", _("Thôi không làm"))],
        widget=forms.RadioSelect,
    )
    ended_on = DayField(label=_("Ngày"))
    reason = area(
        _("Đã làm được gì, hoặc vì sao thôi"),
        most=2000,
        help_text=_("Bắt buộc khi thôi không làm."),
    )


class ReviewForm(forms.Form):
    """The answer of a review; fields are named as in ``ReviewFacts``."""

    what_happened = area(_("Chuyện gì đã xảy ra"))
    cause = area(_("Vì sao"))
    do_differently = area(
        _("Lần sau làm khác gì"), help_text=_("Để trống nếu chưa rõ; cần có để thành bài học.")
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, review: ProjectReview, **kwargs: Any) -> None:
        kwargs["initial"] = {**ReviewFacts.of(review).values(), "version": review.version}
        super().__init__(*args, **kwargs)

    def facts(self) -> ReviewFacts:
        """Return the answer a valid form tells."""
        return ReviewFacts(
            **{each.name: self.cleaned_data[each.name] for each in fields(ReviewFacts)}
        )


class AssignForm(forms.Form):
    """Who answers a review, until when."""

    holder = forms.TypedChoiceField(
        label=_("Ai trả lời"), required=False, coerce=int, empty_value=None
    )
    due_on = DayField(label=_("Hạn"))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, review: ProjectReview, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "holder": review.asked_of_id,
            "due_on": review.due_on,
            "version": review.version,
        }
        super().__init__(*args, **kwargs)
        self.fields["holder"].choices = holder_choices(review.unit)  # type: ignore[attr-defined]


class NoLessonForm(forms.Form):
    """Why there is no lesson."""

    reason = forms.CharField(
        label=_("Vì sao không có bài học"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
