"""The manual inside the office, and the tour that comes once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from khuyencong.apps.accounts.actions.finish_tour import finish_tour
from khuyencong.apps.accounts.roles import Role
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.interfaces.office.addresses import page_address
from khuyencong.interfaces.office.manual import find_picture, list_pages, list_sections, render_page
from khuyencong.interfaces.office.manual_subjects import GUIDES, SUBJECTS, SUMMARY, chapter_of
from khuyencong.interfaces.office.templatetags.menu import ENTRIES
from tools.take_screenshots import MANUAL, SHOTS

BACKEND = "django.contrib.auth.backends.ModelBackend"


class TestManual:
    def test_its_pages_come_in_order(self) -> None:
        assert [page.name for page in list_pages()][:2] == ["dang-nhap", "nhap-bang-nhu-cau"]
        chapters = {path.stem.split("-", 1)[1] for path in Path("docs/manual").glob("[0-9]*.md")}
        assert {page.name for page in list_pages()} == chapters

    @pytest.mark.parametrize("page", list_pages(), ids=lambda page: page.name)
    def test_every_picture_and_link_leads_somewhere(self, page: Any) -> None:
        html = render_page(page, pages_at="/h/", pictures_at="/p/")
        pictures = re.findall(r'src="([^"]+)"', html)
        assert [src for src in pictures if not find_picture(src.removeprefix("/p/"))] == []
        parts = {f"/h/{each.page.name}/{each.anchor}" for each in list_sections()}
        assert set(re.findall(r'href="([^"]+)"', html)) <= parts

    def test_every_picture_is_taken_by_the_script(self) -> None:
        taken = {name for folder, name, *_ in SHOTS if folder == MANUAL}
        shown = {
            name for page in list_pages() for name in re.findall(r"images/([\w-]+\.png)", page.text)
        }
        assert shown == taken == {path.name for path in MANUAL.iterdir()}

    @pytest.mark.parametrize("name", ["../../pyproject.png", "nothing.png", "hom-nay.svg"])
    def test_no_other_file_is_given(self, name: str) -> None:
        assert find_picture(name) is None

    def test_every_chapter_has_its_subject_and_every_role_its_guide(self) -> None:
        of_subjects = [chapter.name for _title, those in SUBJECTS for chapter in those]
        assert len(of_subjects) == len(set(of_subjects))
        assert {page.name for page in list_pages()} == {*of_subjects, *GUIDES.values(), SUMMARY}
        assert set(GUIDES) == set(Role) - {Role.OWNER}, "an owner has no page of the office"

    def test_every_entry_of_the_menu_leads_to_its_chapter(self) -> None:
        lacking = [
            entry.route
            for entry in ENTRIES
            if (path := page_address(entry.route)).startswith("/office/")  # others have own pages
            and chapter_of(path) is None
        ]
        assert lacking == ["home", "portal", "held_files", "outbox", "help"]

    @pytest.mark.parametrize(
        ("path", "chapter"),
        [
            ("/office/cleaner-production/quick/", "san-xuat-sach-hon"),
            ("/office/money/contracts/", "tien-tu-du-toan-den-quyet-toan"),
            ("/office/norms/lines/", "xac-nhan-dinh-muc"),
            ("/office/norms/", "tra-cuu-muc-ho-tro"),
        ],
    )
    def test_a_page_leads_to_its_chapter(
        self, client: Any, officer: Any, path: str, chapter: str
    ) -> None:
        client.force_login(officer, backend=BACKEND)
        said = client.get(path).content.decode()
        assert re.findall(r'class="page-help[^>]*href="/office/help/([a-z-]+)/', said) == [chapter]

    def test_who_opens_it_sees_his_own_guide_first(self, client: Any, officer: Any) -> None:
        client.force_login(officer, backend=BACKEND)
        said = client.get("/office/help/").content.decode()
        linked = re.findall(r'/office/help/([a-z-]+)/"', said[said.index("Dành cho bạn") :])
        assert linked[:2] == ["viec-cua-chuyen-vien-trung-tam", SUMMARY]
        english = client.get(f"/office/help/{SUMMARY}/").content.decode()
        assert '<article class="card prose" lang="en">' in english

    def test_an_unknown_page_is_not_found(self, client: Any, officer: Any) -> None:
        client.force_login(officer, backend=BACKEND)
        assert client.get("/office/help/khong-co/").status_code == 404
        assert client.get("/office/help/pictures/khong-co.png").status_code == 404


class TestTour:
    def test_comes_until_it_is_finished_and_again_when_asked(
        self, client: Any, officer: Any
    ) -> None:
        client.force_login(officer, backend=BACKEND)
        assert "data-tour " in client.get("/office/").content.decode()
        assert client.post("/office/help/tour/").status_code == 302
        assert "data-tour " not in client.get("/office/").content.decode()
        assert "data-tour " in client.get("/office/?tour=1").content.decode()

    def test_is_remembered_once_for_oneself(self, officer: Any, appraiser: Any, at: Any) -> None:
        for _ in range(2):
            finish_tour(actor=officer, at=at)
        finish_tour(actor=appraiser, at=at)
        lines = Entry.objects.filter(verb="accounts.tour.finished").order_by("pk")
        assert [line.object_id for line in lines] == [str(officer.pk), str(appraiser.pk)]

    def test_refuses_a_locked_account(self, officer: Any, at: Any) -> None:
        officer.is_active = False
        with pytest.raises(NotAllowed, match="đã bị khóa"):
            finish_tour(actor=officer, at=at)

    def test_a_stranger_is_sent_to_sign_in(self, client: Any, db: None) -> None:
        assert client.post("/office/help/tour/").url.startswith("/office/sign-in/")
        assert client.get("/office/help/tour/").status_code == 405
