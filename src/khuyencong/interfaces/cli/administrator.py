"""``khuyencong add-administrator``: the first person who may invite all the others."""

from __future__ import annotations

from typing import Annotated

import typer

from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.interfaces.cli.console import refuse
from khuyencong.interfaces.cli.database import prepare


def add_administrator(
    username: Annotated[str, typer.Argument(help="Tên đăng nhập.")],
    name: Annotated[str, typer.Option(help="Họ tên hoặc chức danh.")],
    province: Annotated[str, typer.Option(help="Tỉnh, thành phố của Sở Công Thương.")],
    password: Annotated[
        str, typer.Option(prompt="Mật khẩu", hide_input=True, confirmation_prompt=True)
    ],
) -> None:
    """Create an administrator at the industry department of a province, as it is today."""
    prepare()
    try:
        _add(username=username.strip(), name=name, province=province, password=password)
    except DomainError as error:
        refuse(error)
    typer.echo(f"Đã tạo người quản trị {username}.")


def _add(*, username: str, name: str, province: str, password: str) -> None:
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError
    from django.utils import timezone

    from khuyencong.apps.accounts.actions.create_account import create_account
    from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
    from khuyencong.apps.accounts.models import Account
    from khuyencong.apps.accounts.roles import Role, UnitKind
    from khuyencong.apps.places.queries import get_province

    at = timezone.now()
    place = get_province(province, timezone.localdate(at))
    if not username or Account.objects.filter(username__iexact=username).exists():
        raise BadInput("cli.username_taken", "Tên đăng nhập {name} trống hoặc đã có", name=username)
    try:
        validate_password(password)
    except ValidationError as fault:
        raise BadInput("cli.weak_password", "{why}", why=" ".join(fault.messages)) from None
    department = ensure_unit(
        code=f"sct-{place.uid}",
        name=f"Sở Công Thương {place.full_name}",
        kind=UnitKind.INDUSTRY_DEPARTMENT,
        province=place,
        at=at,
    )
    create_account(
        username=username,
        full_name=name,
        unit=department,
        role=Role.ADMINISTRATOR,
        at=at,
        password=password,
    )
