"""A forgotten filter leaks nothing: on PostgreSQL the database holds each request to its rows."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models, transaction
from django.db.utils import DatabaseError, ProgrammingError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from django.utils import timezone

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.accounts.row_security import scope as scopes
from khuyencong.apps.accounts.row_security.policies import (
    READ_BY_ALL,
    RULES,
    owned_tables,
    tables_of_rules,
    tables_without_policy,
)
from khuyencong.apps.accounts.row_security.reach import scope_of
from khuyencong.apps.accounts.row_security.scope import CLOSED, current_scope, opened, within
from khuyencong.apps.needs.models import Need
from khuyencong.apps.projects.actions.recuse_from_project import recuse_from_project
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.common import row_scope
from khuyencong.interfaces.office import urls as office_urls
from tests.integration_cast import token_of
from tests.owners_cast import TODAY, gia_lai, repeat_rows

pytestmark = [
    pytest.mark.skipif(
        "connection.vendor != 'postgresql'", reason="SQLite knows no policies on rows"
    ),
    pytest.mark.django_db,
]
OWNED = [model for model in apps.get_models() if issubclass(model, OwnedRow)]
GENERIC = {"integer": "0", "bigint": "0", "smallint": "0", "numeric": "0", "boolean": "false",
           "double precision": "0", "date": "'2016-11-23'", "jsonb": "'{}'", "bytea": "''",
           "timestamp with time zone": "'2016-11-23 09:00+07'", "interval": "'0'",
           "time without time zone": "'09:00'", "inet": "'127.0.0.1'",
           "uuid": "gen_random_uuid()"}  # fmt: skip


def forget(request: HttpRequest) -> HttpResponse:
    """A page whose author forgot to ask who may see what."""
    keys = Need.objects.order_by("pk").values_list("unit__code", flat=True)
    return HttpResponse(",".join(sorted(set(keys))))


def break_down(request: HttpRequest) -> HttpResponse:
    """A page that fails within a transaction, after it looked at the rows."""
    with transaction.atomic():
        list(Need.objects.all())
        raise RuntimeError("breaks down")


urlpatterns = [path("forget/", forget), path("break/", break_down)]


@pytest.fixture(autouse=True)
def second_lock(settings: Any) -> None:
    settings.ROW_SECURITY = True


@pytest.fixture
def forgetful(settings: Any) -> None:
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def two_units(small_plan: Any, outsider: Any) -> Any:
    """Rows of the centre of Bình Định, and the same once more at the centre of Bình Dương."""
    unit = outsider.main_unit()
    repeat_rows(unit)
    return unit


def asked_by(account: Any) -> str:
    browser = Client()
    if account is not None:
        browser.force_login(account, "khuyencong.apps.accounts.backend.AccountBackend")
    return browser.get("/forget/").content.decode()


def test_every_business_table_has_its_policy() -> None:
    assert len(owned_tables()) > 100
    assert tables_without_policy(connection) == []
    among = tables_of_rules()
    assert tables_without_policy(connection, among=among, policy=READ_BY_ALL) == []


def _lay_two_rows(model: type[models.Model], units: list[Any]) -> None:
    """Put a row for each unit into a table freed of all rules but its policy."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype <> 'p'",
            [table],
        )
        for (name,) in cursor.fetchall():
            cursor.execute(f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}" CASCADE')
        cursor.execute(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')
        cursor.execute(
            "SELECT indexrelid::regclass::text FROM pg_index"
            " WHERE indrelid = %s::regclass AND indisunique AND NOT indisprimary",
            [table],
        )
        for (name,) in cursor.fetchall():
            cursor.execute(f"DROP INDEX {name}")
        cursor.execute(
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = %s"
            " AND is_nullable = 'NO' AND is_generated = 'NEVER'",
            [table],
        )
        needed = cursor.fetchall()
        for key, unit in enumerate(units, start=1):
            known = {"unit_id": str(unit.pk), "province_id": str(unit.province_id)}
            known["id"] = str(900_000 + key)
            cells = {name: known.get(name) or GENERIC.get(kind, "''") for name, kind in needed}
            columns = ", ".join(f'"{name}"' for name in cells)
            cursor.execute(
                f'INSERT INTO "{table}" ({columns})'  # noqa: S608  # names and values of our own
                f" VALUES ({', '.join(cells.values())})"
            )


def _assert_held(model: type[models.Model], unit: Any, other: Any, officer: Any) -> None:
    """Neither see, nor change, nor remove, nor bring in a row of the other unit."""
    rows = model._default_manager
    of_others = rows.exclude(unit=unit)
    read_by_all = model._meta.label in RULES
    with within(scope_of(officer)):
        seen = {unit.pk, other.pk} if read_by_all else {unit.pk}
        assert {each["unit_id"] for each in rows.values("unit_id")} == seen
        assert of_others.update(unit=unit) == 0
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            rows.filter(unit=unit).update(unit=other, province=other.province_id)
        with connection.cursor() as cursor:
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"DELETE FROM {table} WHERE unit_id = %s", [other.pk])  # noqa: S608
            assert cursor.rowcount == 0
    with within(CLOSED):
        assert rows.count() == (2 if read_by_all else 0)
    with opened("looking at all"):
        assert rows.count() == 2


