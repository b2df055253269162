"""The form of a rule about the second step."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.roles import Role
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.people import RoleField


class RuleForm(forms.Form):
    """Which role, from which day; whether also in the units looked after, where there are any."""

    role = RoleField()
    starts_on = DayField(
        label=_("Từ ngày"), help_text=_("Cho mọi người vài ngày để bật trước khi bị buộc.")
    )
    reaches_looked_after = forms.BooleanField(
        label=_("Cả ở các đơn vị mà đơn vị này quản lý"), required=False
    )

    def __init__(self, *args: Any, roles: Iterable[Role], looks_after: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].offer(roles)  # type: ignore[attr-defined]
        if not looks_after:
            del self.fields["reaches_looked_after"]
