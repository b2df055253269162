"""Campaigns in the office: recorded, its audience chosen, marked, taken back, what followed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.audits.actions.create_audit import create_audit
from khuyencong.apps.audits.facts import AuditFacts
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.projects.models import Project
from tests.cleaner_cast import site_of
from tests.outreach_cast import campaign_of, firm_of

HEAD = {
    "name": "Phát tờ rơi",
    "occasion": "leaflet",
    "starts_on": "01/03/2016",
    "ends_on": "31/03/2016",
    "follows_until": "30/09/2016",
    "place": "",
    "purpose": "",
    "note": "",
}


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def campaign(centre: Any, officer: Any, at: Any) -> Any:
    return campaign_of(centre, actor=officer, at=at)


@pytest.fixture
def path(campaign: Any) -> str:
    return f"/office/outreach/{campaign.pk}/"


def undo_of(page: Any) -> tuple[str, dict[str, str]]:
    """Return where the last message would post to, and what."""
    import json

    offer = json.loads(list(page.context["messages"])[-1].extra_tags)
    return offer["to"], offer["fields"]


def test_an_empty_list_says_what_to_do(office: Any) -> None:
    assert "nhỏ trước" in office.get("/office/outreach/").content.decode()


def test_recorded_it_leads_to_its_audience(office: Any) -> None:
    answer = office.post("/office/outreach/new/", HEAD)
    made = OutreachCampaign.objects.get()
    assert answer.url == f"/office/outreach/{made.pk}/audience/"
    assert "Phát tờ rơi" in office.get("/office/outreach/?occasion=leaflet").content.decode()
    assert "Phát tờ rơi" not in office.get("/office/outreach/?occasion=media").content.decode()
    assert office.get("/office/outreach/export.xlsx").status_code == 200


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"),
        ({"occasion": "x"}, "occasion"),
        ({"ends_on": "01/02/2016"}, "ends_on"),
        ({"follows_until": "hôm nào"}, "follows_until"),
    ],
)
def test_what_is_wrong_stands_at_its_field(office: Any, wrong: dict[str, str], field: str) -> None:
    answer = office.post("/office/outreach/new/", HEAD | wrong)
    assert field in answer.context["form"].errors


def test_changed(office: Any, campaign: Any, path: str) -> None:
    office.post(f"{path}edit/", HEAD | {"version": "1"})
    campaign.refresh_from_db()
    assert campaign.name == "Phát tờ rơi"
    again = office.post(f"{path}edit/", HEAD | {"version": "1", "name": "Khác"})
    assert "vừa sửa" in again.content.decode()


class TestAudience:
    @pytest.fixture(autouse=True)
    def _firms(self, centre: Any) -> None:
        for name, workers in (("Xưởng B", 40), ("Xưởng A", 7), ("Xưởng C", None)):
            firm_of(centre, name, workers)

    def test_counted_with_the_small_ones_first(self, office: Any, path: str) -> None:
        page = office.get(f"{path}audience/", {"most_workers": "50"})
        assert page.context["count"] == 2
        assert [firm.name for firm in page.context["rows"]] == ["Xưởng A", "Xưởng B"]

    def test_taken_and_taken_back(self, office: Any, path: str, campaign: Any) -> None:
        page = office.post(f"{path}audience/", {"count": "1"}, follow=True)
        assert campaign.reached.get().establishment.name == "Xưởng A"
        to, fields = undo_of(page)
        office.post(to, fields)
        assert not campaign.reached.exists()

    def test_the_way_they_were_chosen_is_kept(self, office: Any, path: str) -> None:
        office.post(f"{path}audience/", {"most_workers": "10"})
        page = office.get(f"{path}audience/")
        assert page.context["form"]["most_workers"].value() == 10

    def test_wrong_filters_are_named(self, office: Any, path: str) -> None:
        page = office.post(f"{path}audience/", {"most_workers": "-1", "trade": "x"})
        assert set(page.context["form"].errors) == {"most_workers", "trade"}


def test_by_code(office: Any, path: str, campaign: Any, establishment: Any) -> None:
    office.post(f"{path}codes/", {"codes": establishment.code, "has_come": "on"})
    row = campaign.reached.get()
    assert (row.is_invited, row.has_come) == (True, True)
    page = office.post(f"{path}codes/", {"codes": "123"})
    assert "dòng 1 “123”" in page.context["form"].errors["codes"][0]


class TestMarks:
    @pytest.fixture
    def row(self, office: Any, path: str, campaign: Any, establishment: Any) -> Any:
        office.post(f"{path}codes/", {"codes": establishment.code})
        return campaign.reached.get()

    def test_kept_and_taken_back(self, office: Any, path: str, row: Any) -> None:
        said = {"row": str(row.pk), f"came_{row.pk}": "on", f"note_{row.pk}": "đến muộn"}
        page = office.post(f"{path}marks/", said, follow=True)
        row.refresh_from_db()
        assert (row.is_invited, row.has_come, row.note) == (True, True, "đến muộn")
        to, fields = undo_of(page)
        office.post(to, fields)
        row.refresh_from_db()
        assert (row.is_invited, row.has_come, row.note) == (False, False, "")

    def test_hostile_rows_change_nothing(self, office: Any, path: str, row: Any) -> None:
        for keys in (["x"], ["-1"], ["999999"], []):
            assert office.post(f"{path}marks/", {"row": keys}).status_code == 302
        row.refresh_from_db()
        assert not row.is_invited

    def test_what_followed_stands_with_its_link(
        self, office: Any, path: str, row: Any, establishment: Any, officer: Any, at: Any
    ) -> None:
        owner = {"unit": establishment.unit, "province": establishment.province}
        project = Project.objects.create(
            year=2016, code="X-1", pinned_on=date(2016, 6, 1), establishment=establishment, **owner
        )
        facts = AuditFacts(kind="walk_through", visited_on=date(2016, 7, 1))
        audit = create_audit(site=site_of(establishment), facts=facts, actor=officer, at=at)
        with CaptureQueriesContext(connection) as asked:
            page = office.get(path)
        assert f"/audits/{audit.pk}/" in page.content.decode()
        assert f"/office/projects/{project.pk}/" in page.content.decode()
        assert [step.count for step in page.context["funnel"]] == [1, 0, 0, 1, 0, 1, 1]
        assert len(asked) <= 12


def test_a_channel_is_kept_and_taken_back(office: Any, path: str, campaign: Any) -> None:
    page = office.post(f"{path}channels/radio/", {"listeners": "1200"}, follow=True)
    assert campaign.channels.get().listeners == 1200
    to, fields = undo_of(page)
    office.post(to, fields)
    assert not campaign.channels.exists()
    wrong = office.post(f"{path}channels/radio/", {"copies": "nhiều"})
    assert "copies" in wrong.context["form"].errors
    assert office.get(f"{path}channels/pigeon/").status_code == 404


def test_taken_off_and_put_back(office: Any, path: str) -> None:
    office.post(f"{path}remove/")
    assert "nhỏ trước" in office.get("/office/outreach/").content.decode()
    assert "Khôi phục" in office.get(path).content.decode()
    office.post(f"{path}restore/")
    assert "Tập huấn" in office.get("/office/outreach/").content.decode()


def test_others_read_and_strangers_see_nothing(
    signed_in: Callable[[Any], Any], appraiser: Any, outsider: Any, path: str
) -> None:
    page = signed_in(appraiser).get(path).content.decode()
    assert "Chọn cơ sở" not in page.replace("Chọn cơ sở từ sổ", "")
    assert signed_in(outsider).get(path).status_code in (403, 404)


def test_a_sheet_of_codes_names_each_line_nobody_has(
    office: Any, path: str, campaign: Any, establishment: Any
) -> None:
    def sent(text: str, **more: str) -> dict[str, Any]:
        return {"sheet": SimpleUploadedFile("ma.csv", text.encode()), **more}

    page = office.post(f"{path}codes/", sent(f"Mã số\n{establishment.code}\n123\n456\n"))
    (said,) = page.context["form"].errors["sheet"]
    assert "dòng 3 “123”, dòng 4 “456”" in said
    assert not campaign.reached.exists()
    page = office.post(f"{path}codes/", sent("1", codes=establishment.code))
    assert "không cả hai" in page.context["form"].errors["sheet"][0]
    page = office.post(f"{path}codes/", {"sheet": SimpleUploadedFile("ma.pdf", b"%PDF-1.7")})
    assert "Cần tệp" in page.context["form"].errors["sheet"][0]
    page = office.post(f"{path}codes/", {"sheet": SimpleUploadedFile("ma.xlsx", b"PK nothing")})
    assert page.context["form"].errors["sheet"]
    office.post(f"{path}codes/", sent(f"Mã số\n{establishment.code}\n"))
    assert campaign.reached.get().establishment == establishment


class TestPickedOnTheRegister:
    PICK = "/office/outreach/pick/"

    def test_those_picked_go_in_and_may_be_taken_out(
        self, office: Any, campaign: Any, establishment: Any, centre: Any
    ) -> None:
        other = firm_of(centre, "Xưởng khác")
        page = office.get("/office/establishments/").content.decode()
        assert f'formaction="{self.PICK}"' in page
        asked = office.get(self.PICK, {"scope": "picked", "pick": [establishment.pk, other.pk]})
        sent = {"picks": asked.context["picks"], "campaign": campaign.pk, "is_invited": "on"}
        done = office.post(self.PICK, sent, follow=True)
        assert set(campaign.reached.values_list("establishment", "is_invited")) == {
            (establishment.pk, True),
            (other.pk, True),
        }
        to, fields = undo_of(done)
        office.post(to, fields)
        assert not campaign.reached.exists()

    def test_all_the_filters_keep_and_the_way_back_keeps_them(
        self, office: Any, campaign: Any, establishment: Any, centre: Any
    ) -> None:
        firm_of(centre, "Tổ hợp khác", kind="cooperative")
        picked = {"scope": "all", "q": "Tổ hợp khác", "kind": "cooperative"}
        asked = office.get(self.PICK, picked)
        assert [each.name for each in asked.context["firms"]] == ["Tổ hợp khác"]
        assert "kind=cooperative" in asked.context["back"]
        assert "scope" not in asked.context["back"]

    def test_nothing_picked_says_what_to_do(self, office: Any, campaign: Any) -> None:
        page = office.get(self.PICK)
        assert "Chưa chọn cơ sở nào" in page.content.decode()
        assert office.post(self.PICK, {"picks": "x,-1"}).status_code == 200

    def test_without_a_campaign_there_is_a_way_to_one(
        self, office: Any, establishment: Any
    ) -> None:
        page = office.get(self.PICK, {"pick": establishment.pk}).content.decode()
        assert "/office/outreach/new/" in page

    def test_a_campaign_of_another_unit_is_none(
        self, office: Any, establishment: Any, outsider: Any, at: Any
    ) -> None:
        other = campaign_of(outsider.main_unit(), actor=outsider, at=at)
        office.post(self.PICK, {"picks": str(establishment.pk), "campaign": other.pk})
        assert not other.reached.exists()
