"""``khuyencong load-demo``: practice accounts and one year's plan, loaded once."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from khuyencong.interfaces.cli.database import prepare

if TYPE_CHECKING:
    from khuyencong.apps.accounts.models import Unit

MAIL_HOST = "khuyencong.example"  # a name that no mail server can have
DEMO_PASSWORD = "khuyencong-tap-su"  # noqa: S105  # practice accounts only, never in production
PROVINCE, YEAR = "Bình Định", 2016
KCQG_VND, KCDP_VND = 900_000_000, 2_025_000_000  # the province's own figures of 2016 (arit.gov.vn)

# username, what is shown, name, unit, role
PEOPLE = (
    ("canbo", "Chuyên viên trung tâm", "centre", "officer"),
    ("thamdinh", "Chuyên viên thẩm định của Sở", "department", "appraiser"),
    ("lanhdao", "Lãnh đạo Sở", "department", "leader"),
    ("taichinh", "Sở Tài chính", "finance", "finance"),
    ("congtacvien", "Cộng tác viên khuyến công xã", "commune", "collaborator"),
    ("chucoso", "Chủ cơ sở (minh họa)", "establishment", "owner"),
    ("cuc", "Cục quản lý (trung ương)", "agency", "agency"),
    ("donvikhac", "Trung tâm tỉnh khác", "outsider", "officer"),
    ("quantri", "Quản trị hệ thống", "department", "administrator"),
)


def list_demo_accounts() -> list[tuple[str, str]]:
    """Return the practice accounts: name to sign in with, and role."""
    return [(username, shown) for username, shown, _, _ in PEOPLE]


def load_demo() -> bool:
    """Load the practice data unless it is there, whole or not at all; return whether it was."""
    from django.db import transaction

    from khuyencong.apps.accounts.models import Account

    names = [person[0] for person in PEOPLE]
    rows = Account.objects.filter(username__in=names)
    known = set(rows.values_list("username", flat=True))
    missing = [person for person in PEOPLE if person[0] not in known]
    is_new = PEOPLE[0] in missing
    if missing:
        with transaction.atomic():
            _create_people(missing)
            if is_new:
                _build_demo_plan()
    return is_new


def _create_people(people: Sequence[tuple[str, str, str, str]]) -> None:
    from django.utils import timezone

    from khuyencong.apps.accounts.actions.create_account import create_account
    from khuyencong.apps.accounts.roles import Role

    at = timezone.now()
    units = _demo_units(at)
    for username, shown, unit, role in people:
        create_account(
            username=username,
            full_name=shown,
            unit=units[unit],
            role=Role(role),
            at=at,
            password=DEMO_PASSWORD,
            email=f"{username}@{MAIL_HOST}",
        )


def _demo_units(at: datetime) -> dict[str, Unit]:
    """Return the units of the practice accounts, created where they are missing."""
    from khuyencong.apps.accounts.actions.ensure_operator import centre_code
    from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
    from khuyencong.apps.accounts.roles import UnitKind
    from khuyencong.apps.places.queries import get_province

    home = get_province(PROVINCE, date(YEAR, 1, 1))
    other = get_province("Bình Dương", date(YEAR, 1, 1))
    return {
        "centre": ensure_unit(
            code=centre_code(home),
            name="Trung tâm Khuyến công và Tư vấn phát triển công nghiệp Bình Định",
            kind=UnitKind.PROMOTION_CENTRE,
            province=home,
            at=at,
        ),
        "department": ensure_unit(
            code="sct-binh-dinh",
            name="Sở Công Thương tỉnh Bình Định",
            kind=UnitKind.INDUSTRY_DEPARTMENT,
            province=home,
            at=at,
        ),
        "finance": ensure_unit(
            code="stc-binh-dinh",
            name="Sở Tài chính tỉnh Bình Định",
            kind=UnitKind.FINANCE_DEPARTMENT,
            province=home,
            at=at,
        ),
        "commune": ensure_unit(
            code="ubnd-an-lao-binh-dinh",
            name="Ủy ban nhân dân thị trấn An Lão, huyện An Lão",
            kind=UnitKind.COMMUNE,
            province=home,
            at=at,
        ),
        "establishment": ensure_unit(
            code="co-so-minh-hoa-binh-dinh",
            name="Cơ sở sản xuất đồ gỗ (số liệu minh họa)",
            kind=UnitKind.ESTABLISHMENT,
            province=home,
            at=at,
        ),
        "agency": ensure_unit(
            code="cuc",
            name="Cục Công nghiệp địa phương",
            kind=UnitKind.AGENCY,
            province=None,
            at=at,
        ),
        "outsider": ensure_unit(
            code=centre_code(other),
            name="Trung tâm Khuyến công và Tư vấn phát triển công nghiệp Bình Dương",
            kind=UnitKind.PROMOTION_CENTRE,
            province=other,
            at=at,
        ),
    }


def _build_demo_plan() -> None:
    from django.utils import timezone

    from khuyencong.apps.accounts.actions.ensure_operator import ensure_operator
    from khuyencong.apps.needs.imports.demo import write_demo_sheet
    from khuyencong.apps.places.queries import get_province
    from khuyencong.apps.plans.actions.plan_from_sheet import plan_from_sheet

    at = timezone.now()
    province = get_province(PROVINCE, date(YEAR, 1, 1))
    actor, centre = ensure_operator(province=province, at=at)
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / f"nhu-cau-{YEAR}.xlsx"
        write_demo_sheet(sheet, province=PROVINCE)
        plan_from_sheet(
            sheet=sheet,
            year=YEAR,
            norms_on=date(YEAR, 1, 1),
            kcqg_vnd=KCQG_VND,
            kcdp_vnd=KCDP_VND,
            province=province,
            unit=centre,
            actor=actor,
            at=at,
            folder=Path(folder) / "van-ban",
        )


def load_demo_command() -> None:
    """Load the practice data once."""
    prepare()
    typer.echo("Đã nạp dữ liệu minh họa." if load_demo() else "Dữ liệu minh họa đã có.")
