"""What an editor sends as formatted text keeps what the form allows and nothing that runs."""

from __future__ import annotations

import json
from typing import Any

from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.rich_text import expand_db_html

from khuyencong.interfaces.portal.models.news import FEATURES


def kept(text: str, **link: str) -> str:
    """Return the HTML that visitors get of one line, all of it a link when one is given."""
    span: list[Any] = [{"offset": 0, "length": len(text), "key": 0}] if link else []
    sent = {
        "blocks": [
            {
                "key": "a",
                "text": text,
                "type": "unstyled",
                "depth": 0,
                "inlineStyleRanges": [{"offset": 0, "length": len(text), "style": "BOLD"}],
                "entityRanges": span,
            }
        ],
        "entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": link}} if link else {},
    }
    area = DraftailRichTextArea(features=FEATURES)
    return expand_db_html(area.value_from_datadict({"body": json.dumps(sent)}, {}, "body"))


def test_markup_that_was_typed_is_text() -> None:
    made = kept("<script>alert(1)</script><img src=x onerror=alert(1)>")
    assert "&lt;script&gt;" in made
    assert "<b>" in made
    assert "<script" not in made
    assert "<img" not in made


def test_a_link_leads_to_pages_only() -> None:
    assert 'href="https://gialai.example/"' in kept("xem", url="https://gialai.example/")
    for address in ("javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,<script>"):
        made = kept("xem", url=address)
        assert "script" not in made.lower()
        assert "data:" not in made
