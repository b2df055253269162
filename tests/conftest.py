"""The small cast known everywhere, and the frame of the tests."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import settings

from khuyencong.apps.accounts.row_security.scope import open_process
from tests.template import AT, fill_sqlite

settings.register_profile("khuyencong", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("khuyencong")
open_process("tests")

collect_ignore = ["bench/spark_meters.py"]
"""Reads PySpark, which only ``make spark`` brings."""
LONG_FIRST = ("/journeys/test_every_page", "/health/test_routes", "/journeys/")
"""Files that take longest begin first, so that no process waits for another at the end."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put long files first. Skip by name what has no part here, and say how to get it."""

    def turn(item: pytest.Item) -> int:
        path = item.path.as_posix()
        return next((i for i, part in enumerate(LONG_FIRST) if part in path), len(LONG_FIRST))

    items.sort(key=turn)
    if why := os.environ.get("KHUYENCONG_TEST_SKIP"):
        for item in items:
            item.add_marker(pytest.mark.skip(reason=f"missing part: {why}"))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> Iterator[None]:
    """Tables and provinces are there before the first test, as after the first start: copied from
    a template. On PostgreSQL its name stands in the settings."""
    from django.db import connection

    if connection.vendor != "sqlite":
        yield
        return
    creation: Any = connection.creation
    make, kept = creation._create_test_db, []

    def make_filled(*args: Any, **options: Any) -> str:
        name: str = make(*args, **options)
        kept.append(fill_sqlite(name))
        return name

    creation._create_test_db = make_filled
    yield
    for each in kept:
        each.close()


@pytest.fixture
def at() -> datetime:
    return AT


@pytest.fixture
def binh_dinh(db: None) -> Any:
    from khuyencong.apps.places.models import AdminUnit

    return AdminUnit.objects.get(uid="binh-dinh")  # by its key: many tests ask for it


@pytest.fixture
def make_unit(db: None) -> Callable[..., Any]:
    """Return a maker of units: ``make_unit(kind, province, code)``."""
    from khuyencong.apps.accounts.actions.ensure_unit import ensure_unit
    from khuyencong.apps.accounts.roles import UnitKind

    def make(kind: str, province: Any, code: str) -> Any:
        return ensure_unit(
            code=code, name=code.title(), kind=UnitKind(kind), province=province, at=AT
        )

    return make


@pytest.fixture
def make_account(db: None) -> Callable[..., Any]:
    """Return a maker of accounts: ``make_account(unit, role)``."""
    from khuyencong.apps.accounts.actions.create_account import create_account
    from khuyencong.apps.accounts.roles import Role

    def make(unit: Any, role: str) -> Any:
        name = f"{role}-{unit.code}"
        return create_account(
            username=name, full_name=name, unit=unit, role=Role(role), at=AT, password="mat-khau-1"
        )

    return make


@pytest.fixture
def centre(make_unit: Callable[..., Any], binh_dinh: Any) -> Any:
    """The promotion centre of Bình Định."""
    return make_unit("promotion_centre", binh_dinh, "ttkc-binh-dinh")


@pytest.fixture
def department(make_unit: Callable[..., Any], binh_dinh: Any) -> Any:
    """The industry department of Bình Định."""
    return make_unit("industry_department", binh_dinh, "sct-binh-dinh")


@pytest.fixture
def officer(make_account: Callable[..., Any], centre: Any) -> Any:
    """Prepares projects at the promotion centre."""
    return make_account(centre, "officer")


@pytest.fixture
def appraiser(make_account: Callable[..., Any], department: Any) -> Any:
    """Appraises at the department."""
    return make_account(department, "appraiser")


@pytest.fixture
def outsider(make_unit: Callable[..., Any], make_account: Callable[..., Any], db: None) -> Any:
    """Works at the centre of another province and must see nothing."""
    from khuyencong.apps.places.models import AdminUnit

    other = AdminUnit.objects.get(uid="binh-duong")
    return make_account(make_unit("promotion_centre", other, "ttkc-binh-duong"), "officer")


