"""axe on every page: both languages, light and dark, desk and phone, forms with faults, open menus.

The pages are found as people find them, by following links from the first page of each role;
``more_records`` adds what the practice data lack. A route of the table that nobody reaches fails.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import axe_playwright_python
import pytest
from django.test import RequestFactory
from django.urls import Resolver404, resolve
from django.utils.translation import override
from playwright.sync_api import Error

from khuyencong.interfaces.common.errors import (
    expired_form,
    server_error,
    too_large,
    too_many_requests,
)
from khuyencong.interfaces.office.templatetags.menu import ENTRIES
from tests.health.test_routes import ROUTES
from tests.journeys.conftest import Site, copy_data, sign_in, start_site, stop_site
from tests.journeys.more_records import EMPTY_UNIT_OFFICER

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 800}
# Who walks, and which pages he looks at although others have: they offer each role something else.
FRONT = {"office:home", "office:norm_lines", "office:units"}
WALKERS: dict[str, set[str]] = {
    "": set(),
    "canbo": set(),
    "lanhdao": FRONT,
    "quantri": FRONT | {"office:unit", "office:person"},
    "congtacvien": {"office:home", "office:search"},
    EMPTY_UNIT_OFFICER: {f"office:{entry.route}" for entry in ENTRIES},
}
NO_PAGE = (
    {  # files, data, answers to programs and parts of pages
        name
        for name, (path, _) in ROUTES.items()
        if name.startswith("api:")
        or re.search(r"\.(xlsx|docx|csv|pdf|png|zip|ics|svg|js)|^/(healthz|readyz|read-back)", path)
    }
    | {"office:file", "office:appraisal_file", "office:scenario_find", "office:project_live_check"}
    | {"office:project_lessons", "office:product_card_file"}
)
WITH_FAULTS = (
    ("canbo", "/office/norms/?line=machinery&on=30/02/2016&fund=KCDP&eligible_cost_vnd=abc"),
    ("canbo", "/office/journal/?since=hôm qua"),
    ("canbo", "/office/needs/?q=khongcogi"),
    ("canbo", "/office/search/?q=may moc"),
    ("canbo", "/office/search/?q=khongcogi"),
    ("canbo", "/office/projects/change/flagship/"),
    ("canbo", "/office/khong-co-trang-nay/"),
    ("congtacvien", "/office/plans/"),
    ("", "/office/invited/khong-con/"),
)
RUN = """async (only) => {
  const options = {resultTypes: ["violations"], preload: false, iframes: false};
  if (only) options.runOnly = {type: "rule", values: only};
  else options.rules = {"target-size": {enabled: true}};
  const found = await axe.run(document, options);
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
}"""
UNFOLD = "document.querySelectorAll('main details').forEach((each) => { each.open = true; })"
LINKS = "[...document.querySelectorAll('a[href]')].map((a) => a.href)"
WIDER = "document.documentElement.scrollWidth - window.innerWidth"
SEND_EMPTY = """() => {
  const others = "[type=file], [type=hidden], [type=checkbox], [type=radio]";
  const empties = `:is(input:not(${others}), textarea)`;
  const form = [...document.querySelectorAll('main form')]
    .find((each) => each.method === 'post'
      && !each.hasAttribute('action') && each.querySelector(`${empties}[required]`));
  if (!form) return false;
  for (const each of form.querySelectorAll(empties)) each.value = '';
  form.noValidate = true;
  form.requestSubmit();
  return true;
}"""
"""Sends a form without what it requires: the answer can be nothing but its faults."""


@dataclass
class Walk:
    """Somebody's tab, what was seen in it, and what axe objected to."""

    tab: Any
    language: str
    seen: set[str] = field(default_factory=set)
    forms: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def is_phone(self) -> bool:
        return self.language == "en"

    def open(self, path: str) -> int:
        """Open a page; return the status of the answer."""
        return int(self.tab.goto(path).status)

    def look(self, path: str) -> None:
        """Look at the open page: as it opens at a desk, or with everything unfolded on a phone."""
        how = "phone" if self.is_phone else "desk"
        if self.is_phone:
            self.tab.evaluate(UNFOLD)
        self.note(path, how, self.tab.evaluate(RUN, None))
        self.tab.emulate_media(color_scheme="dark")
        self.note(path, f"{how}, dark", self.tab.evaluate(RUN, ["color-contrast"]))
        self.tab.emulate_media(color_scheme="light")
        if self.is_phone and (wider := self.tab.evaluate(WIDER)) > 0:
            self.note(path, how, [f"{wider} px wider than the screen"])

    def follow(self, start: list[str], seen: set[str]) -> None:
        """Look at a page of each route that links lead to."""
        waiting = list(start)
        while waiting:
            path = waiting.pop(0)
            route = route_of(path)
            if route is None or route in seen | NO_PAGE:
                continue
            seen.add(route)
            status = self.open(path)
            if route_of(self.tab.url) != route or status != 200:
                continue  # a redirect, for instance to sign in
            assert self.tab.get_attribute("html", "lang") == self.language, path
            self.look(path)
            self.seen.add(route)
            waiting += self.tab.evaluate(LINKS)
            self.send_empty(path)

    def send_empty(self, path: str) -> None:
        """Look at what a form on the open page says when it is sent without what it requires."""
        if self.tab.evaluate(SEND_EMPTY):
            try:
                self.tab.locator("[aria-invalid=true]").first.wait_for(timeout=10_000)
            except Error:
                self.note(path, "sent empty", ["no field says what is wrong"])
                return
            self.look(f"{path} sent empty")
            self.forms += 1

    def note(self, path: str, how: str, faults: list[str]) -> None:
        self.faults += [f"{path} [{self.language}, {how}] {each}" for each in faults]


