"""Walking a project through its life: who sits where, how a step is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.journeys.conftest import Site, sign_in
from tests.journeys.installation import ask

Step = Callable[..., None]


@pytest.fixture
def desk(browser: Any, site: Site) -> Iterator[Callable[[str], Any]]:
    """Return the tab of a person, signed in once; a script error fails the test."""
    tabs: dict[str, Any] = {}
    errors: list[str] = []

    def of(username: str) -> Any:
        if username not in tabs:
            size = {"width": 1280, "height": 800}
            context = browser.new_context(base_url=site.url, viewport=size, locale="vi-VN")
            tabs[username] = context.new_page()
            tabs[username].on("pageerror", lambda error: errors.append(str(error)))
            sign_in(tabs[username], username)
        return tabs[username]

    yield of
    for tab in tabs.values():
        tab.context.close()
    assert errors == []


@pytest.fixture
def step(desk: Callable[[str], Any]) -> Step:
    """Return what takes a step: who, of which project, with which fields; papers get a number."""

    def take(who: str, project: int, transition: str, **fields: str) -> None:
        tab = desk(who)
        tab.goto(f"/office/projects/{project}/steps/{transition}/")
        for field in tab.locator("main fieldset input[name$=_number]").all():
            field.fill(f"{transition}/2017")
        for name, value in fields.items():
            tab.fill(f"main [name={name}]", value)
        send(tab)
        assert tab.url.endswith(f"/projects/{project}/life/"), tab.inner_text("main")

    return take


def send(tab: Any) -> None:
    """Press the button by key: what is read back below a field moves it under a mouse."""
    with tab.expect_navigation():
        tab.locator("main .form-end .button--main").press("Enter")


def state_of(site: Site, project: int) -> str:
    return str(ask(site, "SELECT state FROM projects_project WHERE id = %s", project)[0][0])


def project_named(site: Site, title: str) -> int:
    return int(ask(site, "SELECT id FROM projects_project WHERE title = %s", title)[0][0])
