"""Search as people type it, on whichever database the tests run."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection

from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import search_projects
from khuyencong.apps.search.queries import by_relevance
from khuyencong.apps.search.words import MOST_WORDS, words_of
from khuyencong.domain.foundation.text import fold

TITLES = (
    "Hỗ trợ máy đúc đồng tại Đập Đá",
    "Lớp may tại Lâm Đồng – Đức Hạnh",
    "Khuyến công Bình Định: làng nghề sơn mài",
    "Máy sấy gỗ 100kW",
)


@pytest.fixture
def add(centre: Any, binh_dinh: Any) -> Callable[..., list[Project]]:
    """Return a maker of projects with these titles, in one bulk write."""

    def make(*titles: str) -> list[Project]:
        start = Project.objects.count() + 1
        return Project.objects.bulk_create(
            Project(
                province=binh_dinh,
                unit=centre,
                year=2016,
                code=f"2016-{number:03d}",
                pinned_on=date(2016, 1, 1),
                title=title,
                search=fold(title),
            )
            for number, title in enumerate(titles, start=start)
        )

    return make


def found(text: str) -> list[str]:
    return [p.title for p in search_projects(Project.objects.order_by("pk"), text)]


class TestMatching:
    @pytest.fixture(autouse=True)
    def _rows(self, add: Callable[..., list[Project]]) -> None:
        add(*TITLES)

    @pytest.mark.parametrize(
        "text", ["khuyen cong binh dinh", "Khuyến Công BÌNH ĐỊNH", "ĐỊNH khuyến", "bình đị"]
    )
    def test_accents_case_order_and_d_make_no_difference(self, text: str) -> None:
        assert found(text) == [TITLES[2]]

    def test_only_the_last_word_may_be_a_beginning(self) -> None:
        assert found("lang ng") == [TITLES[2]]
        assert found("lan nghe") == []

    def test_all_words_must_be_there(self) -> None:
        assert found("binh dinh gach") == []

    def test_a_code_is_found_with_its_dash(self) -> None:
        assert found("2016-003") == [TITLES[2]]

    def test_figures_stuck_to_letters_are_found(self) -> None:
        assert found("go 100k") == [TITLES[3]]

    def test_decomposed_text_is_found_like_composed(self) -> None:
        assert found("Bi\u0300nh \u0110i\u0323nh") == [TITLES[2]]

    def test_an_empty_text_keeps_all(self) -> None:
        assert found("   ") == list(TITLES)

    @pytest.mark.parametrize("text", ["...", "\"'*", "()", "\x00", "-", "%%", "\\"])
    def test_punctuation_alone_keeps_none(self, text: str) -> None:
        assert found(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            '"', "'", "binh' OR 1=1 --", 'NEAR("binh" "dinh", 2)', "binh AND", "NOT dinh", "OR",
            "search:binh", "{search code}: binh", "^binh", "binh + dinh", "b*", "a:*B & !c | (d)",
            "\\'", "x" * 10_000, "binh " * 2_000, "½ ٣ 漢字 🙂", "1e5 -3.5 a@b.vn https://a/b",
        ],
    )  # fmt: skip
    def test_no_text_breaks_the_query(self, text: str) -> None:
        assert set(found(text)) <= set(TITLES)

    def test_operators_are_plain_words(self, add: Callable[..., list[Project]]) -> None:
        add("Near and far")
        assert found("near AND") == ["Near and far"]
        assert found("binh OR dinh") == []


class TestStaysInStep:
    def test_with_saves_bulk_updates_and_removals(self, add: Callable[..., list[Project]]) -> None:
        first, second, third = add("Gạch không nung", "Mây tre đan", "Chiếu cói")
        Project.objects.filter(pk=first.pk).update(title="Đá ốp lát", search="da op lat")
        second.search = "gom su"
        second.save()
        third.delete()
        assert found("gach") == found("may tre") == found("chieu") == []
        assert found("op lat") == ["Đá ốp lát"]
        assert found("gom") == ["Mây tre đan"]

    def test_with_bulk_update(self, add: Callable[..., list[Project]]) -> None:
        rows = add("Gạch", "Ngói")
        for row in rows:
            row.search = "nung lo dung"
        Project.objects.bulk_update(rows, ["search"])
        assert found("lo dung") == ["Gạch", "Ngói"]
        assert found("ngoi") == []

    @pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite makes tables anew")
    def test_after_sqlite_made_the_table_anew(self, add: Callable[..., list[Project]]) -> None:
        """Django drops and renames a table to change it; its triggers go with it."""
        from khuyencong.apps.search.sqlite import mend_after_migrations

        with connection.cursor() as cursor:
            for event in ("insert", "update", "delete"):
                cursor.execute(f"DROP TRIGGER projects_project_fts_on_{event}")
        add("Trước khi vá")
        assert found("truoc") == []
        mend_after_migrations()
        add("Sau khi vá")
        assert found("va") == ["Trước khi vá", "Sau khi vá"]


def test_the_phrase_with_its_accents_comes_first(add: Callable[..., list[Project]]) -> None:
    add("Đúc đồng Đập Đá", "Máy duc dong cũ", "Lâm Đồng – Đức Hạnh")
    rows = by_relevance(search_projects(Project.objects.all(), "đúc đồng"), "đúc đồng")
    assert [row.title for row in rows] == [
        "Đúc đồng Đập Đá",
        "Máy duc dong cũ",
        "Lâm Đồng – Đức Hạnh",
    ]


def test_a_long_query_is_cut_to_its_first_words() -> None:
    assert len(words_of("a " * 1000)) == MOST_WORDS
    assert words_of("…–!") == []