def test_a_forgotten_filter_leaks_nothing_in_any_table(
    officer: Any, outsider: Any, centre: Any
) -> None:
    other = outsider.main_unit()
    with connection.cursor() as cursor:  # what fixtures promised is kept before tables change
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    for model in OWNED:
        sid = transaction.savepoint()
        _lay_two_rows(model, [centre, other])
        _assert_held(model, centre, other, officer)
        transaction.savepoint_rollback(sid)


def test_a_page_that_forgot_shows_own_rows_only(
    forgetful: None, two_units: Any, officer: Any, outsider: Any
) -> None:
    """One connection answers all of them, in turn and again."""
    for _ in range(2):
        assert asked_by(officer) == "ttkc-binh-dinh"
        assert asked_by(None) == ""
        assert asked_by(outsider) == "ttkc-binh-duong"


def test_who_watches_sees_as_by_the_first_lock(
    forgetful: None,
    two_units: Any,
    make_unit: Callable[..., Any],
    make_account: Callable[..., Any],
    appraiser: Any,
) -> None:
    successor = make_account(
        make_unit("industry_department", gia_lai(TODAY), "sct-gia-lai"), "appraiser"
    )
    agency = make_account(make_unit("agency", None, "cuc"), "agency")
    assert asked_by(appraiser) == asked_by(successor) == "ttkc-binh-dinh"
    assert asked_by(agency) == "ttkc-binh-dinh,ttkc-binh-duong"
    for account in (appraiser, successor, agency):
        with opened("the first lock alone"):
            first = set(rows_visible_to(Need.objects.all(), account).values_list("pk", flat=True))
        with within(scope_of(account)):
            assert set(Need.objects.values_list("pk", flat=True)) == first


def test_a_locked_account_reaches_nothing(two_units: Any, officer: Any) -> None:
    officer.is_active = False
    with within(scope_of(officer)):
        assert not Need.objects.exists()


def test_rows_of_others_are_not_written(two_units: Any, officer: Any) -> None:
    theirs = Project.objects.filter(unit=two_units).first()
    assert theirs is not None
    theirs.pk = None
    with (
        within(scope_of(officer)),
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
    ):
        theirs.save(force_insert=True)


def test_a_page_that_broke_down_leaves_nothing_behind(
    forgetful: None, two_units: Any, officer: Any, outsider: Any
) -> None:
    browser = Client(raise_request_exception=False)
    browser.force_login(outsider, "khuyencong.apps.accounts.backend.AccountBackend")
    assert browser.get("/break/").status_code == 500
    assert asked_by(officer) == "ttkc-binh-dinh"
    assert asked_by(None) == ""


def test_a_rolled_back_opening_is_told_again(two_units: Any, officer: Any) -> None:
    """The database takes settings of a session back with the transaction they were made in."""
    own = scope_of(officer)
    with within(own):
        before = Need.objects.count()
        with pytest.raises(RuntimeError), transaction.atomic():
            with opened("a moment"):
                assert Need.objects.count() == 2 * before
            raise RuntimeError
        assert Need.objects.count() == before
        with pytest.raises(DatabaseError), transaction.atomic(), opened("a mistake"):
            connection.cursor().execute("SELECT no_such_column")
        assert Need.objects.count() == before
    with opened("after it"):
        assert Need.objects.count() == 2 * before


def test_work_that_nobody_opened_reaches_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scopes, "_PROCESS", [CLOSED])
    found = []
    thread = threading.Thread(target=lambda: found.append(current_scope()))
    with opened("the thread that started it"):
        thread.start()
        thread.join()
    assert found == [CLOSED]


def test_a_token_reaches_its_unit_only(two_units: Any, centre: Any, client: Any) -> None:
    """A token is no session: who it acts for comes to light on the way."""
    now = timezone.now()
    last_on = timezone.localdate(now) + timedelta(days=30)
    _token, secret = token_of(centre, at=now, last_on=last_on)
    headers = {"authorization": f"Bearer {secret}"}
    answer = client.get("/api/v1/needs", headers=headers)
    assert answer.status_code == 200
    assert len(answer.json()["items"]) == Need.objects.filter(unit=centre).count()
    assert client.get("/api/v1/needs").status_code == 401


def test_what_is_kept_from_a_person_stays_kept(two_units: Any, officer: Any, at: Any) -> None:
    project = Project.objects.filter(unit=officer.main_unit()).first()
    assert project is not None
    browser = Client()
    browser.force_login(officer, "khuyencong.apps.accounts.backend.AccountBackend")
    assert browser.get(f"/office/projects/{project.pk}/").status_code == 200
    recuse_from_project(project=project, account=officer, reason="Góp vốn", actor=officer, at=at)
    assert browser.get(f"/office/projects/{project.pk}/").status_code == 404


def test_pages_opened_by_name_are_pages_there_are() -> None:
    for name in row_scope.ASKED_OF_OTHERS:
        assert any(pattern.name == name for pattern in office_urls.urlpatterns), name
