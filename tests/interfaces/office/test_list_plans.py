"""No list sorts or scans a table, whoever looks at it, in whatever order and through which filter.

SQLite tells how it will find the rows; what it tells does not depend on how many there are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from khuyencong.apps.places.queries import get_province
from khuyencong.interfaces.office.listing.registry import LISTS
from khuyencong.interfaces.office.listing.spec import ListSpec

BACKEND = "django.contrib.auth.backends.ModelBackend"
pytestmark = pytest.mark.skipif(
    "connection.vendor != 'sqlite'", reason="PostgreSQL plans by the rows that are there"
)


def ways_to_look(spec: ListSpec) -> Iterator[str]:
    """Every order up and down, and every filter, as the part of an address after ``?``.

    Of a long choice the first ones: the others ask the same statement with another value.
    """
    for column in spec.columns:
        if column.sort:
            yield f"sort={column.key}"
            yield f"sort=-{column.key}"
    for each in spec.filters:
        for value in [code for code, _ in each.options()][:5] if each.options else ["2016"]:
            yield f"{each.key}={value}"


WAYS = [(spec.key, way) for spec in LISTS.values() for way in ("clear", *ways_to_look(spec))]


@pytest.fixture(params=["one unit", "a merged province", "the nation"])
def looker(
    request: Any,
    officer: Any,
    make_unit: Callable[..., Any],
    make_account: Callable[..., Any],
) -> Any:
    """Who sees rows by unit, by several provinces and a unit, and all rows."""
    if request.param == "one unit":
        return officer
    if request.param == "the nation":
        return make_account(make_unit("agency", None, "cuc"), "agency")
    gia_lai = get_province("Gia Lai", date(2026, 1, 1))
    return make_account(make_unit("industry_department", gia_lai, "sct-gia-lai"), "appraiser")


def test_every_list_walks_an_index(client: Any, looker: Any) -> None:
    client.force_login(looker, backend=BACKEND)
    found = {
        f"{key}?{way}": slow
        for key, way in WAYS
        if (slow := slow_steps(client, LISTS[key], f"?{way}"))
    }
    assert found == {}


def slow_steps(client: Any, spec: ListSpec, query: str) -> list[str]:
    """Return the steps that sort or scan the table of the list when the page is opened."""
    asked: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        answer = client.get(f"{reverse(spec.route)}{query}", follow=True)
    assert answer.status_code == 200
    rows = LISTS[spec.key].rows(answer.wsgi_request.user)
    table = f'FROM "{rows.model._meta.db_table}"'
    pages = [plan(sql, params) for sql, params in asked if table in sql and not counts(sql)]
    assert pages
    return [step for steps in pages for step in steps if is_slow(step)]


def counts(sql: str) -> bool:
    """Tell whether the statement only counts, which ends at a bound and needs no order."""
    return sql.startswith("SELECT COUNT") and "LIMIT 1001" in sql


def plan(sql: str, params: Any) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
        return [row[3] for row in cursor.fetchall()]


def is_slow(step: str) -> bool:
    scans = re.match(r"SCAN (?!subquery)", step) and "INDEX" not in step
    return bool(scans) or "TEMP B-TREE" in step


@pytest.mark.parametrize(
    ("step", "slow"),
    [
        ("SCAN projects_project", True),
        ("SCAN projects_project USING INDEX project_year_of_all", False),
        ("SEARCH projects_project USING INDEX project_year_of_unit (unit_id=?)", False),
        ("USE TEMP B-TREE FOR ORDER BY", True),
        ("USE TEMP B-TREE FOR RIGHT PART OF ORDER BY", True),
        ("SCAN subquery", False),
    ],
)
def test_knows_a_slow_step(step: str, slow: bool) -> None:
    assert is_slow(step) is slow
