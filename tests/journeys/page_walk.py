"""A walk over pages as people find them, by following links, with axe looking at each.

What frames every page of somebody (bar, menu, foot, keys) is looked at on his first page only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import axe_playwright_python
from django.urls import Resolver404, resolve
from playwright.sync_api import Error

from tests.health.test_routes import ROUTES
from tests.journeys.conftest import Site, sign_in

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 800}
FILES = re.compile(
    r"\.(xlsx|docx|csv|json|pdf|png|zip|ics|svg|js|xml|txt)\b|^/(healthz|readyz|read-back)"
)
NO_PAGE = (
    {  # files, data, answers to programs and parts of pages
        name for name, (path, _) in ROUTES.items() if name.startswith("api:") or FILES.search(path)
    }
    | {"office:file", "office:appraisal_file", "office:scenario_find", "office:project_live_check"}
    | {"office:project_lessons", "office:product_card_file", "office:dashboard_part"}
    | {"office:report_made_file"}
    | {"office:province_comparison_judged", "office:province_comparison_peers"}
)
FRAME = ["header.bar", "nav.side", "footer", "dialog"]
"""What is the same on each page of the office, or of the portal."""
RUN = """async ([part, without]) => {
  const rules = {"target-size": {enabled: true}};
  const options = {resultTypes: ["violations"], preload: false, iframes: false, rules};
  const there = without.filter((each) => document.querySelector(each));
  const found = await axe.run({include: [[part]], exclude: there.map((each) => [each])}, options);
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
}"""
UNFOLD = "document.querySelectorAll('main details').forEach((each) => { each.open = true; })"
LINKS = "[...document.querySelectorAll('a[href]:not(svg a)')].map((a) => a.href)"
"""Those in a picture stand in its table again."""
WIDER = "document.documentElement.scrollWidth - window.innerWidth"
SEND_EMPTY = """() => {
  const others = "[type=file], [type=hidden], [type=checkbox], [type=radio], :disabled";
  const empties = `:is(input:not(${others}), textarea)`;
  const form = [...document.querySelectorAll('main form')]
    .find((each) => each.method === 'post' && each.checkVisibility()
      && !each.hasAttribute('action') && each.querySelector(`${empties}[required]`));
  if (!form) return false;
  for (const each of form.querySelectorAll(empties)) each.value = '';
  form.noValidate = true;
  form.requestSubmit();
  return true;
}"""
"""Sends a form one can see without what it requires: the answer can be nothing but its faults."""


@dataclass
class Walk:
    """Somebody's tab, what was seen in it, and what axe objected to."""

    tab: Any
    language: str
    seen: set[str] = field(default_factory=set)
    frames: set[str] = field(default_factory=set)
    forms: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def is_phone(self) -> bool:
        return self.language == "en"

    def open(self, path: str) -> int:
        """Open a page; return the status of the answer."""
        return int(self.tab.goto(path).status)

    def look(self, path: str, part: str = "html", *, whole: bool = False) -> None:
        """Look at the open page: as it opens at a desk, or with everything unfolded on a phone."""
        if self.is_phone:
            self.tab.evaluate(UNFOLD)
        frame = urlsplit(self.tab.url).path.partition("/office/")[1]
        without = FRAME if frame in self.frames and not whole else []
        self.frames.add(frame)
        self.note(path, self.tab.evaluate(RUN, [part, without]))
        if self.is_phone and (wider := self.tab.evaluate(WIDER)) > 0:
            self.note(path, [f"{wider} px wider than the screen"])

    def follow(self, start: list[str], seen: set[str]) -> None:
        """Look at a page of each route that links lead to."""
        waiting = list(start)
        while waiting:
            path = waiting.pop(0)
            route = route_of(path)
            if route is None or route in seen | NO_PAGE or FILES.search(urlsplit(path).path):
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
                self.note(f"{path} sent empty", ["no field says what is wrong"])
                return
            self.look(f"{path} sent empty", "main")
            self.forms += 1

    def note(self, path: str, faults: list[str]) -> None:
        self.faults += [f"{path} [{self.language}] {each}" for each in faults]


def begin_walk(browser: Any, site: Site, language: str, username: str) -> Walk:
    """Open a tab for somebody, signed in: Vietnamese at a desk, English on a phone at night."""
    is_phone = language == "en"
    context = browser.new_context(
        base_url=site.url,
        viewport=PHONE if is_phone else DESK,
        color_scheme="dark" if is_phone else "light",
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
        reduced_motion="reduce",
    )
    tab = context.new_page()
    if username:
        sign_in(tab, username)
    context.add_init_script(path=AXE)
    context.add_cookies([{"name": "django_language", "value": language, "url": site.url}])
    return Walk(tab, language)


def route_of(address: str) -> str | None:
    """Return the name of the route of an address of ours, None of any other."""
    parts = urlsplit(address)
    if parts.hostname not in (None, "127.0.0.1"):
        return None
    try:
        return resolve(parts.path).view_name
    except Resolver404:
        return None
