"""Which statements go to the replica, and when. With real servers: journeys/test_replica."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import MiddlewareNotUsed
from django.db import OperationalError
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory
from django.urls import get_resolver

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.common.replica import middleware, nearness
from khuyencong.interfaces.common.replica.middleware import WROTE, ReadReplica
from khuyencong.interfaces.common.replica.nearness import Nearness
from khuyencong.interfaces.common.replica.pages import BEAR_DELAY
from khuyencong.interfaces.common.replica.reading import (
    Reading,
    is_reading,
    reading_from_replica,
    within,
)
from khuyencong.interfaces.common.replica.router import ReplicaRouter

ROUTER = ReplicaRouter()


def reads() -> str | None:
    return ROUTER.db_for_read(Project)


class TestRouter:
    def test_nothing_goes_there_by_itself(self) -> None:
        assert reads() == "default"
        assert ROUTER.db_for_write(Project) == "default"

    def test_reads_go_there_until_something_is_written(self) -> None:
        with within(Reading(is_on=True)) as reading:
            assert reads() == "replica"
            assert ROUTER.db_for_write(Project) == "default"
            assert reads() == "default"
            assert not reading.has_acted
            ROUTER.db_for_write(Entry)
            assert reading.has_acted
        assert reads() == "default"

    def test_a_row_read_there_is_written_and_followed_in_the_primary(self) -> None:
        row = Project()
        row._state.db = "replica"
        assert ROUTER.db_for_read(Project, instance=row) == "default"
        assert ROUTER.db_for_write(Project, instance=row) == "default"
        assert ROUTER.allow_relation(row, Project())

    def test_databases_opened_beside_ours_are_left_alone(self) -> None:
        row = Project()
        row._state.db = "restored"
        with within(Reading(is_on=True)):
            assert ROUTER.db_for_read(Project, instance=row) is None
            assert ROUTER.db_for_write(Project, instance=row) is None
            assert ROUTER.allow_relation(row, Project()) is None
            assert reads() == "replica"

    def test_no_table_is_made_there(self) -> None:
        assert ROUTER.allow_migrate("replica", "projects") is False
        assert ROUTER.allow_migrate("default", "projects") is None


class Servers:
    """A primary and a copy as ``nearness`` asks them, and the time."""

    def __init__(self, monkeypatch: Any, settings: Any) -> None:
        self.now, self.reached, self.replayed, self.is_copy, self.is_gone = 100.0, 0, 0, True, False
        self.committed_s: float | None = None
        settings.HAS_REPLICA = True
        settings.REPLICA_MOST_BEHIND_S = 5
        monkeypatch.setattr(nearness, "_ask", self.ask)
        monkeypatch.setattr(nearness.time, "monotonic", lambda: self.now)
        monkeypatch.setattr(nearness, "connections", {"replica": self})

    def close(self) -> None:
        pass

    def ask(self, alias: str, _: str) -> tuple[Any, ...]:
        if alias == "default":
            return (self.reached, self.now + 1e9)  # its clock and ours need not agree
        if self.is_gone:
            raise OperationalError("gone")
        return (self.is_copy, self.replayed, self.committed_s)


@pytest.fixture
def servers(monkeypatch: Any, settings: Any) -> Servers:
    return Servers(monkeypatch, settings)


class TestNearness:
    def test_a_copy_that_passed_the_newest_position_is_not_behind(self, servers: Servers) -> None:
        servers.reached = servers.replayed = 7
        assert Nearness().behind_s() == 0

    def test_one_that_stands_still_falls_behind(self, servers: Servers) -> None:
        near = Nearness()
        servers.reached = servers.replayed = 7
        assert near.is_near()
        servers.reached = 9
        found = []
        for _ in range(7):
            servers.now += 1
            found.append((near.behind_s(), near.is_near()))
        assert found[:5] == [(1, True), (2, True), (3, True), (4, True), (5, True)]
        assert found[5:] == [(6, False), (7, False)]
        servers.replayed = 9
        servers.now += 1
        assert near.behind_s() == 0

    def test_the_last_commit_tells_more_of_one_under_load(self, servers: Servers) -> None:
        servers.reached, servers.replayed = 9, 7
        servers.committed_s = servers.now + 1e9 - 0.25
        assert Nearness().behind_s() == 0.25
        servers.committed_s = servers.now + 1e9 + 0.1  # came after the primary was asked
        assert Nearness().behind_s() == 0

    def test_nothing_is_known_of_one_that_began_behind(self, servers: Servers) -> None:
        servers.reached, servers.replayed = 9, 7
        assert Nearness().behind_s() is None

    def test_one_that_was_promoted_is_no_copy(self, servers: Servers) -> None:
        servers.is_copy = False
        assert not Nearness().is_near()

    def test_one_that_is_gone_is_left_alone_for_a_while(self, servers: Servers) -> None:
        near = Nearness()
        servers.is_gone = True
        assert not near.is_near()
        servers.is_gone = False
        servers.now += 9
        assert not near.is_near()
        servers.now += 2
        assert near.is_near()

    def test_it_is_looked_up_once_a_second(self, servers: Servers) -> None:
        near = Nearness()
        near.behind_s()
        servers.is_gone = True
        servers.now += 0.5
        assert near.is_near()


class TestRequests:
    @pytest.fixture(autouse=True)
    def near(self, servers: Servers, monkeypatch: Any) -> None:
        monkeypatch.setattr(middleware, "NEARNESS", Nearness())

    def ask(self, path: str, view: Any, *, method: str = "get", **cookies: str) -> Any:
        """Answer as Django does around the last middleware."""
        request = getattr(RequestFactory(), method)(path)
        request.COOKIES = cookies
        request.user = None
        request.resolver_match = get_resolver().resolve(path)
        request.resolver_match.func = view

        def answer(request: Any) -> Any:
            made.process_view(request, view, (), {})
            try:
                return view(request, **request.resolver_match.kwargs)
            except Exception as failure:
                if (again := made.process_exception(request, failure)) is None:
                    raise
                return again

        made = ReadReplica(answer)
        return made(request)

    def test_a_page_of_the_table_reads_there(self) -> None:
        assert self.ask("/ket-qua/", lambda _: HttpResponse(reads())).content == b"replica"
        assert self.ask("/tra-cuu/", lambda _: HttpResponse(reads())).content == b"default"
        assert not is_reading()

    def test_never_a_request_that_may_write_and_some_seconds_after_it(self) -> None:
        answer = self.ask("/ket-qua/", lambda _: HttpResponse(reads()), method="post")
        assert answer.content == b"default"
        assert answer.cookies[WROTE]["max-age"] == 7  # 5 of the setting and 2
        assert answer.cookies[WROTE]["httponly"]
        after = self.ask("/ket-qua/", lambda _: HttpResponse(reads()), **{WROTE: "1"})
        assert after.content == b"default"
        assert WROTE not in after.cookies

    def test_a_deed_on_a_page_that_is_only_read_counts_too(self) -> None:
        def view(_: Any) -> HttpResponse:
            ROUTER.db_for_write(Entry)
            return HttpResponse(reads())

        answer = self.ask("/ket-qua/", view)
        assert answer.content == b"default"
        assert WROTE in answer.cookies

    def test_a_copy_that_fails_in_the_middle_is_left_and_the_page_made_once_more(self) -> None:
        seen = []

        def view(_: Any) -> HttpResponse:
            seen.append(reads())
            if seen[-1] == "replica":
                raise OperationalError("server closed the connection")
            return HttpResponse("whole")

        assert self.ask("/ket-qua/", view).content == b"whole"
        assert seen == ["replica", "default"]
        assert self.ask("/ket-qua/", lambda _: HttpResponse(reads())).content == b"default"

    def test_other_faults_are_no_reason(self) -> None:
        def view(_: Any) -> HttpResponse:
            raise ValueError("ours")

        with pytest.raises(ValueError, match="ours"):
            self.ask("/ket-qua/", view)

    def test_a_long_sheet_is_read_there_to_its_end(self) -> None:
        def parts() -> Any:
            for _ in range(2):
                yield f"{reads()} "

        answer = self.ask("/ket-qua/", lambda _: StreamingHttpResponse(parts()))
        assert b"".join(answer.streaming_content) == b"replica replica "
        assert not is_reading()

    def test_code_of_ours_may_ask_for_it(self) -> None:
        with reading_from_replica():
            assert reads() in ("replica", "default")
        assert not is_reading()


def test_without_one_there_is_nothing_to_decide() -> None:
    with pytest.raises(MiddlewareNotUsed):
        ReadReplica(lambda _: HttpResponse())
    assert Nearness().behind_s() is None


def test_the_table_names_routes_that_are_there() -> None:
    def names(patterns: Any, before: str = "") -> Any:
        for each in patterns:
            if hasattr(each, "url_patterns"):
                inside = f"{each.namespace}:" if each.namespace else before
                yield from names(each.url_patterns, inside)
            elif each.name:
                yield before + each.name

    assert set(names(get_resolver().url_patterns)) >= BEAR_DELAY
