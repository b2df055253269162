"""The database away or busy for a moment is said as what it is, and other faults are not."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import psycopg
import pytest
from django.db import DatabaseError, OperationalError, ProgrammingError
from django.test import RequestFactory

from khuyencong.interfaces.common.errors import server_error
from khuyencong.interfaces.common.passing_faults import is_passing
from tests.journeys.conftest import free_port


def raised(failure: Exception, kind: type[DatabaseError] = OperationalError) -> DatabaseError:
    """Return it as Django wraps it."""
    try:
        raise kind(*failure.args) from failure
    except DatabaseError as wrapped:
        return wrapped


def busy(folder: Path) -> Exception:
    """Return what SQLite says of a database that somebody else writes to."""
    path = folder / "busy.sqlite3"
    with sqlite3.connect(path) as first, sqlite3.connect(path, timeout=0) as second:
        first.execute("CREATE TABLE t (id INTEGER)")
        first.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError) as caught:
            second.execute("BEGIN IMMEDIATE")
    return caught.value


def away() -> Exception:
    """Return what is said when nobody listens."""
    with pytest.raises(psycopg.OperationalError) as caught:
        psycopg.connect(f"postgresql://127.0.0.1:{free_port()}/none")
    return caught.value


def test_away_and_busy_pass(tmp_path: Path) -> None:
    assert is_passing(raised(away()))
    assert is_passing(raised(busy(tmp_path)))
    assert is_passing(raised(psycopg.errors.CannotConnectNow("starting up")))
    assert is_passing(raised(psycopg.errors.TooManyConnections("too many")))


def test_a_fault_of_ours_does_not() -> None:
    with pytest.raises(sqlite3.OperationalError) as caught:
        sqlite3.connect(":memory:").execute("SELECT * FROM nowhere")
    assert not is_passing(raised(caught.value))
    assert not is_passing(raised(psycopg.errors.UndefinedTable("nowhere"), ProgrammingError))
    assert not is_passing(raised(psycopg.errors.IoError("disk")))
    assert not is_passing(ValueError("wrong"))
    assert not is_passing(None)


@pytest.mark.parametrize(("path", "said"), [("/office/", "Hệ thống đang bận"), ("/api/v1/", "503")])
def test_who_asks_is_told_when_to_try_again(path: str, said: str) -> None:
    try:
        raise raised(away())
    except OperationalError:
        answer = server_error(RequestFactory().get(path))
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert said in answer.content.decode()


def test_any_other_fault_stays_500() -> None:
    try:
        raise ValueError("wrong")
    except ValueError:
        assert server_error(RequestFactory().get("/office/")).status_code == 500
