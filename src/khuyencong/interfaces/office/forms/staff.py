"""Forms of staff, trainings and collaborators."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.facilities.linking import accounts_of_collaborators, accounts_of_staff
from khuyencong.apps.facilities.models import CommuneCollaborator, StaffMember
from khuyencong.apps.facilities.people_facts import (
    CollaboratorFacts,
    StaffFacts,
    TrainingFacts,
)
from khuyencong.apps.facilities.skills import list_skills
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.exchange import area
from khuyencong.interfaces.office.forms.fields import TextField


def _named(accounts: Iterable[Account], none: Any) -> list[tuple[str, Any]]:
    return [("", none), *((str(each.pk), each.display_name) for each in accounts)]


class StaffForm(forms.Form):
    """A member of staff; fields are named as in ``StaffFacts``."""

    full_name = TextField(label=_("Họ tên"), max_length=120)
    account = forms.TypedChoiceField(
        label=_("Tài khoản ở đây"), required=False, coerce=int, empty_value=None
    )
    title = TextField(label=_("Chức danh"), max_length=200, required=False)
    phone = TextField(label=_("Điện thoại"), max_length=40, required=False)
    email = TextField(label=_("Thư điện tử"), max_length=254, required=False)
    started_on = DayField(label=_("Làm từ ngày"), required=False)
    skills = forms.MultipleChoiceField(
        label=_("Làm được gì"), required=False, widget=forms.CheckboxSelectMultiple
    )
    other_skills = TextField(label=_("Kỹ năng khác"), max_length=500, required=False)
    note = area(_("Ghi chú"))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, unit: Unit, member: StaffMember | None = None, **kwargs: Any
    ) -> None:
        has: tuple[str, ...] = ()
        if member is not None:
            first = StaffFacts.of(member).values()
            first["account"] = first.pop("account_id")
            has = first["skills"]
            kwargs["initial"] = {**first, "version": member.version}
        super().__init__(*args, **kwargs)
        accounts = _named(accounts_of_staff(unit), _("Không có"))
        self.fields["account"].choices = accounts  # type: ignore[attr-defined]
        offered = [each for each in list_skills() if each.is_offered or each.id in has]
        skills = [(each.id, each.label_vi) for each in offered]
        self.fields["skills"].choices = skills  # type: ignore[attr-defined]

    def facts(self) -> StaffFacts:
        """Return the member of staff a valid form tells."""
        data = dict(self.cleaned_data)
        data |= {"account_id": data["account"], "skills": tuple(data["skills"])}
        return StaffFacts(**{each.name: data[each.name] for each in fields(StaffFacts)})


class TrainingForm(forms.Form):
    """A training; fields are named as in ``TrainingFacts``."""

    what = TextField(label=_("Học gì"), max_length=300)
    by_whom = TextField(label=_("Ai dạy, nơi học"), max_length=300, required=False)
    starts_on = DayField(label=_("Từ ngày"))
    ends_on = DayField(label=_("Đến ngày"))
    certificate = TextField(label=_("Chứng chỉ, chứng nhận"), max_length=200, required=False)

    def facts(self) -> TrainingFacts:
        """Return the training a valid form tells."""
        return TrainingFacts(**self.cleaned_data)


class CollaboratorForm(forms.Form):
    """A collaborator; fields are named as in ``CollaboratorFacts``."""

    account = forms.TypedChoiceField(
        label=_("Tài khoản ở đây"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("Có tài khoản thì họ tên và số phiếu đã gửi lấy từ đó."),
    )
    full_name = TextField(
        label=_("Họ tên"), max_length=120, required=False, help_text=_("Khi không có tài khoản.")
    )
    commune = TextField(label=_("Xã, phường, đặc khu"), max_length=200)
    area = TextField(
        label=_("Địa bàn"),
        max_length=500,
        required=False,
        help_text=_("Thôn, làng nghề, cụm phụ trách; để trống là cả xã."),
    )
    phone = TextField(label=_("Điện thoại"), max_length=40, required=False)
    decided_by = TextField(
        label=_("Theo văn bản"),
        max_length=200,
        required=False,
        help_text=_("Văn bản cử hoặc hợp đồng, nếu có."),
    )
    started_on = DayField(label=_("Từ ngày"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        unit: Unit,
        collaborator: CommuneCollaborator | None = None,
        **kwargs: Any,
    ) -> None:
        if collaborator is not None:
            first = CollaboratorFacts.of(collaborator).values()
            first["account"] = first.pop("account_id")
            kwargs["initial"] = {**first, "version": collaborator.version}
        super().__init__(*args, **kwargs)
        accounts = _named(accounts_of_collaborators(unit), _("Không có"))
        self.fields["account"].choices = accounts  # type: ignore[attr-defined]

    def facts(self) -> CollaboratorFacts:
        """Return the collaborator a valid form tells."""
        data = dict(self.cleaned_data)
        data["account_id"] = data["account"]
        return CollaboratorFacts(
            **{each.name: data[each.name] for each in fields(CollaboratorFacts)}
        )


class LeaveForm(forms.Form):
    """Until when somebody worked here, and why no more."""

    ended_on = DayField(label=_("Ngày cuối"))
    reason = TextField(label=_("Lý do"), max_length=500, required=False)
