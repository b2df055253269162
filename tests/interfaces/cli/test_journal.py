"""``khuyencong journal``: verify in words and exit codes, and an export a stranger can check."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer

from khuyencong.apps.journal.anchors import newest_anchor
from khuyencong.apps.journal.models import Entry, Seal
from khuyencong.interfaces.cli import journal as command
from khuyencong.interfaces.cli.main import app
from tests.apps.journal.conftest import Tamper, tamper, write

__all__ = ["tamper", "write"]
DOC = Path(__file__).parents[3] / "docs/how-to/journal-verify.md"


@pytest.fixture(autouse=True)
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "prepare", lambda **_: None)


@pytest.fixture
def lines(write: Callable[..., Entry]) -> list[Entry]:
    return [write(label=f"Đề án số {n}", minutes=n, data={"share": 0.5}) for n in (1, 2, 3)]


class TestVerify:
    def test_a_sound_journal_says_so_with_its_newest_anchor(
        self, lines: list[Entry], capsys: Any
    ) -> None:
        command.verify()
        anchor = newest_anchor()
        assert anchor is not None
        total = Entry.objects.count()
        assert anchor.sequence == total
        said = capsys.readouterr().out
        assert said.startswith(f"Nhật ký khớp: {total} dòng, từ số 1 đến số {total}. ")
        assert f"Mốc mới nhất: {anchor.short}, " in said

    def test_the_first_difference_is_named_and_leaves_with_one(
        self, lines: list[Entry], tamper: Tamper, capsys: Any
    ) -> None:
        command.seal()
        capsys.readouterr()
        tamper("UPDATE journal_entry SET label = 'khác' WHERE id >= %s", lines[1].pk)
        with pytest.raises(typer.Exit) as left:
            command.verify()
        assert left.value.exit_code == 1
        seal = Seal.objects.get(entry_id=lines[1].pk)
        said = capsys.readouterr().out
        assert said.startswith(
            f"Nhật ký không khớp. Nội dung đã bị sửa: mã phải là {seal.content_hash}, tính lại là "
        )
        # written at 02:02 UTC: 09:02 in Việt Nam
        assert said.endswith(
            f"(niêm phong số {seal.sequence}, dòng nhật ký {lines[1].pk}, "
            "lúc 09:02:00 23/11/2016).\n"
        )

    def test_an_anchor_of_a_paper(self, lines: list[Entry], capsys: Any) -> None:
        command.seal()
        anchor = newest_anchor()
        assert anchor is not None
        command.verify(anchor=anchor.short)
        with pytest.raises(typer.Exit) as left:
            command.verify(anchor=f"{anchor.sequence}-0000-0000-0000-0000")
        assert left.value.exit_code == 1
        assert "Nhật ký không còn mốc" in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("given", "said"),
        [
            ({"since": "hôm qua"}, "--from cần số dòng hoặc ngày dạng 2026-11-26"),
            ({"until": "2018-02-30"}, "--to cần số dòng hoặc ngày"),
            ({"anchor": "1234"}, "--anchor cần mốc dạng"),
        ],
    )
    def test_bad_input_is_named(
        self, db: None, given: dict[str, str], said: str, capsys: Any
    ) -> None:
        with pytest.raises(typer.Exit) as left:
            command.verify(**given)
        assert left.value.exit_code == 2
        assert said in capsys.readouterr().err

    def test_a_long_one_tells_how_far_it_is(
        self, lines: list[Entry], capsys: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(command, "TOLD_EACH", 2)
        command.verify()
        total = Entry.objects.count()
        assert f"Đã kiểm {total} / {total} dòng…" in capsys.readouterr().err


def checked_by_a_stranger(folder: Path, exported: Path) -> subprocess.CompletedProcess[str]:
    """Run the program of the documentation, as it stands there, on an exported file."""
    program = DOC.read_text(encoding="utf-8").partition("```python\n")[2].partition("```")[0]
    script = folder / "kiem_tra.py"
    script.write_text(program, encoding="utf-8")
    command = [sys.executable, "-I", str(script), str(exported)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


class TestExport:
    def test_a_stranger_checks_it_by_the_program_of_the_documentation(
        self, lines: list[Entry], tmp_path: Path, capsys: Any
    ) -> None:
        out = tmp_path / "nhat-ky.jsonl"
        command.export(out=out)
        anchor = newest_anchor()
        assert anchor is not None
        answer = checked_by_a_stranger(tmp_path, out)
        assert answer.stdout == f"Khớp đến số {anchor.sequence}: {anchor.hash}\n", answer.stderr
        guide = (tmp_path / "nhat-ky.jsonl.huong-dan.txt").read_text(encoding="utf-8")
        assert anchor.full in guide
        assert "def sha256" in guide

    @pytest.mark.parametrize("change", ["word", "gone", "swapped", "added", "hash"])
    def test_the_stranger_finds_what_was_changed(
        self, lines: list[Entry], tmp_path: Path, change: str
    ) -> None:
        out = tmp_path / "nhat-ky.jsonl"
        command.export(out=out)
        rows = out.read_text(encoding="utf-8").splitlines(keepends=True)
        if change == "word":
            rows[-2] = rows[-2].replace("Đề án số 2", "Đề án số 9")
        elif change == "gone":
            del rows[-2]
        elif change == "swapped":
            rows[-2], rows[-1] = rows[-1], rows[-2]
        elif change == "added":
            rows.insert(-1, rows[-2])
        else:
            told = json.loads(rows[-1])
            rows[-1] = json.dumps({**told, "hash": "0" * 64}) + "\n"
        out.write_text("".join(rows), encoding="utf-8")
        answer = checked_by_a_stranger(tmp_path, out)
        assert answer.returncode == 1
        assert "không khớp" in answer.stderr

    def test_a_part_by_numbers(self, lines: list[Entry], tmp_path: Path) -> None:
        command.seal()
        number = Seal.objects.get(entry_id=lines[1].pk).sequence
        out = tmp_path / "mot-doan.jsonl"
        command.export(out=out, since=str(number), until=str(number + 1))
        first, second = map(json.loads, out.read_text(encoding="utf-8").splitlines())
        assert (first["entry"]["label"], second["sequence"]) == ("Đề án số 2", number + 1)
        assert checked_by_a_stranger(tmp_path, out).returncode == 0

    def test_nothing_is_written_over(self, db: None, tmp_path: Path, capsys: Any) -> None:
        out = tmp_path / "co-roi.jsonl"
        out.write_text("giữ nguyên", encoding="utf-8")
        with pytest.raises(typer.Exit) as left:
            command.export(out=out)
        assert left.value.exit_code == 2
        assert "đã có" in capsys.readouterr().err
        assert out.read_text(encoding="utf-8") == "giữ nguyên"

    def test_a_place_that_is_not_there_is_named(
        self, db: None, tmp_path: Path, capsys: Any
    ) -> None:
        with pytest.raises(typer.Exit):
            command.export(out=tmp_path / "khong-co" / "x.jsonl")
        assert "--out: không ghi được" in capsys.readouterr().err


def test_the_shipped_program_is_the_documented_one() -> None:
    from khuyencong.apps.journal.exporting import check_script

    assert f"```python\n{check_script()}```" in DOC.read_text(encoding="utf-8")


def test_the_command_is_there() -> None:
    assert "journal" in [group.name for group in app.registered_groups]
