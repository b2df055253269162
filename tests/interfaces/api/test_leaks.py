"""A token of one unit asks every route for every row of another: it is not there."""

from __future__ import annotations

import re
from typing import Any

import pytest

from khuyencong.interfaces.api.api import api
from tests.integration_cast import paper_of
from tests.interfaces.api.conftest import Ask

pytestmark = pytest.mark.django_db
PARAMETER = re.compile(r"{(\w+)}")
NOT_OF_A_UNIT = ("/norms", "/energy", "/places", "/period-returns", "/indicators")
"""Routes without a row of a unit in their address."""
LISTS = ("/establishments", "/needs", "/projects", "/plans")


def paths_with_keys() -> list[tuple[str, str]]:
    """Return method and path of every route of tokens that names a row."""
    paths = api.get_openapi_schema(path_prefix="")["paths"]
    return sorted(
        (method.upper(), path)
        for path, methods in paths.items()
        for method in methods
        if PARAMETER.search(path) and not path.startswith(NOT_OF_A_UNIT)
    )


@pytest.fixture
def keys(small_plan: Any, establishment: Any, officer: Any) -> dict[str, int]:
    """A row of the centre for each name in an address."""
    paper = paper_of(small_plan, actor=officer)
    return {
        "establishment_id": establishment.pk,
        "need_id": paper.project.need_id,
        "project_id": paper.project_id,
        "plan_id": small_plan.pk,
        "document_id": paper.pk,
        "year": 2016,
    }


def test_no_row_of_another_unit_is_there(
    ask: Ask, token: str, stranger: str, keys: dict[str, int]
) -> None:
    own, of_others = {}, {}
    for method, path in paths_with_keys():
        address = PARAMETER.sub(lambda found: str(keys[found[1]]), path)
        body = {"workers": 1} if method == "PUT" else None
        name = f"{method} {path}"
        of_others[name] = ask(address, stranger, body, method=method).status_code
        own[name] = ask(address, token, body, method=method).status_code
    assert len(own) >= 11
    assert own == dict.fromkeys(own, 200)
    assert of_others == dict.fromkeys(of_others, 404)


@pytest.mark.parametrize("path", LISTS)
def test_a_list_holds_none_of_them(
    ask: Ask, token: str, stranger: str, keys: dict[str, int], path: str
) -> None:
    assert ask(path, token).json()["items"]
    assert ask(path, stranger).json() == {"items": [], "next": None}


def test_a_count_counts_none_of_them(
    ask: Ask, token: str, stranger: str, keys: dict[str, int]
) -> None:
    """The centre has four needs of 2016."""

    def counted(secret: str, name: str) -> int:
        return int(ask(f"/indicators/{name}/value?period=2016", secret).json()["value"])

    assert counted(token, "needs") == 4
    names = [each["id"] for each in ask("/indicators", token).json()["items"]]
    assert {counted(stranger, name) for name in names} == {0}


def test_every_route_asks_for_a_token_or_is_known_to_be_open() -> None:
    open_to_all = {
        path
        for path, methods in api.get_openapi_schema(path_prefix="")["paths"].items()
        if any("security" not in told for told in methods.values())
    }
    assert all(path.startswith(NOT_OF_A_UNIT[:4]) for path in open_to_all)
