"""Whatever a project says, the paper is whole: no brace is left, words and figures agree."""

from __future__ import annotations

import io

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from khuyencong.apps.documents.rendering.amount_words import amount_in_words
from khuyencong.apps.papers.checking.check import example_facts
from khuyencong.apps.papers.facts.words import amount, blanks_of, told
from khuyencong.apps.papers.filling import fill
from khuyencong.apps.papers.kinds import kinds_by_id, list_kinds
from khuyencong.apps.papers.layouts import shipped_template

KIND = kinds_by_id()["request_letter"]
TEXT = st.text(max_size=80)


def words_of(data: bytes) -> str:
    return "".join(docx.Document(io.BytesIO(data)).element.body.itertext())


@settings(max_examples=25, deadline=None)
@given(title=TEXT, amount_vnd=st.integers(0, 10**13))
def test_any_title_and_amount(title: str, amount_vnd: int) -> None:
    facts = example_facts(KIND) | {"ten_de_an": told(title)} | amount("de_nghi", amount_vnd)
    made = words_of(fill(shipped_template(KIND.id), facts))
    assert amount_in_words(amount_vnd) in made
    assert " ".join(told(title).split()) in " ".join(made.split())


def test_braces_of_a_user_stay_words() -> None:
    facts = example_facts(KIND) | {"ten_de_an": told("{{ so }} & <w:p> {% for %}")}
    assert "{{ so }} & <w:p> {% for %}" in words_of(fill(shipped_template(KIND.id), facts))


def test_no_brace_is_left_in_any_kind() -> None:
    for kind in list_kinds():
        for rows in (0, 1, 5):
            facts = example_facts(kind, rows=rows)
            made = words_of(fill(shipped_template(kind.id), facts))
            assert "{" not in made, kind.id
            assert "}" not in made, kind.id


def test_what_is_not_known_is_named() -> None:
    assert blanks_of({"a": told(""), "b": "x", "c": [], "d": "ngày … tháng … năm …"}) == [
        "a",
        "c",
        "d",
    ]
