"""Open data: the files say what the pages say, with a dictionary, and nothing of a person."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.projects.actions.set_publishing import set_publishing
from khuyencong.apps.projects.models import PublishedProject
from khuyencong.apps.projects.publishing import refresh_all
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.interfaces.portal.open_data.sets import DATASETS
from tests.public_cast import PRIVATE, supported

pytestmark = pytest.mark.django_db
DATA = "/du-lieu/"
IDS = [each.id for each in DATASETS]


@pytest.fixture
def administrator(make_account: Callable[..., Any], department: Any) -> Any:
    return make_account(department, "administrator")


@pytest.fixture
def published(
    centre: Any, officer: Any, at: Any, establishment: Any, administrator: Any, craft_village: Any
) -> dict[str, Any]:
    told = supported(centre, officer, at, establishment)
    set_publishing(unit=centre, is_on=True, actor=administrator, at=at)
    return told


def body(client: Any, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.streaming
    return b"".join(answer.streaming_content).decode()


def table(client: Any, name: str) -> list[dict[str, str]]:
    text = body(client, f"{DATA}{name}.csv")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


class TestFiles:
    @pytest.mark.parametrize("name", IDS)
    def test_csv_and_json_hold_the_same_in_the_columns_of_the_dictionary(
        self, client: Any, published: Any, name: str
    ) -> None:
        rows = table(client, name)
        told = json.loads(body(client, f"{DATA}{name}.json"))
        schema = client.get(f"{DATA}{name}.schema.json").json()
        names = [field["name"] for field in schema["fields"]]
        assert all(list(row) == names for row in (*rows, *told["rows"]))
        as_text = [
            {key: "" if value is None else str(value) for key, value in row.items()}
            for row in told["rows"]
        ]
        assert rows == as_text
        assert told["schema"].endswith(f"{DATA}{name}.schema.json")

    @pytest.mark.parametrize("name", IDS)
    def test_keys_are_unique_and_types_hold(self, client: Any, published: Any, name: str) -> None:
        rows = table(client, name)
        schema = client.get(f"{DATA}{name}.schema.json").json()
        keys = [tuple(row[key] for key in schema["primaryKey"]) for row in rows]
        assert len(set(keys)) == len(keys)
        patterns = {"integer": r"-?\d+", "year": r"\d{4}", "date": r"\d{4}-\d\d-\d\d"}
        patterns |= {"number": r"-?\d+(\.\d+)?", "string": r".*"}
        for field in schema["fields"]:
            for row in rows:
                pattern = f"({patterns[field['type']]})?"
                assert re.fullmatch(pattern, row[field["name"]], re.DOTALL), field

    @pytest.mark.parametrize("name", IDS)
    def test_nothing_of_a_person(self, client: Any, published: Any, name: str) -> None:
        for ending in ("csv", "json"):
            text = body(client, f"{DATA}{name}.{ending}").casefold()
            assert not [each for each in PRIVATE if each.casefold() in text]

    def test_lines_end_as_the_rfc_says(self, client: Any) -> None:
        text = body(client, f"{DATA}dinh-muc.csv")
        assert "\n" not in text.replace("\r\n", "")

    def test_who_has_it_already_is_told_so(self, client: Any, published: Any, at: Any) -> None:
        first = client.get(f"{DATA}de-an.csv")
        etag = first["ETag"]
        refresh_all(at=at)  # nothing moved
        assert client.get(f"{DATA}de-an.csv", headers={"if-none-match": etag}).status_code == 304
        PublishedProject.objects.filter(project=published["firm"]).delete()
        again = client.get(f"{DATA}de-an.csv", headers={"if-none-match": etag})
        assert again.status_code == 200

    @pytest.mark.parametrize(
        "path", ["khong-co.csv", "khong-co.json", "khong-co/", "x.schema.json"]
    )
    def test_no_such_set(self, client: Any, path: str) -> None:
        assert client.get(f"{DATA}{path}").status_code == 404


class TestTheFilesSayWhatThePagesSay:
    def test_projects(self, client: Any, published: Any) -> None:
        for row in table(client, "de-an"):
            page = client.get(f"/de-an/{row['number']}/").content.decode()
            amount = f"{int(row['support_vnd']):,}".replace(",", ".")
            for told in (row["title"], row["holder_vi"], row["place"], amount, row["state_vi"]):
                assert told in page

    def test_sums_by_year_and_content_are_those_of_the_projects(
        self, client: Any, published: Any
    ) -> None:
        sums: dict[tuple[str, str], list[int]] = {}
        for row in table(client, "de-an"):
            told = sums.setdefault((row["year"], row["content"]), [0, 0])
            told[0] += 1
            told[1] += int(row["support_vnd"])
        for row in table(client, "ket-qua"):
            count, support = sums.pop((row["year"], row["content"]))
            assert (int(row["projects"]), int(row["support_vnd"])) == (count, support)
        assert not sums

    def test_norms(self, client: Any) -> None:
        rows = {row["norm_id"]: row for row in table(client, "dinh-muc")}
        assert len(rows) == len(NormLibrary.shipped().lines)
        machinery = rows["N2014-2c"]
        assert (machinery["share"], machinery["ceiling_vnd"]) == ("0.50", "200000000")
        assert (machinery["valid_to"], machinery["standing"]) == ("2018-05-10", "in_use")
        off = [row for row in rows.values() if row["grade"] == "memory"]
        assert off
        assert {row["standing"] for row in off} == {"not_confirmed"}

    def test_documents(self, client: Any) -> None:
        rows = table(client, "van-ban")
        page = client.get("/van-ban/").content.decode()
        assert all(row["act"] in page for row in rows)
        base = next(row for row in rows if row["act"] == "NĐ 45/2012/NĐ-CP")
        assert (base["replaces"], base["first_on"]) == ("NĐ 134/2004/NĐ-CP", "2012-07-05")


class TestPages:
    def test_say_that_no_licence_was_chosen(self, client: Any) -> None:
        assert "chưa chọn giấy phép" in client.get(DATA).content.decode()

    def test_name_the_licence_to_people_and_machines(self, client: Any, settings: Any) -> None:
        settings.OPEN_DATA_LICENCE = "CC BY 4.0"
        page = client.get(f"{DATA}dinh-muc/").content.decode()
        assert "<strong>CC BY 4.0</strong>" in page
        block = re.search(r'ld\+json">(.+?)</script>', page)
        assert block
        told = json.loads(block[1])
        assert (told["@type"], told["license"]) == ("Dataset", "CC BY 4.0")
        assert {each["encodingFormat"] for each in told["distribution"]} == {
            "text/csv",
            "application/json",
        }

    @pytest.mark.parametrize("name", IDS)
    def test_show_the_whole_dictionary_with_few_statements(
        self, client: Any, published: Any, name: str
    ) -> None:
        with CaptureQueriesContext(connection) as asked:
            page = client.get(f"{DATA}{name}/").content.decode()
        dataset = next(each for each in DATASETS if each.id == name)
        assert all(str(column.says) in page for column in dataset.columns)
        assert len(asked) <= 10

    def test_the_list_takes_few_statements(self, client: Any, published: Any) -> None:
        with CaptureQueriesContext(connection) as asked:
            client.get(DATA)
        assert len(asked) <= 10
