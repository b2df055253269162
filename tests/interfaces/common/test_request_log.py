"""A request has one number, known to who asked and to the log; the log tells nothing personal."""

from __future__ import annotations

import json
import logging
import re
from typing import Any

import pytest
from django.test import Client

from khuyencong.config.logs import logging_of

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


@pytest.fixture
def lines(client: Client) -> Any:
    """Give the lines of the log as production writes them."""
    formatter = logging.config.DictConfigurator(  # type: ignore[attr-defined]
        logging_of(as_json=True)
    ).configure_formatter(logging_of(as_json=True)["formatters"]["json"])
    told: list[dict[str, Any]] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            told.append(json.loads(formatter.format(record)))

    logger, handler = logging.getLogger("khuyencong.requests"), Keep()
    before = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield told
    logger.removeHandler(handler)
    logger.setLevel(before)


def test_a_line_tells_route_and_status_and_nothing_that_was_typed(
    client: Client, lines: Any, db: None
) -> None:
    response = client.get(
        "/tim/?q=nguyen-van-bi-mat", headers={"traceparent": f"00-{TRACE}-00f067aa0ba902b7-01"}
    )
    [line] = lines
    assert line["request"] == response["X-Request-ID"]
    assert re.fullmatch(r"[0-9a-f]{32}", line["request"])
    assert (line["route"], line["status"], line["method"]) == ("portal:find", 200, "GET")
    assert line["trace"] == TRACE
    assert line["ms"] >= 0
    assert "bi-mat" not in json.dumps(line)
    assert "account" not in line


def test_the_account_is_told_by_its_key_only(client: Client, lines: Any, officer: Any) -> None:
    client.force_login(officer)
    client.get("/office/")
    line = lines[-1]
    assert line["account"] == officer.pk
    assert officer.username not in json.dumps(line)


def test_who_is_refused_is_told_with_the_page_he_asked(
    client: Client, lines: Any, officer: Any
) -> None:
    client.force_login(officer)
    assert client.get("/office/personal-data/").status_code == 403
    line = lines[-1]
    assert (line["status"], line["account"]) == (403, officer.pk)
    assert line["route"] == "office:personal_data"


def test_what_is_told_stays_in_its_line() -> None:
    """A line break in what somebody sent makes no second line of the log."""
    settings = logging_of(as_json=True)
    formatter = logging.config.DictConfigurator(  # type: ignore[attr-defined]
        settings
    ).configure_formatter(settings["formatters"]["json"])
    record = logging.makeLogRecord({"msg": 'tên\r\n{"event": "giả"}', "name": "x"})
    told = formatter.format(record)
    assert not {"\r", "\n"} & set(told)
    assert re.fullmatch(r"[\d-]{10}T[\d:.]+Z", json.loads(told)["timestamp"])  # UTC
    assert json.loads(told)["event"] == 'tên\r\n{"event": "giả"}'


@pytest.mark.parametrize(
    ("proxies", "given", "is_taken"),
    [
        (1, "abcdef0123456789", True),
        (0, "abcdef0123456789", False),  # a stranger wrote it
        (1, "short", False),
        (1, "x" * 65, False),
        (1, 'a"b\tc,d;e=f{}', False),
    ],
)
def test_a_number_is_taken_from_a_proxy_of_ours_only(
    client: Client, settings: Any, proxies: int, given: str, is_taken: bool
) -> None:
    settings.PROXY_COUNT = proxies
    response = client.get("/healthz", headers={"X-Request-ID": given})
    assert (response["X-Request-ID"] == given) == is_taken


@pytest.mark.parametrize(
    "given", ["", "00-zz", f"00-{'0' * 32}-00f067aa0ba902b7-01", f"00-{TRACE}"]
)
def test_what_is_no_trace_is_left_out(client: Client, lines: Any, given: str) -> None:
    client.get("/healthz", headers={"traceparent": given})
    assert "trace" not in lines[0]
