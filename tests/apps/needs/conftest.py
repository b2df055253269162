"""A need that lacks amounts, and somebody outside the office who may bring them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from khuyencong.apps.needs import supplementing
from khuyencong.apps.needs.supplementing import let_supplement


@pytest.fixture
def collaborator(make_unit: Callable[..., Any], make_account: Callable[..., Any], db: None) -> Any:
    from khuyencong.apps.places.models import AdminUnit

    commune = make_unit("commune", AdminUnit.objects.get(uid="binh-dinh"), "xa-an-hoa")
    return make_account(commune, "collaborator")


@pytest.fixture
def door(collaborator: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let the collaborator, and nobody else, bring what needs in his commune's place lack."""
    monkeypatch.setattr(supplementing, "_SUPPLEMENTERS", [])
    let_supplement(lambda actor, need: actor == collaborator and need.place != "Xã khác")
    return collaborator
