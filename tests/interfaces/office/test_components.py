"""The page of parts shows each once, and its toast can be undone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from khuyencong.interfaces.common.undo import read_offer
from khuyencong.interfaces.office.pages.components import ICONS

FRONTEND = Path(__file__).parents[3] / "frontend"
BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def page(client: Any, officer: Any) -> str:
    client.force_login(officer, backend=BACKEND)
    return str(client.get("/office/components/").content.decode())


@pytest.mark.parametrize(
    "part",
    ["swatch--brand", "button--main", "badge--warn", "notice--bad", "table--cards", "empty",
     "timeline", "meter", "<progress", 'aria-invalid="true"', 'role="alert"', "<kbd>",
     "read-back", "next-steps", "scenario--accepted", "steps__now", "law-hint", "data-print"],
)  # fmt: skip
def test_every_part_is_there(page: str, part: str) -> None:
    assert part in page


def test_every_picture_is_there() -> None:
    drawn = re.findall(r'symbol id="(\w+)"', (FRONTEND / "images/icons.svg").read_text())
    assert sorted(ICONS) == sorted(drawn)


def test_a_message_offers_the_way_back(client: Any, officer: Any) -> None:
    client.force_login(officer, backend=BACKEND)
    shown = client.post("/office/components/", follow=True).content.decode()
    assert 'name="undo" value="1"' in shown
    assert "Hoàn tác" in shown
    undone = client.post("/office/components/", {"undo": "1"}, follow=True).content.decode()
    assert "Đã hoàn tác" in undone


@pytest.mark.parametrize("tags", [None, "", "bold", "[1]", '{"x": 1}'])
def test_other_tags_offer_nothing(tags: str | None) -> None:
    assert read_offer(tags) is None
