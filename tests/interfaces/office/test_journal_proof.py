"""The page of the proof: the newest anchor, and an export with words of own units only."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.db import transaction

from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.anchors import newest_anchor
from khuyencong.apps.journal.sealing import seal_entries
from khuyencong.interfaces.office.pages import journal_proof

BACKEND = "django.contrib.auth.backends.ModelBackend"
PAGE = "/office/journal/proof/"


@pytest.fixture
def office(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend=BACKEND)
    return client


@pytest.fixture
def lines(centre: Any, officer: Any, at: Any) -> None:
    for label, unit_id in (
        ("của trung tâm", centre.pk),
        ("của nơi khác", 4_000_001),
        ("chung", None),
    ):
        with transaction.atomic():
            write_entry(
                verb="plans.plan.built",
                actor=officer,
                at=at,
                unit_id=unit_id,
                object_kind="plan",
                object_id=7,
                label=label,
            )
    seal_entries(at=at)


def zipped(answer: Any) -> ZipFile:
    return ZipFile(io.BytesIO(b"".join(answer.streaming_content)))


def told(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_shows_the_newest_anchor_here_and_on_the_page_of_the_journal(
    office: Any, lines: None
) -> None:
    anchor = newest_anchor()
    assert anchor is not None
    page = told(office.get(PAGE))
    assert anchor.short in page
    assert anchor.hash in page
    journal = told(office.get("/office/journal/"))
    assert anchor.short in journal
    assert PAGE in journal


def test_an_unsealed_journal_says_so(office: Any) -> None:
    assert "Chưa có dòng nào được niêm phong." in told(office.get(PAGE))


def test_words_of_other_units_stay_here_and_the_chain_still_holds(
    office: Any, lines: None, tmp_path: Path
) -> None:
    package = zipped(office.get(PAGE, {"since": "", "until": ""}))
    assert package.namelist() == ["nhat-ky.jsonl", "huong-dan.txt", "kiem_tra.py"]
    rows = [json.loads(row) for row in package.read("nhat-ky.jsonl").splitlines()]
    labels = [row["entry"]["label"] for row in rows if row["entry"]]
    assert "của trung tâm" in labels
    assert not {"của nơi khác", "chung"} & set(labels)
    assert "nơi khác" not in package.read("nhat-ky.jsonl").decode()
    package.extractall(tmp_path)
    command = [sys.executable, "-I", "kiem_tra.py", "nhat-ky.jsonl"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    anchor = newest_anchor()
    assert anchor is not None
    assert run.stdout == f"Khớp đến số {anchor.sequence}: {anchor.hash}\n"
    assert anchor.full in package.read("huong-dan.txt").decode()


def test_days_are_days_of_sealing(office: Any, lines: None, at: Any) -> None:
    day = at.strftime("%d/%m/%Y")
    package = zipped(office.get(PAGE, {"since": day, "until": day}))
    assert b"trung t" in package.read("nhat-ky.jsonl")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"since": "01/01/2001", "until": "02/01/2001"}, "Không có dòng nào được niêm phong"),
        ({"since": "02/01/2001", "until": "01/01/2001"}, "Ngày cuối không được trước ngày đầu."),
        ({"since": "hôm qua"}, "Chưa gửi được"),
    ],
)
def test_bad_days_are_named(office: Any, lines: None, asked: dict[str, str], said: str) -> None:
    assert said in told(office.get(PAGE, asked))


def test_too_many_lines_are_left_to_the_command(
    office: Any, lines: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_proof, "MOST_LINES", 2)
    assert "tải về được 2: chọn ít ngày hơn" in told(office.get(PAGE, {"since": ""}))


def test_lines_about_a_project_kept_from_the_reader_are_hashes_too(
    office: Any, lines: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the page of the journal leaves out, the export leaves out by the same question."""
    monkeypatch.setattr(journal_proof, "lines_open_to", lambda rows, _reader: rows.none())
    package = zipped(office.get(PAGE, {"since": ""}))
    rows = [json.loads(row) for row in package.read("nhat-ky.jsonl").splitlines()]
    assert {row["entry"] for row in rows} == {None}