@pytest.fixture
def need_rows() -> list[Any]:
    """Four needs of 2016, in đồng: machinery twice, a model, a training course."""
    from khuyencong.apps.needs.imports.rows import NeedRow

    million = 1_000_000
    machinery = "Ứng dụng máy móc thiết bị tiên tiến"
    return [
        NeedRow(
            title="Máy bào bốn mặt",
            beneficiary="Doanh nghiệp gỗ An Lão",
            place="An Lão",
            content=machinery,
            total_vnd=514 * million,
            kcqg_vnd=250 * million,
            own_vnd=264 * million,
            sheet="Nhu cầu",
            row=5,
        ),
        NeedRow(
            title="Máy phân loại màu hạt điều",
            beneficiary="Công ty điều Hoài Nhơn",
            place="Hoài Nhơn",
            content=machinery,
            total_vnd=1_480 * million,
            kcqg_vnd=200 * million,
            own_vnd=1_280 * million,
            sheet="Nhu cầu",
            row=6,
        ),
        NeedRow(
            title="Đào tạo nghề may",
            place="Tuy Phước",
            content="Đào tạo nghề",
            total_vnd=120 * million,
            kcdp_vnd=120 * million,
            sheet="Nhu cầu",
            row=7,
        ),
        NeedRow(
            title="Mô hình gạch không nung",
            beneficiary="Công ty gạch",
            place="An Lão",
            content="Mô hình trình diễn kỹ thuật công nghệ mới",
            total_vnd=1_000 * million,
            kcqg_vnd=300 * million,
            kcdp_vnd=100 * million,
            own_vnd=600 * million,
            sheet="Nhu cầu",
            row=8,
        ),
    ]


@pytest.fixture
def build(
    officer: Any, centre: Any, binh_dinh: Any, settings: Any, tmp_path: Any
) -> Callable[..., Any]:
    """Return the whole way from rows to a stored plan: ``build(rows, kcqg_vnd=, kcdp_vnd=)``."""
    from khuyencong.apps.documents.actions.store_file import store_file
    from khuyencong.apps.library.queries import installation_norms
    from khuyencong.apps.needs.actions.import_needs import import_needs
    from khuyencong.apps.needs.imports.rows import SheetReading
    from khuyencong.apps.needs.queries import find_needs
    from khuyencong.apps.plans.actions.build_plan import build_plan
    from khuyencong.apps.plans.assessment import assess_projects
    from khuyencong.apps.projects.actions.draft_projects import draft_projects

    settings.FILES = tmp_path / "files"
    owner = {"province": binh_dinh, "unit": centre, "actor": officer, "at": AT}
    writer = {"unit": centre, "actor": officer, "at": AT}
    on = date(2016, 11, 23)

    def run(rows: list[Any], *, any_fund: bool = False, **funds: int) -> Any:
        file = store_file(name="nhu-cau.xlsx", data=b"x", media_type="text/plain", **owner)
        reading = SheetReading(rows=list(rows))
        sheet_import = import_needs(reading=reading, file=file, year=2016, **owner)
        needs = find_needs(rows, unit_id=centre.pk, year=2016)
        projects = draft_projects(needs=needs, pinned_on=on, **writer)
        library = installation_norms()
        return build_plan(
            assessments=assess_projects(
                projects, on=on, province=binh_dinh, library=library, any_fund=any_fund
            ),
            year=2016,
            norms_on=on,
            sheet_import=sheet_import,
            **funds,
            **owner,
        )

    return run


@pytest.fixture
def small_plan(build: Callable[..., Any], need_rows: list[Any]) -> Any:
    """A plan over the four needs: 450 million KCQG, 250 million KCĐP."""
    return build(need_rows, kcqg_vnd=450_000_000, kcdp_vnd=250_000_000)


@pytest.fixture
def establishment(centre: Any, officer: Any) -> Any:
    """A wood workshop of Bình Định; name and code are made up, the check digit fits."""
    from khuyencong.apps.establishments.actions.record_establishment import record_establishment
    from khuyencong.apps.establishments.records import EstablishmentRecord

    record = EstablishmentRecord(
        name="Công ty TNHH Đồ gỗ An Lão",
        kind="sme",
        code_kind="enterprise",
        code="4100258987",
        production_place="thị trấn An Lão, huyện An Lão",
        production_place_kind="township",
        workers=25,
    )
    return record_establishment(record=record, unit=centre, actor=officer, at=AT)


