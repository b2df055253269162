"""Forms about one's own account and the way into it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account, Membership
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.templatetags.wording import ROLES

PASSWORD_RULES = _(
    "Ít nhất 8 ký tự; không chỉ gồm chữ số; không giống tên, địa chỉ thư; không quá dễ đoán."
)


def password_field(label: Any, *, is_new: bool, **kwargs: Any) -> forms.CharField:
    """Return a field whose content is hidden and never trimmed."""
    hint = "new-password" if is_new else "current-password"
    return forms.CharField(
        label=label,
        strip=False,
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": hint}),
        **kwargs,
    )


class NewPasswordForm(forms.Form):
    """A new password, twice."""

    password = password_field(_("Mật khẩu mới"), is_new=True, help_text=PASSWORD_RULES)
    again = password_field(_("Ghi lại mật khẩu mới"), is_new=True)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if "password" in data and "again" in data and data["password"] != data["again"]:
            self.add_error("again", _("Hai lần ghi mật khẩu khác nhau."))
        return data


class AcceptForm(NewPasswordForm):
    """The name to sign in with, and a password."""

    username = forms.RegexField(
        r"^[\w.@+-]{3,60}$",
        label=_("Tên đăng nhập"),
        help_text=_("Từ 3 đến 60 chữ, số hoặc dấu . @ + - _"),
        error_messages={"invalid": _("Chỉ dùng chữ, số và dấu . @ + - _, từ 3 đến 60 ký tự.")},
        widget=forms.TextInput(attrs={"autocomplete": "username", "spellcheck": "false"}),
    )
    field_order = ("username", "password", "again")


class ForgottenForm(forms.Form):
    """Who forgot his password."""

    name = TextField(label=_("Tên đăng nhập hoặc địa chỉ thư"), max_length=254)


class ChangePasswordForm(NewPasswordForm):
    """The old password and the new one, twice."""

    old_password = password_field(_("Mật khẩu hiện tại"), is_new=False)
    field_order = ("old_password", "password", "again")


class ProfileForm(forms.Form):
    """Name, mail and language."""

    full_name = TextField(label=_("Họ tên hoặc chức danh"), max_length=120)
    email = forms.EmailField(label=_("Địa chỉ thư điện tử"), required=False)
    language = forms.ChoiceField(
        label=_("Ngôn ngữ sau khi đăng nhập"),
        required=False,
        choices=[("", _("Theo máy")), *settings.LANGUAGES],
    )
    password = password_field(
        _("Mật khẩu hiện tại"),
        is_new=False,
        required=False,
        help_text=_("Chỉ cần khi đổi địa chỉ thư."),
    )


class DelegateForm(forms.Form):
    """Which role, to whom, when and why. Asks for the role only when there is a choice."""

    membership = forms.TypedChoiceField(label=_("Vai trò giao lại"), coerce=int)
    delegate = forms.TypedChoiceField(label=_("Giao cho"), coerce=int)
    starts_on = DayField(label=_("Từ ngày"))
    last_on = DayField(label=_("Đến hết ngày"), help_text=_("Sau ngày này vai trò tự trở về."))
    reason = TextField(
        label=_("Lý do vắng mặt"), max_length=300, help_text=_("Ví dụ: đi công tác, nghỉ phép.")
    )

    def __init__(
        self,
        *args: Any,
        memberships: Sequence[Membership],
        colleagues: Iterable[Account],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.memberships = {member.pk: member for member in memberships}
        self.colleagues = {colleague.pk: colleague for colleague in colleagues}
        is_one_unit = len({member.unit_id for member in memberships}) == 1
        self.fields["delegate"].choices = [  # type: ignore[attr-defined]
            ("", _("Chọn đồng nghiệp")),
            *((pk, _with_roles(each, is_one_unit)) for pk, each in self.colleagues.items()),
        ]
        if len(self.memberships) > 1:
            self.fields["membership"].choices = [  # type: ignore[attr-defined]
                (pk, role_words(member)) for pk, member in self.memberships.items()
            ]
        else:
            del self.fields["membership"]

    def clean_delegate(self) -> Account:
        return self.colleagues[self.cleaned_data["delegate"]]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        chosen = data.get("membership") or next(iter(self.memberships))
        return data | {"membership": self.memberships[chosen]}


def role_words(member: Membership) -> str:
    """Return a role with its unit."""
    return f"{ROLES[member.role]}, {member.unit.name}"


def _with_roles(account: Account, is_one_unit: bool) -> str:
    """Return a colleague with what he is there, and where when there are several units."""
    roles: list[Membership] = account.roles_here  # type: ignore[attr-defined]
    words = [str(ROLES[role.role]) if is_one_unit else role_words(role) for role in roles]
    return f"{account.display_name} ({'; '.join(words)})"
