"""Sent files are examined, stored under what they are, and kept apart when suspicious."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.documents.actions.decide_held_file import decide_held_file
from khuyencong.apps.documents.actions.take_sheet import take_sheet
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PAPERS
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.queries import list_held_files, read_bytes
from khuyencong.apps.documents.stores.disk import path_of
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.documents import files_cast as cast


@pytest.fixture
def owner(centre: Any, officer: Any, binh_dinh: Any, at: Any, settings: Any, tmp_path: Any) -> Any:
    settings.FILES = tmp_path / "files"
    return {"province": binh_dinh, "unit": centre, "actor": officer, "at": at}


@pytest.fixture
def administrator(make_account: Any, department: Any) -> Any:
    return make_account(department, "administrator")


@pytest.fixture
def held(owner: Any) -> StoredFile:
    data = cast.pdf_with_attachment()
    return take_upload(name="nghi-ngo.pdf", data=data, allowed=PAPERS, **owner)


class TestTakeUpload:
    def test_a_plain_file_is_stored_under_what_it_is(self, owner: Any) -> None:
        stored = take_upload(name="Đề án.pdf", data=cast.pdf(), allowed=PAPERS, **owner)
        assert (stored.media_type, stored.state) == ("application/pdf", "kept")
        assert read_bytes(stored) == cast.pdf()

    def test_a_refused_one_leaves_nothing(self, owner: Any) -> None:
        with pytest.raises(BadInput):
            take_upload(name="a.pdf", data=b"MZ", allowed=PAPERS, **owner)
        assert not StoredFile.objects.exists()
        assert not Entry.objects.filter(verb__startswith="documents.").exists()

    def test_a_suspicious_one_is_kept_apart(self, held: StoredFile) -> None:
        assert (held.state, held.is_open) == ("held", False)
        with pytest.raises(NotAllowed, match="giữ riêng"):
            read_bytes(held)
        assert Entry.objects.get(verb="documents.file.held").reason == held.held_because

    def test_a_suspicious_sheet_is_refused_at_once(self, owner: Any) -> None:
        data = cast.xlsx({"xl/embeddings/a.bin": b"x"})
        with pytest.raises(BadInput, match="chỉ có ô và chữ"):
            take_sheet(name="nhu-cau.xlsx", data=data, **owner)
        assert not StoredFile.objects.exists()


class TestDecideHeldFile:
    def test_released_its_bytes_may_be_given(
        self, held: StoredFile, administrator: Any, at: Any
    ) -> None:
        given: Any = {"actor": administrator, "at": at}
        decide_held_file(file=held, release=True, reason="đã xem", **given)
        held.refresh_from_db()
        assert read_bytes(held)
        assert Entry.objects.get(verb="documents.file.released").reason == "đã xem"
        assert not list_held_files(visible_to=administrator)
        with pytest.raises(BadInput, match="đã được xử lý"):
            decide_held_file(file=held, release=False, reason="nữa", **given)

    def test_removed_only_the_row_is_left(
        self,
        held: StoredFile,
        administrator: Any,
        at: Any,
        django_capture_on_commit_callbacks: Any,
    ) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            decide_held_file(file=held, release=False, reason="lạ", actor=administrator, at=at)
        held.refresh_from_db()
        assert held.state == "removed"
        assert not path_of(held.sha256).exists()

    def test_bytes_that_another_file_has_stay(
        self,
        held: StoredFile,
        owner: Any,
        administrator: Any,
        at: Any,
        django_capture_on_commit_callbacks: Any,
    ) -> None:
        data = path_of(held.sha256).read_bytes()
        take_upload(name="b.pdf", data=data, allowed=PAPERS, **owner)
        with django_capture_on_commit_callbacks(execute=True):
            decide_held_file(file=held, release=False, reason="lạ", actor=administrator, at=at)
        assert path_of(held.sha256).exists()

    def test_it_needs_an_administrator_and_a_reason(
        self, held: StoredFile, officer: Any, administrator: Any, at: Any
    ) -> None:
        with pytest.raises(NotAllowed):
            decide_held_file(file=held, release=True, reason="x", actor=officer, at=at)
        with pytest.raises(BadInput, match="lý do"):
            decide_held_file(file=held, release=True, reason=" ", actor=administrator, at=at)
