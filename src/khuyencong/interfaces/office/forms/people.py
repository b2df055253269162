"""Forms about units and the people in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.roles import Role, UnitKind
from khuyencong.apps.places.models import AdminUnit
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.found_rows import PersonField, UnitField
from khuyencong.interfaces.office.templatetags.wording import ROLES, UNIT_KINDS


class RoleField(forms.TypedChoiceField):
    """One of the roles that may be given."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label=_("Vai trò"), coerce=Role, **kwargs)

    def offer(self, roles: Iterable[Role]) -> None:
        self.choices = [(role.value, ROLES[role.value]) for role in roles]


class KindField(forms.TypedChoiceField):
    """One of the kinds of unit that may be created."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label=_("Loại đơn vị"), coerce=UnitKind, **kwargs)

    def offer(self, kinds: Iterable[UnitKind]) -> None:
        allowed = [kind for kind in UnitKind if kind in set(kinds)]
        self.choices = [(kind.value, UNIT_KINDS[kind.value]) for kind in allowed]


class UnitForm(forms.Form):
    """A new unit."""

    name = TextField(label=_("Tên đơn vị"), max_length=200)
    kind = KindField()
    province = forms.ModelChoiceField(
        AdminUnit.objects.none(),
        label=_("Tỉnh, thành phố"),
        required=False,
        help_text=_("Chỉ để trống với Cục."),
    )

    def __init__(
        self,
        *args: Any,
        kinds: Iterable[UnitKind],
        provinces: QuerySet[AdminUnit],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].offer(kinds)  # type: ignore[attr-defined]
        self.fields["province"].queryset = provinces  # type: ignore[attr-defined]


class RenameForm(forms.Form):
    """A new name and its first day."""

    name = TextField(label=_("Tên mới"), max_length=200)
    on = DayField(label=_("Có hiệu lực từ ngày"))
    reason = TextField(label=_("Văn bản hoặc lý do"), required=False, max_length=300)


class ContactForm(forms.Form):
    """How the public may reach the unit."""

    phone = TextField(
        label=_("Điện thoại của cơ quan"),
        required=False,
        max_length=40,
        help_text=_("Ai cũng đọc được trên trang công khai; không ghi số của cá nhân."),
    )
    email = TextField(label=_("Thư điện tử của cơ quan"), required=False, max_length=254)


class PublishingForm(forms.Form):
    """Whether the supported projects of a unit stand on the portal."""

    is_on = forms.BooleanField(
        label=_("Cho mọi người xem đề án đã được duyệt hỗ trợ"),
        required=False,
        help_text=_(
            "Trang công khai nêu tên doanh nghiệp, hợp tác xã; hộ kinh doanh và cá nhân không nêu "
            "tên. Bỏ chọn thì mọi đề án của đơn vị rời trang công khai ngay."
        ),
    )


class CloseForm(forms.Form):
    """The first day on which the unit is closed."""

    on = DayField(label=_("Đóng từ ngày"))
    reason = TextField(label=_("Lý do"), max_length=300)


class InviteForm(forms.Form):
    """Whom to ask into the unit."""

    full_name = TextField(label=_("Họ tên hoặc chức danh"), max_length=120)
    email = forms.EmailField(label=_("Địa chỉ thư điện tử"))
    role = RoleField()

    def __init__(self, *args: Any, roles: Iterable[Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].offer(roles)  # type: ignore[attr-defined]


class AddRoleForm(forms.Form):
    """A role in this unit for somebody who has an account."""

    account = PersonField(
        label=_("Người"),
        help_text=_("Họ tên, tên đăng nhập hoặc thư; không cần dấu. Chưa có tài khoản thì mời."),
    )
    role = RoleField()
    starts_on = DayField(label=_("Từ ngày"))

    def __init__(
        self, *args: Any, roles: Iterable[Role], people: QuerySet[Account], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["account"].rows = people  # type: ignore[attr-defined]
        self.fields["role"].offer(roles)  # type: ignore[attr-defined]


class RoleElsewhereForm(forms.Form):
    """A role for this person in a unit to be named."""

    unit = UnitField(label=_("Đơn vị"), help_text=_("Tên hoặc mã đơn vị; không cần dấu."))
    role = RoleField()
    starts_on = DayField(label=_("Từ ngày"))

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].rows = units  # type: ignore[attr-defined]
        self.fields["role"].offer(Role)  # type: ignore[attr-defined]


class MoveForm(RoleElsewhereForm):
    """The same, in place of a role that ends that day."""

    reason = TextField(label=_("Văn bản hoặc lý do"), required=False, max_length=300)


class ReasonForm(forms.Form):
    """Why an account is locked or unlocked."""

    reason = TextField(label=_("Lý do"), max_length=300)


class EndRoleForm(forms.Form):
    """The first day without the role."""

    on = DayField(label=_("Không còn vai trò từ ngày"))
    reason = TextField(label=_("Lý do"), required=False, max_length=300)
