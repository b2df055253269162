"""What may I be given: the pages, without an account and without script."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.accounts.human_check import page_seal
from khuyencong.apps.surveys.models import Answer
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund

COMMUNE = "xa-21609-2025"
GUIDE = "/toi-duoc-ho-tro-gi/"
TODAY = datetime(2026, 11, 28, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
TOLD = {
    "kind": "household",
    "trade": "food",
    "zone": "none",
    "aim": "machines",
    "cost": "514 triệu",
}


@pytest.fixture
def today(monkeypatch: Any) -> datetime:
    from django.utils import timezone

    monkeypatch.setattr(timezone, "now", lambda: TODAY)
    return TODAY


@pytest.fixture
def commune(db: None) -> Any:
    """The commune An Lão of today, in the province that holds Bình Định; beside it a ward of
    Hà Nội and what it was."""
    from khuyencong.apps.places.actions.load_places import load_places
    from khuyencong.apps.places.models import AdminUnit
    from khuyencong.domain.foundation.gazetteer import Gazetteer, load_gazetteer, load_provinces

    whole = load_gazetteer()
    wanted = {COMMUNE, "huyen-001", "xa-00001", "xa-00097-2025", *load_provinces().uids}
    some = Gazetteer(
        (state for uid in wanted for state in whole.history(uid)),
        (link for link in whole.links if {link.old, link.new} <= wanted),
    )
    load_places(at=TODAY, places=some)
    return AdminUnit.objects.get(uid=COMMUNE)


@pytest.fixture
def visitor(client: Any, today: Any, commune: Any) -> Any:
    return client


@pytest.fixture
def open_now(centre: Any, officer: Any) -> Any:
    """A survey of the centre of Bình Định, open today."""
    from khuyencong.apps.surveys.actions.open_campaign import open_campaign
    from khuyencong.apps.surveys.campaign_facts import CampaignFacts

    facts = CampaignFacts(
        name="Khảo sát nhu cầu 2028",
        year=2028,
        opens_on=date(2026, 11, 1),
        closes_on=date(2026, 12, 31),
    )
    return open_campaign(facts=facts, unit=centre, actor=officer, at=TODAY, code="khaosat8")


def ask(visitor: Any, commune: Any, **changes: str) -> str:
    response = visitor.get(GUIDE, {"place": commune.uid, **TOLD, **changes})
    assert response.status_code == 200
    text: str = response.content.decode()
    return text


class TestPlace:
    def test_is_found_by_name_without_accents(self, visitor: Any, commune: Any) -> None:
        page = visitor.get(GUIDE, {"q": commune.search}).content.decode()
        assert f"?place={commune.uid}" in page

    def test_the_part_for_the_script_is_only_what_was_found(
        self, visitor: Any, commune: Any
    ) -> None:
        part = visitor.get(GUIDE, {"q": commune.search, "part": "places"}).content.decode()
        assert f"?place={commune.uid}" in part
        assert "<html" not in part

    def test_by_province_then_commune(self, visitor: Any, commune: Any) -> None:
        page = visitor.get(GUIDE, {"province": "gia-lai-2025"}).content.decode()
        assert f'<option value="{commune.uid}">' in page

    def test_a_commune_that_merged_leads_to_what_holds_it(self, visitor: Any) -> None:
        page = visitor.get(GUIDE, {"place": "xa-00001"}).content.decode()
        assert "nay thuộc nơi khác" in page
        assert re.search(r"\?place=xa-\d+-2025", page)

    def test_a_content_picked_before_goes_along(self, visitor: Any) -> None:
        page = visitor.get(GUIDE, {"aim": "fair", "q": "an lao"}).content.decode()
        assert f"?place={COMMUNE}&amp;aim=fair" in page
        assert '<input type="hidden" name="aim" value="fair">' in page

    def test_what_is_no_content_does_not(self, visitor: Any) -> None:
        page = visitor.get(GUIDE, {"aim": '"><script>', "q": "an lao"}).content.decode()
        assert 'name="aim"' not in page

    @pytest.mark.parametrize("place", ["", "khong-co", "gia-lai-2025", "' OR 1=1 --", "x" * 500])
    def test_what_is_no_commune_asks_again(self, visitor: Any, place: str) -> None:
        response = visitor.get(GUIDE, {"place": place, **TOLD})
        assert response.status_code == 200
        assert 'name="province"' in response.content.decode()


class TestQuestions:
    def test_come_with_answers_picked_and_the_place_along(self, visitor: Any, commune: Any) -> None:
        page = visitor.get(GUIDE, {"place": commune.uid}).content.decode()
        assert commune.full_name in page
        assert f'name="place" value="{commune.uid}"' in page

    @pytest.mark.parametrize(
        ("changes", "said"),
        [
            ({"aim": "fly"}, "fly"),
            ({"cost": "một đống"}, "Cần số tiền"),
            ({"aim": "cluster"}, "chủ đầu tư hạ tầng"),
        ],
    )
    def test_a_fault_says_where(
        self, visitor: Any, commune: Any, changes: dict[str, str], said: str
    ) -> None:
        page = ask(visitor, commune, **changes)
        assert "Hãy sửa những chỗ sau" in page
        assert said in page

    def test_to_edit_shows_what_was_answered(self, visitor: Any, commune: Any) -> None:
        page = ask(visitor, commune, edit="1", aim="fair")
        assert '<option value="fair" selected>' in page
        assert 'value="514 triệu"' in page


class TestAnswer:
    def test_says_how_much_by_which_article_since_when_and_how_sure(
        self, visitor: Any, commune: Any
    ) -> None:
        # 50 % of 514 million = 257 million; own part 257 million (TT 28/2018 Điều 8.4).
        page = ask(visitor, commune)
        for words in (
            "257.000.000",
            "Phần còn lại 257.000.000 đồng cơ sở tự lo.",
            "Điều 8.4 TT 28/2018/TT-BTC",
            "từ 11/05/2018",
            "theo nguồn thứ cấp, cần hỏi lại",
            "Văn bản đề nghị hỗ trợ của đơn vị thụ hưởng",
            "19/05/2027",
        ):
            assert words in page

    def test_is_what_the_look_up_of_the_office_says(
        self, visitor: Any, commune: Any, officer: Any
    ) -> None:
        page = ask(visitor, commune, aim="model", cost="700 triệu")
        visitor.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
        asked = {
            "line": "demonstration_model",
            "on": "28/11/2026",
            "fund": "KCQG",
            "province": "Gia Lai",
            "eligible_cost_vnd": "700 triệu",
        }
        office = visitor.get("/office/norms/", asked)
        allowed = office.context["explanation"].answer.allowed_vnd
        assert allowed == 210_000_000  # 30 % of 700 million, below 1,000 million
        assert "210.000.000" in office.content.decode()
        assert "210.000.000" in page

    def test_a_local_norm_of_this_installation_counts(
        self, visitor: Any, commune: Any, officer: Any, monkeypatch: Any
    ) -> None:
        shipped = NormLibrary.shipped().get("P-DLK-2")
        ours = replace(shipped, norm_id="L-1", territory="gia-lai-2025", fund=Fund.LOCAL)
        monkeypatch.setattr(
            "khuyencong.interfaces.portal.guide.installation_norms",
            lambda: NormLibrary.shipped().with_local([ours]),
        )
        assert ours.legal_basis in ask(visitor, commune, aim="model")

    def test_a_refusal_names_its_article_and_what_else_there_is(
        self, visitor: Any, commune: Any
    ) -> None:
        page = ask(visitor, commune, kind="large")
        assert "Rất tiếc, việc này chưa được hỗ trợ" in page
        assert "Điều 1.2.a NĐ 235/2025/NĐ-CP" in page
        assert "aim=cleaner" in page

    def test_without_a_cost_the_level_is_told(self, visitor: Any, commune: Any) -> None:
        page = ask(visitor, commune, cost="")
        assert "50 %, tối đa 300.000.000 đồng" in page

    def test_names_the_unit_of_the_province_or_the_department(
        self, visitor: Any, commune: Any, centre: Any
    ) -> None:
        page = ask(visitor, commune)
        assert centre.name in page
        assert "tel:" not in page

    def test_says_how_to_reach_the_unit_where_it_is_recorded(
        self, visitor: Any, commune: Any, centre: Any
    ) -> None:
        centre.public_phone, centre.public_email = "(0256) 382.1234", "khuyencong@example.vn"
        centre.save()
        page = ask(visitor, commune)
        assert '<a href="tel:02563821234">(0256) 382.1234</a>' in page
        assert "mailto:khuyencong@example.vn" in page

    def test_in_english(self, visitor: Any, commune: Any) -> None:
        response = visitor.get(
            GUIDE, {"place": commune.uid, **TOLD}, headers={"Accept-Language": "en"}
        )
        assert "Buy machines" in response.content.decode()

    def test_asks_the_database_little(self, visitor: Any, commune: Any, open_now: Any) -> None:
        with CaptureQueriesContext(connection) as asked:
            ask(visitor, commune)
        assert len(asked) <= 10


class TestShortAddress:
    def test_leads_to_the_same_answers(self, visitor: Any, commune: Any) -> None:
        page = ask(visitor, commune)
        short = re.search(r'href="http://testserver(/h/[^"]+/)"', page)
        assert short
        target = visitor.get(short[1])["Location"]
        said = {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}
        assert said == {"place": commune.uid, **TOLD, "cost": "514000000"}
        again = visitor.get(target).content.decode()
        assert "257.000.000" in again

    @pytest.mark.parametrize("code", ["abc", "a.b.c.d.e.f.g", "a.b.c.d.e.-5"])
    def test_another_word_is_not_found(self, visitor: Any, code: str) -> None:
        assert visitor.get(f"/h/{code}/").status_code == 404


class TestSendNeed:
    def form_of(self, visitor: Any, page: str) -> dict[str, str]:
        link = re.search(r'href="(/s/khaosat8/\?guide=[^"]+)"', page)
        assert link
        form = visitor.get(link[1]).context["form"]
        filled = {name: str(form[name].value() or "") for name in form.fields}
        return filled | {
            "establishment_name": "Cơ sở bún số 8",
            "phone": "0912 345 678",
            "consents": "on",
            "note_to_robots": "",
            "page_seal": page_seal("survey", at=TODAY - timedelta(minutes=2)),
        }

    def test_is_filled_in_and_goes_to_the_unit_of_the_place(
        self, visitor: Any, commune: Any, open_now: Any, centre: Any
    ) -> None:
        form = self.form_of(visitor, ask(visitor, commune))
        assert form["line"] == "machinery"
        assert form["commune"].startswith(commune.full_name)
        visitor.post("/s/khaosat8/", form)
        answer = Answer.objects.get()
        assert (answer.unit, answer.total_vnd) == (centre, 514_000_000)

    def test_is_taken_once_however_often_the_page_is_loaded(
        self, visitor: Any, commune: Any, open_now: Any
    ) -> None:
        page = ask(visitor, commune)
        places = set()
        for _ in range(3):
            form = self.form_of(visitor, page)
            places.add(visitor.post("/s/khaosat8/", form)["Location"])
        assert len(places) == Answer.objects.count() == 1

    def test_another_establishment_on_the_same_telephone_is_another_need(
        self, visitor: Any, commune: Any, open_now: Any
    ) -> None:
        form = self.form_of(visitor, ask(visitor, commune))
        visitor.post("/s/khaosat8/", form)
        visitor.post("/s/khaosat8/", form | {"establishment_name": "Cơ sở bún số 9"})
        assert Answer.objects.count() == 2

    def test_a_word_of_somebody_elses_making_fills_nothing(
        self, visitor: Any, open_now: Any
    ) -> None:
        for word in ("abc", "<script>", "a.b.c.d.e.f"):
            form = visitor.get("/s/khaosat8/", {"guide": word}).context["form"]
            assert not form["wish"].value()
            assert UUID(str(form["client_key"].value()))

    def test_without_a_survey_it_says_whom_to_call(self, visitor: Any, commune: Any) -> None:
        assert "hãy gọi hoặc đến nơi trên" in ask(visitor, commune)


def test_the_front_page_leads_here_first(visitor: Any) -> None:
    page = visitor.get("/").content.decode()
    assert f'class="button button--main" href="{GUIDE}"' in page
