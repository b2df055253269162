"""The examples of docs/how-to/api.md run as they stand, and its tables tell all there is."""

from __future__ import annotations

import doctest
import re
from pathlib import Path
from typing import Any

import pytest

from khuyencong.apps.integrations.events import EVENTS
from khuyencong.apps.integrations.scopes import SCOPES
from khuyencong.interfaces.api.api import api

GUIDE = Path(__file__).parents[3] / "docs" / "how-to" / "api.md"


@pytest.mark.django_db
def test_the_examples_run(
    server: str, token: str, small_plan: Any, monkeypatch: Any, capsys: Any
) -> None:
    monkeypatch.setenv("KC_ADDRESS", server)
    monkeypatch.setenv("KC_TOKEN", token)
    blocks = re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    examples = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, GUIDE.name, None, 0)
    result = doctest.DocTestRunner().run(examples)
    assert (result.failed, result.attempted > 15) == (0, True), capsys.readouterr().out


def test_the_tables_are_whole() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    names = [scope.id for scope in SCOPES] + list(EVENTS)
    assert [name for name in names if f"`{name}`" not in text] == []


def test_each_scope_opens_a_route_and_each_route_a_scope() -> None:
    told = api.get_openapi_schema(path_prefix="")["paths"].values()
    asked = {
        each["Bearer"][0]
        for methods in told
        for operation in methods.values()
        for each in operation.get("security", ())
    }
    assert asked == {scope.id for scope in SCOPES}
