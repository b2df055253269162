"""Files are kept once by hash, and journalled."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.documents.queries import get_file, read_bytes
from khuyencong.apps.journal.models import Entry


def test_the_same_bytes_lie_once_under_their_hash(
    officer: Any, centre: Any, binh_dinh: Any, at: Any, settings: Any, tmp_path: Path
) -> None:
    settings.FILES = tmp_path
    stored = [
        store_file(
            name=name,
            data=b"abc",
            media_type="text/plain",
            province=binh_dinh,
            unit=centre,
            actor=officer,
            at=at,
        )
        for name in ("một.txt", "hai.txt")
    ]
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    # SHA-256 of "abc", FIPS 180-2, appendix B.1
    digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert [path.name for path in files] == [digest]
    assert read_bytes(get_file(stored[1].pk, visible_to=officer)) == b"abc"
    assert Entry.objects.filter(verb="documents.file.stored").count() == 2
