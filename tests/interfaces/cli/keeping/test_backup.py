"""Backup and restore: everything comes back, or nothing is there and a sentence says why."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections import namedtuple
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.cli.keeping import backup, making
from khuyencong.interfaces.cli.keeping.restoring import read_through, restore_backup
from khuyencong.interfaces.cli.keeping.sealed_stream import Keys, Lock, make_identity, sealed_writer
from khuyencong.interfaces.cli.main import app
from tests.interfaces.cli.keeping.conftest import Kept, command, environment_on_sqlite

Disk = namedtuple("Disk", "total used free")


def keys_of(identity: Path) -> Keys:
    return Keys([identity.read_text(encoding="ascii").splitlines()[1]])


@pytest.fixture
def keys(kept: Kept) -> Keys:
    return keys_of(kept.identity)


def refusal(file: Path, keys: Keys) -> str:
    with pytest.raises(BadInput) as refused:
        read_through(file, keys=keys)
    return str(refused.value)


def test_everything_comes_back_with_equal_hashes(kept: Kept, keys: Keys, tmp_path: Path) -> None:
    target = tmp_path / "new/data"
    given = ("restore", kept.backup, "--to", target, "--identity", kept.identity)
    done = command(kept.data, *given)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Đã khôi phục vào {target} trong ")
    assert "4 tệp, mã đều khớp" in done.stdout  # three papers and the key
    found = json.loads(command(target, "database", "hashes", "--json").stdout)
    assert found["tables"] == read_through(kept.backup, keys=keys)["tables"]
    assert found["unknown"] == []
    assert sum(table["rows"] for table in found["tables"]) > 1_000
    for folder in ("files", "keys"):
        for path in (kept.data / folder).rglob("*"):
            other = target / path.relative_to(kept.data)
            assert path.is_dir() or other.read_bytes() == path.read_bytes()
    assert (target / "keys/period-return.key").stat().st_mode & 0o777 == 0o600
    assert target.stat().st_mode & 0o777 == 0o700
    assert command(target, "journal", "verify").returncode == 0

    with pytest.raises(BadInput, match="không phải thư mục trống"):
        restore_backup(kept.backup, target=target, database_url="", keys=keys)


def test_a_restored_copy_leaves_out_what_belongs_to_a_running_machine(
    kept: Kept, keys: Keys
) -> None:
    names = [member["name"] for member in read_through(kept.backup, keys=keys)["members"]]
    assert names[:2] == ["about.json", "database/khuyencong.sqlite3"]
    assert {name.split("/")[1] for name in names[2:]} == {"files", "keys"}


class TestUnreadable:
    def test_a_wrong_key(self, kept: Kept, tmp_path: Path) -> None:
        make_identity(tmp_path / "other")
        assert "sai khóa" in refusal(kept.backup, keys_of(tmp_path / "other"))

    def test_no_key(self, kept: Kept) -> None:
        assert refusal(kept.backup, Keys()) == "Bản sao lưu cần khóa riêng: --identity TỆP"

    @pytest.mark.parametrize("left", [0.999, 0.5, 0.01])
    def test_one_that_was_cut_off(
        self, kept: Kept, keys: Keys, tmp_path: Path, left: float
    ) -> None:
        cut = tmp_path / "cut"
        whole = kept.backup.read_bytes()
        cut.write_bytes(whole[: int(len(whole) * left)])
        assert "cắt cụt" in refusal(cut, keys)

    @pytest.mark.parametrize("where", [0.1, 0.5, 0.99])
    def test_one_byte_changed(self, kept: Kept, keys: Keys, tmp_path: Path, where: float) -> None:
        changed, whole = tmp_path / "changed", bytearray(kept.backup.read_bytes())
        whole[int(len(whole) * where)] ^= 1
        changed.write_bytes(whole)
        assert "bị sửa" in refusal(changed, keys)

    def test_something_else(self, tmp_path: Path) -> None:
        for content in (b"", b"PK\x03\x04", b"\x1f\x8bno", os.urandom(1000)):
            (tmp_path / "x").write_bytes(content)
            assert "ản sao lưu" in refusal(tmp_path / "x", Keys())

    def test_a_folder_that_leads_out_is_refused(self, tmp_path: Path) -> None:
        import tarfile

        with tarfile.open(tmp_path / "evil", "w:gz") as tar:
            tar.addfile(tarfile.TarInfo("data/../../etc/x"))
        assert "phần lạ" in refusal(tmp_path / "evil", Keys())


def test_a_passphrase_opens_what_it_locked(kept: Kept, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("mật khẩu dài thật là dài\n", encoding="utf-8")
    target = tmp_path / "b"
    given = ("--passphrase-file", secret)
    assert command(kept.data, "backup", "--to", target, *given).returncode == 0
    opened = read_through(target, keys=Keys(passphrase="mật khẩu dài thật là dài"))
    assert "accounts_account" in {table["table"] for table in opened["tables"]}
    assert "sai khóa" in refusal(target, Keys(passphrase="mật khẩu khác cũng dài"))
    assert "--passphrase-file" in refusal(target, Keys())
    assert b"khuyencong.sqlite3" not in target.read_bytes()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "Cần --to TỆP"),
        (["--to", "{tmp}/b"], "Cần đúng một trong"),
        (["--to", "{tmp}/b", "--recipient", "age1xyz"], "nhận được “age1xyz”"),
        (["--to", "{data}/b", "--plain"], "nằm trong thư mục dữ liệu"),
        (["--to", "{tmp}/không có/b", "--plain"], "No such file"),
        (["--verify", "{tmp}/không có"], "No such file"),
        (["--to", "{tmp}/b", "--passphrase-file", "{short}"], "ít nhất 16 ký tự"),
    ],
)
def test_a_bad_call_is_told(
    db: None,
    kept: Kept,
    tmp_path: Path,
    settings: Any,
    monkeypatch: pytest.MonkeyPatch,
    given: list[str],
    said: str,
) -> None:
    settings.DATA = kept.data
    monkeypatch.setattr(backup, "prepare", lambda **_: None)
    (tmp_path / "short").write_text("ngắn")
    places = {"tmp": tmp_path, "data": kept.data, "short": tmp_path / "short"}
    done = CliRunner().invoke(app, ["backup", *(each.format(**places) for each in given)])
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["short"]


def test_too_little_space_is_told_before_anything_is_written(
    kept: Kept, keys: Keys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Disk(10, 5, 5 << 20))
    with pytest.raises(BadInput, match="còn 5 MB"):
        making.require_space(tmp_path, 6 << 20, what="nơi ghi")
    with pytest.raises(BadInput, match="Thiếu chỗ"):
        restore_backup(kept.backup, target=tmp_path / "r", database_url="", keys=keys)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_up_leaves_nothing(kept: Kept, tmp_path: Path) -> None:
    """A limit on the size of files stands for the full disk: writing fails in the middle."""
    words = [sys.executable, "-m", "khuyencong.interfaces.cli.main"]
    for given in (
        ["backup", "--to", str(tmp_path / "b"), "--plain"],
        [
            "restore",
            str(kept.backup),
            "--to",
            str(tmp_path / "r"),
            "--identity",
            str(kept.identity),
        ],
    ):
        done = subprocess.run(
            [*words, *given],
            env=environment_on_sqlite(kept.data),
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000)),
        )
        assert done.returncode == 2, done.stderr
        assert "Traceback" not in done.stderr
        assert list(tmp_path.iterdir()) == []
        assert list(kept.data.glob(".backup-*")) == []


def test_a_restore_that_is_killed_leaves_no_installation_and_the_next_one_works(
    kept: Kept, tmp_path: Path
) -> None:
    pipe, target = tmp_path / "pipe", tmp_path / "data"
    os.mkfifo(pipe)
    words = ["restore", str(pipe), "--to", str(target), "--identity", str(kept.identity)]
    process = subprocess.Popen(
        [sys.executable, "-m", "khuyencong.interfaces.cli.main", *words],
        env=environment_on_sqlite(kept.data),
    )
    whole = kept.backup.read_bytes()
    with pipe.open("wb") as half:
        half.write(whole[: len(whole) * 3 // 4])
        half.flush()
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert not target.exists()
    assert (tmp_path / ".data.restoring").is_dir()
    words[1] = str(kept.backup)
    assert "4 tệp, mã đều khớp" in command(kept.data, *words).stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "pipe"]


def test_papers_that_are_gone_are_told(kept: Kept, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(kept.data, data)
    lost = next(path for path in (data / "files").rglob("*") if path.is_file())
    lost.unlink()
    done = command(data, "backup", "--to", tmp_path / "b", "--plain")
    assert done.returncode == 1
    assert done.stderr == f"Thiếu 1 tệp mà cơ sở dữ liệu nhắc tới, như {lost.name}.\n"
    assert (tmp_path / "b").exists()


def test_a_database_of_a_later_edition_is_not_read_as_ours(kept: Kept, tmp_path: Path) -> None:
    import sqlite3

    data = tmp_path / "data"
    shutil.copytree(kept.data, data)
    with sqlite3.connect(data / "khuyencong.sqlite3") as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('journal', '9999_later', CURRENT_TIMESTAMP)"
        )
    done = command(data, "database", "hashes")
    assert done.returncode == 2
    assert "phiên bản mới hơn" in done.stderr


def test_a_stream_to_a_broken_file_ends_with_its_fault(tmp_path: Path) -> None:
    class Full:
        def write(self, _data: bytes) -> int:
            raise OSError(28, "No space left on device")

        def flush(self) -> None: ...

    recipient = make_identity(tmp_path / "k")
    full: Any = Full()
    with pytest.raises(OSError, match="No space"), sealed_writer(full, Lock([recipient])) as out:
        out.write(b"x" * 1_000_000)
