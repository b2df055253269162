"""Supported projects of the portal: found, filtered, paged, and nothing of a person."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.actions.set_publishing import set_publishing
from khuyencong.apps.projects.models import PublishedProject
from khuyencong.apps.projects.public_queries import PAGE_ROWS
from tests.public_cast import PRIVATE, ROW, supported

pytestmark = pytest.mark.django_db
LIST = "/de-an/"


@pytest.fixture
def administrator(make_account: Callable[..., Any], department: Any) -> Any:
    return make_account(department, "administrator")


@pytest.fixture
def published(
    centre: Any, officer: Any, at: Any, establishment: Any, administrator: Any
) -> dict[str, Any]:
    told = supported(centre, officer, at, establishment)
    set_publishing(unit=centre, is_on=True, actor=administrator, at=at)
    return told


def read(client: Any, path: str = LIST, **asked: str) -> str:
    answer = client.get(path, asked)
    assert answer.status_code == 200
    return str(answer.content.decode())


class TestList:
    def test_says_so_while_nobody_publishes(self, client: Any) -> None:
        assert "Chưa đơn vị nào ở đây công khai đề án" in read(client)

    def test_shows_who_what_and_how_much(self, client: Any, published: Any) -> None:
        page = read(client)
        assert "Công ty TNHH Đồ gỗ An Lão" in page
        assert "80.000.000 đồng" in page
        assert "Hộ kinh doanh tại Xã An Hòa" in page
        assert "Đang chờ" not in page

    @pytest.mark.parametrize(
        ("asked", "count"),
        [
            ({"nam": "2015"}, 1),
            ({"noi_dung": "machinery"}, 2),
            ({"noi": "Xã An Hòa"}, 2),
            ({"nguon": "KCQG"}, 0),
            ({"nguon": "KCDP", "nam": "2016"}, 1),
            ({"q": "do go an lao"}, 1),
            ({"q": "may bao"}, 1),
            ({"nam": "abcd", "noi": "' OR 1=1"}, 2),
        ],
    )
    def test_filters(self, client: Any, published: Any, asked: Any, count: int) -> None:
        assert read(client, **asked).count('class="shelf__row"') == count

    @pytest.mark.parametrize("word", [*PRIVATE, "0905"])
    def test_private_words_find_nothing(self, client: Any, published: Any, word: str) -> None:
        page = read(client, q=word)
        assert 'class="shelf__row"' not in page

    def test_pages_by_key_reach_every_row_once(
        self, client: Any, centre: Any, officer: Any, at: Any, administrator: Any
    ) -> None:
        rows = [
            replace(ROW, title=f"Máy {place}", former_code=f"{place}", year=2014 + place % 3)
            for place in range(PAGE_ROWS + 3)
        ]
        enter_past_projects(rows=rows, unit=centre, actor=officer, at=at)
        set_publishing(unit=centre, is_on=True, actor=administrator, at=at)
        seen: list[str] = []
        query: str | None = ""
        while query is not None:
            page = client.get(f"{LIST}?{query}").content.decode()
            seen += re.findall(r'href="/de-an/([a-z0-9-]+)/"', page)
            found = re.search(r'rel="next" href="\?([^"]+)"', page)
            query = found[1].replace("&amp;", "&") if found else None
        wanted = PublishedProject.objects.order_by("-year", "number")
        assert seen == list(wanted.values_list("number", flat=True))

    @pytest.mark.parametrize("after", ["", "x", "2016", "2016.", "99999.a", "' OR 1=1"])
    def test_a_place_that_is_none_begins_anew(
        self, client: Any, published: Any, after: str
    ) -> None:
        assert read(client, sau=after).count('class="shelf__row"') == 2

    def test_few_statements(self, client: Any, published: Any) -> None:
        with CaptureQueriesContext(connection) as asked:
            read(client, q="may")
        assert len(asked) <= 10


class TestProject:
    def test_has_an_address_without_a_key(self, client: Any, published: Any) -> None:
        row = PublishedProject.objects.get(project=published["firm"])
        assert row.number.endswith("-2016-001")
        page = read(client, f"{LIST}{row.number}/")
        assert "05/03/2016" in page
        assert published["firm"].unit.name in page

    def test_nothing_of_a_person_is_read(self, client: Any, published: Any) -> None:
        row = PublishedProject.objects.get(project=published["household"])
        pages = [read(client, f"{LIST}{row.number}/"), read(client)]
        pages.append(client.get("/sitemap.xml").content.decode())
        for page in pages:
            assert not [each for each in PRIVATE if each.casefold() in page.casefold()]

    def test_tells_machines_no_name_of_a_household(self, client: Any, published: Any) -> None:
        row = PublishedProject.objects.get(project=published["household"])
        block = re.search(r'ld\+json">(.+?)</script>', read(client, f"{LIST}{row.number}/"))
        assert block
        told = json.loads(block[1])
        assert told["amount"]["value"] == 50_000_000
        assert "fundedItem" not in told

    def test_few_statements(self, client: Any, published: Any) -> None:
        row = PublishedProject.objects.get(project=published["firm"])
        with CaptureQueriesContext(connection) as asked:
            read(client, f"{LIST}{row.number}/")
        assert len(asked) <= 10

    def test_what_is_not_published_is_not_there(self, client: Any, published: Any) -> None:
        assert client.get(f"{LIST}khong-co/").status_code == 404


class TestSearchOverAll:
    def test_finds_what_is_told(self, client: Any, published: Any) -> None:
        assert "/de-an/" in read(client, "/tim/", q="do go an lao").split("<main")[1]

    @pytest.mark.parametrize("word", [*PRIVATE, "0905"])
    def test_finds_nothing_of_a_person(self, client: Any, published: Any, word: str) -> None:
        assert "/de-an/" not in read(client, "/tim/", q=word).split("<main")[1]


class TestOffice:
    def test_the_administrator_chooses(
        self,
        client: Any,
        centre: Any,
        officer: Any,
        at: Any,
        establishment: Any,
        administrator: Any,
    ) -> None:
        supported(centre, officer, at, establishment)
        client.force_login(administrator)
        path = f"/office/units/{centre.pk}/publishing/"
        assert client.post(path, {}).status_code == 302
        assert not PublishedProject.objects.exists()
        assert client.post(path, {"is_on": "on"}).status_code == 302
        assert PublishedProject.objects.count() == 2
