"""Every word on a page is marked, and every marked word has its English."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tools.messages import PACKAGE, marked_words, translations

TEMPLATES = sorted((PACKAGE / "interfaces").glob("**/templates/**/*.html"))
PLACEHOLDER = re.compile(r"%\(\w+\)s")
MARKED = re.compile(r"{% blocktranslate.*?endblocktranslate %}|{%.*?%}|{{.*?}}", re.DOTALL)
VIETNAMESE = re.compile(r"[^\W\d_]*[ăâđêôơưàáạảãèéẹẻẽìíịỉĩòóọỏõùúụủũỳýỵỷỹ\u1ea0-\u1ef9]\w*", re.I)
WRITERS = {"write_entry", "Subject"}
NAMES = {"Khuyến", "Công", "KCĐP"}


def test_every_marked_word_has_its_english() -> None:
    known = translations()
    assert [word for word in marked_words() if not known.get(word)] == []


def test_the_catalogue_holds_no_word_that_no_page_uses() -> None:
    assert sorted(set(translations()) - set(marked_words())) == []


def test_every_verb_of_the_journal_has_its_words() -> None:
    from khuyencong.interfaces.office.templatetags.wording import VERBS

    sources = [path.read_text(encoding="utf-8") for path in (PACKAGE / "apps").rglob("*.py")]
    written = {verb for source in sources for verb in re.findall(r'verb="([\w.]+)"', source)}
    assert written
    assert written - set(VERBS) == set()


def test_everything_a_line_remembers_has_its_words() -> None:
    from khuyencong.interfaces.office.templatetags.journal_fields import FIELDS

    remembered = {
        key.value
        for path in (PACKAGE / "apps").rglob("*.py")
        for data in _data_of_entries(ast.parse(path.read_text(encoding="utf-8")))
        for each in ast.walk(data)
        if isinstance(each, ast.Dict)
        for key in each.keys
        if isinstance(key, ast.Constant)
    }
    assert remembered
    named = {key.removesuffix("_before") for key in remembered} | {"ends_before"}
    assert named - set(FIELDS) - {"before", "after", "ends"} == set()


def _data_of_entries(tree: ast.AST) -> list[ast.expr]:
    """Return what each line of the journal is told to remember, as code."""
    calls = [each for each in ast.walk(tree) if isinstance(each, ast.Call)]
    written = [each for each in calls if getattr(each.func, "id", "") in WRITERS]
    return [word.value for each in written for word in each.keywords if word.arg == "data"]


def test_every_area_and_kind_of_the_journal_has_its_words_and_its_page() -> None:
    from khuyencong.interfaces.office.record_pages import RECORD_PAGES, WITHOUT_PAGE
    from khuyencong.interfaces.office.templatetags.journal_fields import RECORDS
    from khuyencong.interfaces.office.templatetags.wording import AREAS, VERBS

    assert {verb.partition(".")[0] for verb in VERBS} == set(AREAS)
    sources = [path.read_text(encoding="utf-8") for path in (PACKAGE / "apps").rglob("*.py")]
    written = {kind for each in sources for kind in re.findall(r'object_kind="(\w+)"', each)}
    assert written
    assert written - set(RECORDS) == set()
    assert set(RECORDS) == {*RECORD_PAGES, *WITHOUT_PAGE}


def test_a_translation_keeps_the_placeholders() -> None:
    for word, english in translations().items():
        assert sorted(PLACEHOLDER.findall(word)) == sorted(PLACEHOLDER.findall(english)), word


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_vietnamese_word_stands_unmarked(template: Path) -> None:
    bare = MARKED.sub(" ", template.read_text(encoding="utf-8"))
    assert set(VIETNAMESE.findall(bare)) <= NAMES


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_nothing_stands_inline_that_the_security_policy_stops(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"""\s(style|on[a-z]+)=["']""", text)
    assert not re.search(r"<style|<script(?![^>]*\ssrc=)|https?://", text)
