"""What a token reads and sends: its unit's rows, in pages, once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from khuyencong.apps.integrations import opening
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.needs.models import Need
from tests.integration_cast import paper_of
from tests.interfaces.api.conftest import Ask, new_secret

pytestmark = pytest.mark.django_db
NEED = {
    "year": 2017,
    "title": "Máy cưa vòng",
    "beneficiary": "Cơ sở số 3",
    "total_vnd": 400_000_000,
}
KEY = {"Idempotency-Key": "goi-1"}


def test_a_list_is_read_page_by_page(ask: Ask, token: str, small_plan: Any) -> None:
    """The plan is over four needs: pages of three are three and one."""
    first = ask("/needs?limit=3", token).json()
    second = ask(f"/needs?limit=3&after={first['next']}", token).json()
    assert [len(first["items"]), len(second["items"]), second["next"]] == [3, 1, None]
    keys = [each["id"] for each in (*first["items"], *second["items"])]
    assert keys == sorted(Need.objects.values_list("pk", flat=True))
    assert first["items"][0]["total_vnd"] == 514_000_000


def test_a_row_that_goes_moves_no_page(ask: Ask, token: str, open_need: Any, centre: Any) -> None:
    for number in range(3):
        ask("/needs", token, NEED | {"title": f"Máy {number}"}, **{"Idempotency-Key": str(number)})
    first = ask("/needs?limit=2", token).json()
    Need.objects.filter(pk=first["items"][0]["id"]).delete()
    rest = ask(f"/needs?limit=2&after={first['next']}", token).json()
    assert [each["title"] for each in rest["items"]] == ["Máy 1", "Máy 2"]


@pytest.mark.parametrize("cursor", ["x", "bmVlZHM6eA", "cHJvamVjdHM6MQ", "_-_-"])
def test_a_cursor_of_ones_own_making_is_refused(ask: Ask, token: str, cursor: str) -> None:
    answer = ask(f"/needs?after={cursor}", token)
    assert (answer.status_code, answer.json()["errors"][0]["where"]) == (422, "after")


def test_projects_tell_state_amounts_and_deadline(ask: Ask, token: str, small_plan: Any) -> None:
    page = ask("/projects?year=2016", token).json()
    assert len(page["items"]) == 4
    one = page["items"][0]
    assert (one["state"], one["amounts"], one["next_deadline"]) == ("draft", [], None)
    whole = ask(f"/projects/{one['id']}", token).json()
    assert (whole["code"], whole["steps"]) == (one["code"], [])
    assert ask("/projects?state=approved", token).json()["items"] == []


def test_projects_changed_since_an_instant(
    ask: Ask, token: str, small_plan: Any, officer: Any
) -> None:
    project = small_plan.items.first().project
    now = timezone.now()
    project.edited_at = now
    project.save(update_fields=["edited_at"])
    since = (now - timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    found = ask(f"/projects?updated_since={since}", token).json()["items"]
    assert [each["id"] for each in found] == [project.pk]
    assert ask("/projects?updated_since=2016-11-23", token).status_code == 422


def test_a_plan_and_what_it_chose(ask: Ask, token: str, small_plan: Any) -> None:
    [plan] = ask("/plans", token).json()["items"]
    assert (plan["kcqg_vnd"], plan["kcdp_vnd"]) == (450_000_000, 250_000_000)
    items = ask(f"/plans/{plan['id']}/items", token).json()["items"]
    assert len(items) == 4
    assert sum(each["kcqg_vnd"] for each in items) <= 450_000_000
    assert ask("/plans?is_accepted=true", token).json()["items"] == []


def test_an_enterprise_and_its_years(ask: Ask, token: str, establishment: Any) -> None:
    [one] = ask("/establishments?kind=sme", token).json()["items"]
    assert (one["name"], one["code"], one["workers"]) == (
        "Công ty TNHH Đồ gỗ An Lão",
        "4100258987",
        25,
    )
    path = f"/establishments/{one['id']}/years/2016"
    told = {"workers": 27, "turnover_vnd": 5_000_000_000, "source": "Phần mềm kế toán"}
    for _again in range(2):
        [year] = ask(path, token, told, method="PUT").json()["items"]
        assert (year["year"], year["workers"], year["turnover_vnd"]) == (2016, 27, 5_000_000_000)
    changed = "establishments.establishment.year_figures_changed"
    assert Entry.objects.filter(verb=changed).count() == 1  # the second time nothing changes


def test_the_number_of_a_person_is_kept_back(ask: Ask, token: str, establishment: Any) -> None:
    establishment.code_kind, establishment.code = "personal", "052080000017"
    establishment.save()
    assert ask(f"/establishments/{establishment.pk}", token).json()["code"] is None


def test_an_indicator_is_counted_as_in_the_office(ask: Ask, token: str, small_plan: Any) -> None:
    found = ask("/indicators", token).json()["items"]
    assert "planned_projects" in {each["id"] for each in found}
    value = ask("/indicators/approved_vnd/value?period=2016&fund=KCQG", token).json()
    assert (value["value"], value["unit"], value["to_on"]) == (0, "đồng", "2016-12-31")
    assert ask("/indicators/planned_projects/value?period=mai", token).status_code == 422
    assert ask("/indicators/khong_co/value?period=2016", token).status_code == 422


def test_papers_and_their_file(
    ask: Ask, token: str, small_plan: Any, officer: Any, centre: Any
) -> None:
    paper = paper_of(small_plan, actor=officer)
    project, file = paper.project, paper.file
    [one] = ask(f"/projects/{project.pk}/documents", token).json()["items"]
    assert (one["file_name"], one["size_bytes"]) == ("nhu-cau.xlsx", 1)
    path = f"/projects/{project.pk}/documents/{paper.pk}/file"
    given = ask(path, token)
    assert (given.content, given["X-Content-Type-Options"]) == (b"x", "nosniff")
    assert ask(path, new_secret(centre, "projects:read")).status_code == 403
    file.state = "held"
    file.save()
    assert ask(path, token).status_code == 403
    assert ask(f"/projects/{project.pk}/documents", token).json()["items"][0]["sha256"] is None


def test_what_did_not_change_is_not_sent_again(ask: Ask, token: str, small_plan: Any) -> None:
    tag = ask("/plans", token)["ETag"]
    again = ask("/plans", token, **{"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    small_plan.money_basis = "Quyết định minh họa"
    small_plan.save()
    assert ask("/plans", token, **{"If-None-Match": tag}).status_code == 200


def test_a_need_sent_twice_is_there_once(ask: Ask, token: str) -> None:
    answers = [ask("/needs", token, NEED, **KEY) for _again in range(2)]
    assert [each.status_code for each in answers] == [201, 201]
    assert answers[0].json() == answers[1].json() == {"id": Need.objects.get().pk, "is_new": True}
    line = Entry.objects.get(verb="needs.need.added")
    assert line.actor_name == "Cổng dữ liệu của tỉnh"


def test_the_same_words_under_another_key_are_the_same_need(ask: Ask, token: str) -> None:
    first = ask("/needs", token, NEED, **KEY).json()
    second = ask("/needs", token, NEED, **{"Idempotency-Key": "goi-2"}).json()
    assert second == {"id": first["id"], "is_new": False}


def test_a_key_of_another_body_is_refused(ask: Ask, token: str) -> None:
    ask("/needs", token, NEED, **KEY)
    answer = ask("/needs", token, NEED | {"year": 2018}, **KEY)
    assert (answer.status_code, answer.json()["code"]) == (422, "integrations.key_of_another")
    assert Need.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"total_vnd": 1.5}, "body.total_vnd"),
        ({"total_vnd": 400.0}, "body.total_vnd"),
        ({"total_vnd": "400000000"}, "body.total_vnd"),
        ({"total_vnd": True}, "body.total_vnd"),
        ({"total_vnd": -1}, "body.total_vnd"),
        ({"total_vnd": 10**15 + 1}, "body.total_vnd"),
        ({"title": " \n "}, "body.title"),
        ({"title": "a\u0000b"}, "body.title"),
        ({"title": "\ud800"}, "body.title"),
        ({"year": 1999}, "body.year"),
        ({"tittle": "x"}, "body.tittle"),
    ],
)
def test_a_wrong_figure_is_named(ask: Ask, token: str, wrong: dict[str, Any], where: str) -> None:
    answer = ask("/needs", token, NEED | wrong, **KEY)
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["errors"][0]["where"] == where
    assert not Need.objects.exists()


def test_without_a_key_nothing_is_sent(ask: Ask, token: str) -> None:
    answer = ask("/needs", token, NEED)
    assert answer.status_code == 422
    assert "Idempotency-Key" in answer.json()["errors"][0]["where"]


@pytest.mark.parametrize("secret", ["", "kc_0123456789ab_x", "gì đó".encode().decode("latin-1")])
def test_without_a_token_nobody_enters(ask: Ask, secret: str, centre: Any) -> None:
    answer = ask("/needs", secret)
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")
    assert answer["Content-Type"] == "application/problem+json"


def test_without_the_scope_the_route_is_closed(ask: Ask, centre: Any) -> None:
    reader = new_secret(centre, "projects:read")
    answer = ask("/needs", reader)
    assert (answer.status_code, answer.json()["code"]) == (403, "integrations.scope_missing")
    assert "needs:read" in answer.json()["detail"]
    assert ask("/needs", reader, NEED, **KEY).status_code == 403


def test_who_asks_too_often_is_told_to_wait(ask: Ask, token: str, monkeypatch: Any) -> None:
    once = opening.Limit("api_token", 1, timedelta(minutes=1))
    monkeypatch.setattr(opening, "ASKED", once)
    assert ask("/plans", token).status_code == 200
    answer = ask("/plans", token)
    assert answer.status_code == 429
    assert 1 <= int(answer["Retry-After"]) <= 60
    assert answer.json()["code"] == "accounts.too_often"


@pytest.mark.parametrize(
    ("path", "status"), [("/needs/999999", 404), ("/khong-co", 404), ("/needs/0", 422)]
)
def test_every_refusal_is_a_problem(ask: Ask, token: str, path: str, status: int) -> None:
    answer = ask(path, token)
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert answer.json()["title"]


def test_too_much_is_a_problem(ask: Ask, token: str, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    answer = ask("/needs", token, NEED | {"note": "x" * 200}, **KEY)
    assert (answer.status_code, answer["Content-Type"]) == (413, "application/problem+json")


def test_a_body_that_is_no_json_is_a_problem(client: Any, token: str) -> None:
    headers = {"Authorization": f"Bearer {token}", **KEY}
    kind = "application/json"
    answer = client.post("/api/v1/needs", b"{\xff", content_type=kind, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (400, "api.unreadable")
