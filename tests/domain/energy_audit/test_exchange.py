"""The published schema and the one form of a document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from khuyencong.domain.energy_audit.exchange import (
    audit_schema,
    canonical,
    read_document,
    unknown_of,
)
from khuyencong.domain.foundation.errors import BadInput

ID = "00000000-0000-4000-8000-00000000000{}"
LEAST: dict[str, Any] = {
    "format": "khuyencong.energy-audit",
    "version": 1,
    "id": ID.format(1),
    "kind": "walk_through",
    "visited_on": "2016-11-20",
}


def _with(text: str) -> str:
    return json.dumps(LEAST)[:-1] + f', "ours": {text}' + "}"


ODD = [_with(text) for text in ("NaN", "-Infinity", '"\\u0000"', '"\\ud800"', "1" * 5000)]
ODD.append(_with('{"a":' * 900 + "1" + "}" * 900))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(audit_schema())


def test_what_is_missing_gets_its_default_and_the_form_is_one() -> None:
    told = canonical(LEAST)
    assert (told["measures"], told["discount_share"], told["auditor"]) == ([], None, "")
    assert canonical(told) == told


def test_what_we_do_not_know_is_kept_where_it_stood() -> None:
    measure = {"id": ID.format(2), "title": "x", "weather": {"rain": [1, 2]}}
    told = canonical({**LEAST, "mine": True, "measures": [measure]})
    assert (told["mine"], told["measures"][0]["weather"]) == (True, {"rain": [1, 2]})
    assert unknown_of(told["measures"][0], "measures") == {"weather": {"rain": [1, 2]}}


def test_what_is_only_told_is_not_read() -> None:
    measure = {"id": ID.format(2), "title": "x", "results": {"saving_vnd": 1}}
    assert "results" not in canonical({**LEAST, "measures": [measure]})["measures"][0]


@given(st.decimals(0, 1, places=5), st.integers(0, 3))
def test_shares_have_one_form(share: Any, zeros: int) -> None:
    one = canonical({**LEAST, "discount_share": f"{share:f}"})
    assert canonical({**LEAST, "discount_share": one["discount_share"]}) == one


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"version": 2}, "cần 1, gặp 2"),
        ({"kind": "deep"}, "cần một trong"),
        ({"visited_on": "20/11/2016"}, "Ngày khảo sát (visited_on)"),
        ({"visited_on": "2016-02-31"}, "không phải ngày, giờ có thật"),
        ({"discount_share": "0,1"}, "Lãi suất chiết khấu"),
        ({"discount_share": 1e99}, "Lãi suất chiết khấu"),
        ({"systems": {}}, "Hệ thống"),
        ({"measures": [{"id": ID.format(2)}]}, "thiếu trường bắt buộc title"),
        ({"measures": [{"id": "2", "title": "x"}]}, "measures.1.id"),
        ({"measures": [{"id": ID.format(2), "title": "x", "investment_vnd": -1}]}, "cần từ 0"),
        ({"measures": [{"id": ID.format(2), "title": "x", "investment_vnd": 1.5}]}, "integer"),
        ({"measures": [{"id": ID.format(1), "title": "x"}]}, "dùng hai lần"),
        (
            {"measures": [{"id": ID.format(2), "title": "x", "system": ID.format(3)}]},
            "nhắc tới hệ thống",
        ),
        ({"note": "x" * 2001}, "dài nhất 2000"),
    ],
)
def test_what_cannot_be_says_where_and_what(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(BadInput) as refusal:
        canonical({**LEAST, **wrong})
    assert told in str(refusal.value)
    assert refusal.value.field == "file"


@pytest.mark.parametrize("text", ["", "[]", "{", "null", "[" * 100_000, b"\xff\xfe", '"x"', *ODD])
def test_a_file_that_is_no_audit_is_refused(text: Any) -> None:
    with pytest.raises(BadInput):
        read_document(text)


def test_a_file_is_read() -> None:
    assert read_document(json.dumps(LEAST))["kind"] == "walk_through"


def test_the_schema_in_the_docs_is_the_one_in_use() -> None:
    published = Path(__file__).parents[3] / "docs" / "exchange" / "energy-audit.schema.json"
    assert json.loads(published.read_text(encoding="utf-8")) == audit_schema()
