"""A collaborator sees his communes and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse

from tests.commune_cast import INSIDE, Cast, firm_at, need_at
from tests.interfaces.portal.collaborators.conftest import BACKEND

HOME = "/cong-tac-vien/"


def pages_of(firm: Any, need: Any) -> dict[str, str]:
    """Return every page about one establishment or one need."""
    given = {"establishment_id": firm.pk, "need_id": need.pk}
    patterns: Any = next(
        each.url_patterns
        for each in get_resolver().url_patterns
        if getattr(each, "namespace", "") == "collaborators"
    )
    found = {}
    for each in patterns:
        needed = set(each.pattern.converters)
        if needed and needed <= set(given):
            name = f"collaborators:{each.name}"
            found[name] = reverse(name, kwargs={key: given[key] for key in needed})
    return found


LISTS = {
    name: f"{HOME}{path}"
    for name, path in {"home": "", "needs": "nhu-cau/", "firms": "co-so/", "sent": "phieu/"}.items()
}


def test_every_page_shows_the_own_commune_and_none_another(visitor: Any, cast: Cast) -> None:
    own, other = pages_of(cast.own, cast.own_need), pages_of(cast.other, cast.other_need)
    assert len(own) == 3
    assert {visitor.get(path).status_code for path in own.values()} == {200}
    assert {visitor.get(path).status_code for path in other.values()} == {404}
    assert {visitor.post(path, {}).status_code for path in other.values()} == {404}


def test_lists_name_what_is_inside_alone(visitor: Any, campaign: Any) -> None:
    text = "".join(visitor.get(path).content.decode() for path in LISTS.values())
    assert "Cơ sở bún A" in text
    assert "Máy đùn bún" in text
    assert "Khảo sát nhu cầu 2017" in text
    assert "Cơ sở rượu B" not in text
    assert "Nồi chưng cất" not in text


def test_no_page_asks_the_database_more_than_ten_times(
    visitor: Any, cast: Cast, campaign: Any, centre: Any, officer: Any, at: Any, settings: Any
) -> None:
    for number in range(8):
        given = {"unit": centre, "actor": officer, "at": at}
        firm_at(INSIDE, f"Cơ sở {number}", **given)
        need_at(INSIDE, f"Máy {number}", **given)
    most = 11 if settings.ROW_SECURITY else 10  # the second lock asks for his provinces first
    counts = {}
    for name, path in {**LISTS, **pages_of(cast.own, cast.own_need)}.items():
        visitor.get(path)
        with CaptureQueriesContext(connection) as asked:
            visitor.get(path)
        counts[name] = len(asked)
    assert {name: n for name, n in counts.items() if n > most} == {}


def test_signing_in_leads_here_and_the_rest_of_the_office_stays(visitor: Any) -> None:
    assert visitor.get("/office/")["Location"] == HOME
    assert visitor.get("/office/norms/").status_code == 200
    assert visitor.get("/office/establishments/").status_code == 403


def test_nobody_else_comes_in(client: Any, officer: Any, cast: Cast) -> None:
    assert client.get(HOME)["Location"].startswith("/office/sign-in/")
    client.force_login(officer, backend=BACKEND)
    assert {client.get(path).status_code for path in LISTS.values()} == {403}
    own = pages_of(cast.own, cast.own_need)
    assert {client.get(path).status_code for path in own.values()} == {403}


def test_without_a_commune_the_page_says_what_is_missing(
    visitor: Any, cast: Cast, officer: Any, at: Any
) -> None:
    from khuyencong.apps.facilities.actions.end_collaborator import end_collaborator

    given: dict[str, Any] = {"actor": officer, "at": at, "reason": "Thôi"}
    end_collaborator(collaborator=cast.entered, ended_on=at.date(), **given)
    assert "Chưa ghi xã, phường nào" in visitor.get(HOME).content.decode()
    paths = pages_of(cast.own, cast.own_need)
    assert {visitor.get(path).status_code for path in paths.values()} == {404}


def test_the_list_is_searched_and_says_what_each_record_lacks(
    visitor: Any, cast: Cast, centre: Any, officer: Any, at: Any
) -> None:
    given: dict[str, Any] = {"unit": centre, "actor": officer, "at": at}
    whole = {"products": "Bún", "workers": 4, "trade_words": "Làm bún"}
    code = {"code_kind": "enterprise", "code": "0100109106"}
    firm_at(INSIDE, "Hợp tác xã bún", **whole, **code, **given)
    text = visitor.get(LISTS["firms"]).content.decode()
    assert text.index("Cơ sở bún A") < text.index("Hợp tác xã bún")  # what lacks something first
    assert text.count("Còn thiếu:") == 1
    found = visitor.get(LISTS["firms"], {"q": "hop tac"}).content.decode()
    assert "Hợp tác xã bún" in found
    assert "Cơ sở bún A" not in found
    none = visitor.get(LISTS["firms"], {"q": "<script>"}).content.decode()
    assert "Không có cơ sở nào" in none


@pytest.mark.parametrize("code_kind", ["enterprise", "personal"])
def test_the_number_of_a_person_is_not_shown(
    visitor: Any, cast: Cast, centre: Any, officer: Any, at: Any, code_kind: str
) -> None:
    code = {"enterprise": "0100109106", "personal": "052080001234"}[code_kind]
    given: dict[str, Any] = {"unit": centre, "actor": officer, "at": at}
    firm = firm_at(INSIDE, "Hộ C", code_kind=code_kind, code=code, capital_vnd=123, **given)
    page = visitor.get(f"{HOME}co-so/{firm.pk}/").content.decode()
    form = visitor.get(f"{HOME}co-so/{firm.pk}/sua/").content.decode()
    assert (code in page) is (code_kind == "enterprise")
    assert code not in form
    assert "capital_vnd" not in form


def test_the_second_lock_holds_him_to_his_provinces_and_what_they_became(cast: Cast) -> None:
    from khuyencong.interfaces.common.row_scope import scope_of_collaborator

    scope = scope_of_collaborator(cast.person)
    became = cast.own.province.heirs.values_list("successor", flat=True)
    assert set(scope.provinces) >= {cast.own.province_id, *became}
    assert (scope.units, scope.whole_nation, scope.opened_as) == ((), False, "")
