"""A refusal that rests on the law names its place in it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from django.test import RequestFactory

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.rules.ledger import sources_of_refusal
from khuyencong.interfaces.api.api import api


def test_the_articles_of_a_refusal_are_told_apart_from_its_words() -> None:
    """Two texts of ledger.yaml were in force on that day for an advance of national money."""
    sources = sources_of_refusal("over_share", fund="KCQG", on=date(2016, 11, 23))
    refusal = BadInput("ledger.over_share", "Vượt tỷ lệ", field="amount_vnd", sources=sources)
    answer: Any = api.on_exception(RequestFactory().post("/api/v1/needs"), refusal)
    told = json.loads(answer.content)
    assert (answer.status_code, told["type"]) == (422, "urn:khuyencong:ledger.over_share")
    assert told["legal_source"] == [
        {"document": "TT 36/2013/TT-BCT", "article": "Điều 12.7", "grade": "text"},
        {"document": "TTLT 26/2014/TTLT-BTC-BCT", "article": "Điều 8.2.b", "grade": "text"},
    ]
    assert told["errors"] == [{"where": "amount_vnd", "message": "Vượt tỷ lệ"}]