@pytest.fixture
def own_product(establishment: Any, officer: Any) -> int:
    """The key of a product of ``establishment``."""
    from khuyencong.apps.establishments.actions.save_register_row import save_register_row
    from khuyencong.apps.establishments.register_rows import ProductRow

    row = ProductRow(name="Bàn ghế gỗ")
    entry = save_register_row(establishment=establishment, row=row, actor=officer, at=AT)
    assert entry is not None
    return int(entry.data["row_keys"]["Bàn ghế gỗ"])


@pytest.fixture
def own_register_import(centre: Any, officer: Any) -> Any:
    """A list of one establishment whose columns were looked at."""
    from khuyencong.apps.establishments.actions.start_register_import import start_register_import
    from khuyencong.apps.establishments.models import RegisterImport

    data = "Tên cơ sở;Địa chỉ\nCơ sở gạch ngói;Tây Sơn\n".encode()
    given: dict[str, Any] = {"name": "ds.csv", "data": data, "unit": centre}
    job = start_register_import(**given, actor=officer, at=AT)
    return RegisterImport.objects.get(read_job=job)


@pytest.fixture
def other_establishment(centre: Any, officer: Any) -> Any:
    """The same workshop as ``establishment``, written down a second time with another address."""
    from khuyencong.apps.establishments.actions.record_establishment import record_establishment
    from khuyencong.apps.establishments.records import EstablishmentRecord

    record = EstablishmentRecord(name="DNTN đồ gỗ An Lão", head_office="Quy Nhơn")
    return record_establishment(record=record, unit=centre, actor=officer, at=AT)


@pytest.fixture
def craft_village(centre: Any, officer: Any, binh_dinh: Any) -> Any:
    """The noodle village An Thái, of which two sources tell different figures."""
    from khuyencong.apps.establishments.actions.record_craft_village import record_craft_village
    from khuyencong.apps.establishments.imports.craft_villages import published_craft_villages

    [facts] = [facts for _, facts in published_craft_villages() if facts.code == "V03"]
    return record_craft_village(facts=facts, province=binh_dinh, unit=centre, actor=officer, at=AT)


@pytest.fixture
def campaign(centre: Any, officer: Any) -> Any:
    """A survey of the centre, open around the day of the cast."""
    from khuyencong.apps.surveys.actions.open_campaign import open_campaign
    from khuyencong.apps.surveys.campaign_facts import CampaignFacts

    facts = CampaignFacts(
        name="Khảo sát nhu cầu 2017",
        year=2017,
        opens_on=date(2016, 11, 1),
        closes_on=date(2016, 11, 30),
    )
    return open_campaign(facts=facts, unit=centre, actor=officer, at=AT, code="khaosat2")


@pytest.fixture
def collaborator(
    make_unit: Callable[..., Any], make_account: Callable[..., Any], binh_dinh: Any
) -> Any:
    """Notes needs in a commune of Bình Định."""
    return make_account(make_unit("commune", binh_dinh, "xa-an-hoa"), "collaborator")


@pytest.fixture
def answer(campaign: Any) -> Any:
    """A stranger's answer that waits."""
    from uuid import UUID

    from khuyencong.apps.surveys.actions.take_answer import take_answer
    from khuyencong.apps.surveys.told import Told

    told = Told(
        establishment_name="Cơ sở cưa xẻ số 3",
        wish="Máy cưa vòng mới",
        commune="An Hòa",
        line="machinery",
        total_vnd=400_000_000,
        own_vnd=250_000_000,
        phone="0256 3 822 222",
        email="cua-xe@khuyencong.example",
        consents=True,
    )
    return take_answer(
        campaign=campaign, told=told, client_key=UUID(int=1), client="::1", actor=None, at=AT
    )


@pytest.fixture
def open_need(centre: Any, officer: Any, binh_dinh: Any) -> Any:
    """A need that came in no sheet and of which nobody has said how it ends."""
    from khuyencong.apps.needs.actions.add_need import add_need
    from khuyencong.apps.needs.imports.rows import NeedRow

    row = NeedRow(title="Lò sấy gỗ", beneficiary="Cơ sở sấy số 5", place="An Hòa")
    who = {"unit": centre, "actor": officer, "at": AT}
    return add_need(row=row, year=2017, province=binh_dinh, **who)[0]
