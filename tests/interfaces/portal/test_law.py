"""The legal library of the portal: filters, one document, any day."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = pytest.mark.django_db
LAW = "/van-ban/"
CIRCULAR = f"{LAW}ttlt-26-2014-ttlt-btc-bct/"


def read(client: Any, path: str, **asked: str) -> str:
    answer = client.get(path, asked)
    assert answer.status_code == 200
    return str(answer.content.decode())


class TestList:
    def test_finds_without_accents(self, client: Any) -> None:
        page = read(client, LAW, q="nghi dinh khuyen cong", on="23/11/2016")
        assert "NĐ 45/2012/NĐ-CP" in page
        assert "TT 28/2018/TT-BTC" not in page

    def test_filters_by_what_holds_that_day(self, client: Any) -> None:
        then = read(client, LAW, on="23/11/2016", standing="in_force", kind="joint_circular")
        assert "ttlt-26-2014-ttlt-btc-bct" in then
        now = read(client, LAW, on="11/05/2018", standing="in_force", kind="joint_circular")
        assert "ttlt-26-2014-ttlt-btc-bct" not in now

    def test_the_day_goes_along_to_the_document(self, client: Any) -> None:
        assert "?on=23/11/2016" in read(client, LAW, on="23/11/2016")

    def test_a_day_that_is_none_is_told_and_today_stands_in(self, client: Any) -> None:
        page = read(client, LAW, on="30/02/2016")
        assert "Không có ngày 30" in page
        assert "TT 28/2018/TT-BTC" in page

    @pytest.mark.parametrize("asked", [{"kind": "xyz"}, {"q": "x" * 300}, {"issuer": "' OR 1=1"}])
    def test_what_is_no_choice_breaks_nothing(self, client: Any, asked: Any) -> None:
        read(client, LAW, **asked)

    def test_says_so_when_nothing_fits(self, client: Any) -> None:
        assert "Không văn bản nào khớp" in read(client, LAW, q="khongcogi")


class TestDocument:
    def test_shows_the_norms_of_the_day_with_amount_and_article(self, client: Any) -> None:
        page = read(client, CIRCULAR, on="23/11/2016")
        assert "50 %, tối đa 200.000.000 đồng" in page  # N2014-2c, machinery
        assert "Điều 6.2.c" in page
        assert "300.000.000" not in page.split('id="lines"')[0]

    def test_shows_none_of_another_day(self, client: Any) -> None:
        page = read(client, CIRCULAR, on="11/05/2018")
        assert "50 %, tối đa 200.000.000 đồng" not in page
        assert "không có dòng định mức nào đang dùng" in page

    def test_lines_nobody_confirmed_stand_apart(self, client: Any) -> None:
        page = read(client, f"{LAW}tt-28-2018-tt-btc/", on="28/11/2026")
        used, _, apart = page.partition("Chưa xác nhận: không dùng làm căn cứ")
        assert "chưa ai đọc được văn bản" in apart
        assert "chưa ai đọc được văn bản" not in used

    def test_relations_lead_both_ways(self, client: Any) -> None:
        page = read(client, f"{LAW}nd-45-2012-nd-cp/")
        assert re.search(r"Được sửa đổi, bổ sung bởi <a href=\"/van-ban/nd-235-2025-nd-cp/\"", page)
        assert re.search(r"Thay thế <a href=\"/van-ban/nd-134-2004-nd-cp/\"", page)

    def test_tells_machines_the_same(self, client: Any) -> None:
        page = read(client, CIRCULAR)
        block = re.search(r'<script type="application/ld\+json">(.+?)</script>', page)
        assert block
        told = json.loads(block[1])
        assert told["@type"] == "Legislation"
        assert told["temporalCoverage"] == "2014-04-08/2018-05-10"
        assert told["legislationLegalForce"].endswith("NotInForce")

    def test_no_such_document(self, client: Any) -> None:
        assert client.get(f"{LAW}khong-co/").status_code == 404

    def test_few_statements(self, client: Any) -> None:
        with CaptureQueriesContext(connection) as asked:
            read(client, CIRCULAR)
        assert len(asked) <= 10

    def test_no_address_leads_outside(self, client: Any) -> None:
        page = read(client, CIRCULAR)
        assert not re.findall(r'<a [^>]*href="https?://(?!testserver)', page)


def test_search_engines_hear_of_every_document(client: Any) -> None:
    told = client.get("/sitemap.xml").content.decode()
    assert "/van-ban/nd-134-2004-nd-cp/" in told


def test_the_search_over_all_finds_documents(client: Any) -> None:
    assert f"{LAW}nd-45-2012-nd-cp/" in read(client, "/tim/", q="nghi dinh khuyen cong 45/2012")