def route_of(address: str) -> str | None:
    """Return the name of the route of an address of ours, None of any other."""
    parts = urlsplit(address)
    if parts.hostname not in (None, "127.0.0.1"):
        return None
    try:
        return resolve(parts.path).view_name
    except Resolver404:
        return None


@pytest.fixture(scope="module")
def full_site(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Any]]:
    """The practice data as they were before any journey, and the records added to them."""
    data = tmp_path_factory.mktemp("full-site")
    copy_data(site.data / "untouched", data)
    command = [sys.executable, "-m", "tests.journeys.more_records"]
    environment = {**os.environ, "KHUYENCONG_DATA": str(data)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    said = subprocess.run(command, env=environment, check=True, capture_output=True).stdout
    running = start_site(data)
    yield running, [tuple(each) for each in json.loads(said)]
    stop_site(running)


@pytest.fixture(params=["vi", "en"])
def walk(browser: Any, full_site: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    """Return what begins a walk: ``walk(username)``; Vietnamese at a desk, English on a phone."""
    site, contexts, language = full_site[0], [], request.param

    def begin(username: str) -> Walk:
        context = browser.new_context(
            base_url=site.url,
            viewport=PHONE if language == "en" else DESK,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            reduced_motion="reduce",
        )
        contexts.append(context)
        tab = context.new_page()
        if username:
            sign_in(tab, username)
        context.add_init_script(path=AXE)
        cookie = {"name": "django_language", "value": language, "url": site.url}
        context.add_cookies([cookie])
        return Walk(tab, language)

    yield begin
    for context in contexts:
        context.close()


def test_every_page_of_every_role(walk: Any, full_site: Any) -> None:
    faults: list[str] = []
    seen: set[str] = set()
    reached: set[str] = set()
    forms = 0
    for username, again in WALKERS.items():
        begun = walk(username)
        own = [path for who, path in full_site[1] if who == username]
        begun.follow([*own, "/", "/office/"], known := seen - again)
        seen |= known
        reached |= begun.seen
        forms += begun.forms
        faults += begun.faults
    assert faults == []
    assert forms > 12
    pages = {name for name, (path, _) in ROUTES.items() if path} - NO_PAGE
    assert pages - reached == set(), "no link leads there: add a record or a link"


def test_lists_and_forms_that_say_what_is_wrong(walk: Any) -> None:
    faults = []
    for username in dict.fromkeys(who for who, _ in WITH_FAULTS):
        begun = walk(username)
        for path in (path for who, path in WITH_FAULTS if who == username):
            begun.open(path)
            begun.look(path)
        faults += begun.faults
    assert faults == []


def test_what_opens_over_a_page(walk: Any) -> None:
    begun = walk("canbo")
    tab = begun.tab
    begun.open("/office/?tour=1")
    begun.look("tour")
    for menu in tab.locator("header details.pull").all():
        if menu.is_visible():
            menu.locator("> summary").click()
            begun.look("menu of the bar")
            tab.keyboard.press("Escape")
    tab.locator("main h1").click()
    tab.keyboard.press("?")
    tab.locator("dialog[data-shortcuts]").wait_for()
    begun.look("sheet of keys")
    begun.open("/office/components/")
    tab.locator("main form[method=post][action$='/components/'] button.button").click()
    tab.locator(".toasts").wait_for()
    begun.look("toast")
    assert begun.faults == []


def test_the_switch_of_the_site_wins_over_the_system(walk: Any) -> None:
    begun = walk("canbo")
    begun.open("/office/me/")
    for theme in ("dark", "light"):
        begun.tab.locator(f"main [data-set-theme={theme}]").click()
        begun.open("/office/dashboard/")
        assert begun.tab.get_attribute("html", "data-theme") == theme
        begun.note("/office/dashboard/", theme, begun.tab.evaluate(RUN, None))
        begun.open("/office/me/")
    assert begun.faults == []


@pytest.mark.parametrize("answer", [server_error, too_large, too_many_requests, expired_form])
def test_pages_of_errors(walk: Any, answer: Any) -> None:
    """These are hard to come by honestly: their page is put in place of another."""
    begun = walk("")
    with override(begun.language):
        page = answer(RequestFactory().get("/"))
    begun.tab.route(
        "**/put-in-place", lambda route: route.fulfill(status=page.status_code, body=page.content)
    )
    begun.tab.goto("/put-in-place")
    begun.look(answer.__name__)
    assert begun.faults == []
