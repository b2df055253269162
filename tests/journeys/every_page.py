"""axe on every page, forms with faults, open menus: one language, one screen, day or night.

``more_records`` adds what the practice data lack. A route of the table that nobody reaches fails.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import pytest
from django.test import RequestFactory
from django.utils.translation import override

from khuyencong.interfaces.common.errors import (
    expired_form,
    server_error,
    too_large,
    too_many_requests,
    unavailable,
)
from khuyencong.interfaces.office.templatetags.menu import ENTRIES
from tests.health.test_routes import ROUTES
from tests.journeys.more_records import EMPTY_UNIT_OFFICER
from tests.journeys.page_walk import NO_PAGE, Walk, begin_walk

# Who walks, and which pages he looks at although others have: they offer each role something else.
FRONT = {"office:home", "office:norm_lines", "office:units"}
WALKERS: dict[str, set[str]] = {
    "": set(),
    "canbo": set(),
    "lanhdao": FRONT,
    "quantri": FRONT | {"office:unit", "office:person"},
    "lanhdao-gialai": set(),
    "thamdinh": set(),
    "chucoso": set(),
    "congtacvien": {"office:search"},
    EMPTY_UNIT_OFFICER: {f"office:{entry.route}" for entry in ENTRIES},
}
GUIDE = "/toi-duoc-ho-tro-gi/?place=xa-21609-2025&trade=food&zone=none&aim=machines"
PUBLIC = ("/van-ban/", "/huong-dan/", "/de-an/", "/du-lieu/")
"""Lists of the portal, from which links lead to their pages."""
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
    ("", "/toi-duoc-ho-tro-gi/?q=an+nhon&province=gia-lai-2025"),
    ("", "/toi-duoc-ho-tro-gi/?place=xa-00001"),
    ("", f"{GUIDE}&edit=1"),
    ("", "/huong-dan/cleaner/?tinh=gia-lai-2025"),
    ("", "/de-an/?q=khongcogi"),
    ("", "/van-ban/?q=khongcogi"),
    ("", "/van-ban/?on=30/02/2016"),
    ("", "/van-ban/ttlt-26-2014-ttlt-btc-bct/?on=23/11/2016"),
    ("", f"{GUIDE}&kind=household&cost=514+tri%E1%BB%87u"),
    ("", f"{GUIDE}&kind=large&cost="),
    ("", f"{GUIDE}&kind=household&cost=abc"),
)


class EveryPage:
    """The same walks in one language; each has a file of its own, so that they go side by side."""

    language: ClassVar[str]

    @pytest.fixture
    def walk(self, browser: Any, full_site: Any) -> Iterator[Any]:
        """Return what begins a walk: ``walk(username)``."""
        contexts: list[Any] = []

        def begin(username: str) -> Walk:
            begun = begin_walk(browser, full_site[0], self.language, username)
            contexts.append(begun.tab.context)
            return begun

        yield begin
        for context in contexts:
            context.close()

    def test_every_page_of_every_role(self, walk: Any, full_site: Any) -> None:
        faults: list[str] = []
        seen: set[str] = set()
        reached: set[str] = set()
        forms = 0
        for username, again in WALKERS.items():
            begun = walk(username)
            own = [path for who, path in full_site[1] if who == username]
            begun.follow([*own, "/", *PUBLIC, "/office/"], known := seen - again)
            seen |= known
            reached |= begun.seen
            forms += begun.forms
            faults += begun.faults
        assert not faults, "\n".join(faults)
        assert forms > 12
        pages = {name for name, (path, _) in ROUTES.items() if path} - NO_PAGE
        assert not pages - reached, f"add a record or a link to {sorted(pages - reached)}"

    def test_lists_and_forms_that_say_what_is_wrong(self, walk: Any) -> None:
        faults = []
        for username in dict.fromkeys(who for who, _ in WITH_FAULTS):
            begun = walk(username)
            for path in (path for who, path in WITH_FAULTS if who == username):
                begun.open(path)
                begun.look(path)
            faults += begun.faults
        assert not faults, "\n".join(faults)

    def test_what_opens_over_a_page(self, walk: Any) -> None:
        begun = walk("canbo")
        tab = begun.tab
        begun.open("/office/?tour=1")
        begun.look("tour", whole=True)
        for menu in tab.locator("header details.pull").all():
            if menu.is_visible():
                menu.locator("> summary").click()
                begun.look("menu of the bar", whole=True)
                tab.keyboard.press("Escape")
        tab.locator("main h1").click()
        tab.keyboard.press("?")
        tab.locator("dialog[data-shortcuts]").wait_for()
        begun.look("sheet of keys", whole=True)
        begun.open("/office/components/")
        tab.locator("main form[method=post][action$='/components/'] button.button").click()
        tab.locator(".toasts").wait_for()
        begun.look("toast", whole=True)
        assert not begun.faults, "\n".join(begun.faults)

    def test_maps_of_the_nation_and_of_what_merged(self, walk: Any) -> None:
        for username, drawn in (("cuc", "none"), ("lanhdao-gialai", "outside")):
            begun = walk(username)
            begun.open("/office/dashboard/?year=2016")
            begun.tab.locator(f".map__fill--{drawn}").first.wait_for()
            begun.look("/office/dashboard/, with its map", whole=True)
            link = begun.tab.locator("a.map__place")
            link.focus()
            begun.tab.keyboard.press("Enter")
            begun.tab.wait_for_url("**/reports/figure/**")
            assert not begun.faults, "\n".join(begun.faults)

    def test_the_switch_of_the_site_wins_over_the_system(self, walk: Any) -> None:
        begun = walk("canbo")
        begun.open("/office/me/")
        for theme in ("dark", "light"):
            begun.tab.locator(f"main [data-set-theme={theme}]").click()
            begun.open("/office/dashboard/")
            assert begun.tab.get_attribute("html", "data-theme") == theme
            begun.look(f"/office/dashboard/, switched to {theme}", whole=True)
            begun.open("/office/me/")
        assert not begun.faults, "\n".join(begun.faults)

    @pytest.mark.parametrize(
        "answer", [server_error, unavailable, too_large, too_many_requests, expired_form]
    )
    def test_pages_of_errors(self, walk: Any, answer: Any) -> None:
        """These are hard to come by honestly: their page is put in place of another."""
        begun = walk("")
        with override(begun.language):
            page = answer(RequestFactory().get("/"))
        begun.tab.route(
            "**/put-in-place",
            lambda route: route.fulfill(status=page.status_code, body=page.content),
        )
        begun.tab.goto("/put-in-place")
        begun.look(answer.__name__)
        assert not begun.faults, "\n".join(begun.faults)
