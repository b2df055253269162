"""No list sorts or scans a table, whoever looks at it, in whatever order and through which filter.

SQLite tells how it will find the rows; what it tells does not depend on how many there are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from khuyencong.apps.accounts.permissions import can
from khuyencong.interfaces.office.listing.registry import LISTS
from khuyencong.interfaces.office.listing.spec import ListSpec
from tests.owners_cast import BEFORE, TODAY, gia_lai, repeat_rows

BACKEND = "django.contrib.auth.backends.ModelBackend"
pytestmark = pytest.mark.skipif(
    "connection.vendor != 'sqlite'", reason="PostgreSQL plans by the rows that are there"
)
OF_PEOPLE = ("units", "people")
LOOKERS = ("one unit", "a merged province", "the nation")


@pytest.fixture
def lookers(
    small_plan: Any, officer: Any, make_unit: Callable[..., Any], make_account: Callable[..., Any]
) -> dict[str, Any]:
    """Who sees rows of one unit, of several provinces and a unit, and all rows."""
    repeat_rows(make_unit("promotion_centre", gia_lai(BEFORE), "ttkc-gia-lai"))
    department = make_unit("industry_department", gia_lai(TODAY), "sct-gia-lai")
    agency = make_unit("agency", None, "cuc")
    people = (officer, make_account(department, "appraiser"), make_account(agency, "agency"))
    return dict(zip(LOOKERS, people, strict=True))


@pytest.mark.parametrize("who", LOOKERS)
def test_every_list_walks_an_index(who: str, client: Any, lookers: dict[str, Any]) -> None:
    client.force_login(lookers[who], backend=BACKEND)
    slow = {
        f"{spec.key}?{way}": steps
        for spec in LISTS.values()
        if spec.key not in OF_PEOPLE and can(lookers[who], spec.capability)
        for way in ways_to_look(spec, lookers[who])
        if (steps := slow_steps(client, spec, f"?{way}"))
    }
    assert slow == {}


def test_units_and_people_walk_an_index_for_who_looks_after_all(
    client: Any, make_unit: Callable[..., Any], make_account: Callable[..., Any]
) -> None:
    """What one unit or one province holds is few enough to be sorted."""
    keeper = make_account(make_unit("agency", None, "cuc"), "administrator")
    client.force_login(keeper, backend=BACKEND)
    slow = {
        f"{spec.key}?{way}": steps
        for spec in (LISTS[key] for key in OF_PEOPLE)
        for way in ways_to_look(spec, keeper)
        if not way.startswith("unit=") and (steps := slow_steps(client, spec, f"?{way}"))
    }
    assert slow == {}


def ways_to_look(spec: ListSpec, account: Any) -> Iterator[str]:
    """Every order up and down, and every filter, as the part of an address after ``?``.

    Of a long choice the first ones: the others ask the same statement with another value.
    """
    yield "clear"
    for column in spec.columns:
        if column.sort:
            yield f"sort={column.key}"
            yield f"sort=-{column.key}"
    for each in spec.filters:
        choices = each.choices(account)
        for value in ["2016"] if choices is None else [code for code, _ in choices][:4]:
            yield f"{each.key}={value}"


def slow_steps(client: Any, spec: ListSpec, query: str) -> list[str]:
    """Return the steps that sort or scan the table of the list when the page is opened."""
    asked: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        answer = client.get(f"{reverse(spec.route)}{query}", follow=True)
    assert answer.status_code == 200
    assert answer.context["state"].query() in (query[1:], "")
    rows = LISTS[spec.key].rows(answer.wsgi_request.user)
    pages = [plan(sql, params) for sql, params in asked if reads(sql, rows.model._meta.db_table)]
    assert pages
    return [step for steps in pages for step in steps if is_slow(step)]


def reads(sql: str, table: str) -> bool:
    """Tell whether the statement reads rows of the table: not other rows that look into it, and
    not their count, which ends at a bound and needs no order.
    """
    first = re.search(rf'FROM "{table}"(?! [U-Z]\d)', sql)  # a table looked into has another name
    return bool(first) and "LIMIT 1001" not in sql


def plan(sql: str, params: Any) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
        return [row[3] for row in cursor.fetchall()]


def is_slow(step: str) -> bool:
    return "TEMP B-TREE" in step or (step.startswith("SCAN ") and "INDEX" not in step)


@pytest.mark.parametrize(
    ("step", "slow"),
    [
        ("SCAN projects_project", True),
        ("SCAN projects_project USING INDEX project_year_of_all", False),
        ("SEARCH projects_project USING INDEX project_year_of_unit (unit_id=?)", False),
        ("USE TEMP B-TREE FOR ORDER BY", True),
        ("USE TEMP B-TREE FOR RIGHT PART OF ORDER BY", True),
    ],
)
def test_knows_a_slow_step(step: str, slow: bool) -> None:
    assert is_slow(step) is slow
