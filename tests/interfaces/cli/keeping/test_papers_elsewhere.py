"""Papers of a bucket are in the backup, and come back to either place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bucket_cast import PREFIX, Bucket, serving
from tests.interfaces.cli.keeping.conftest import Kept, command


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bucket]:
    with serving(tmp_path_factory.mktemp("s3") / "log") as running:
        yield running


def papers_of(data: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (data / "files").glob("??/*")}


def test_papers_go_to_the_bucket_into_the_backup_and_back(
    kept: Kept, server: Bucket, tmp_path: Path
) -> None:
    new, wanted = tmp_path / "new", papers_of(kept.data)
    assert len(wanted) == 3
    given = ("restore", kept.backup, "--to", new, "--identity", kept.identity)
    assert command(kept.data, *given).returncode == 0

    done = command(new, "papers", "move", "--to", "bucket", **server.settings)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Đã chép 3 tệp, 0 tệp đã có; mã đều khớp")
    assert server.names() == sorted(f"{PREFIX}/{name[:2]}/{name}" for name in wanted)
    for name in wanted:
        (new / "files" / name[:2] / name).unlink()

    target = tmp_path / "b.age"
    done = command(new, "backup", "--to", target, "--plain", **server.settings)
    assert (done.returncode, done.stderr) == (0, "")  # none is missing
    assert "4 tệp" in done.stdout  # and the key

    back = tmp_path / "back"
    assert command(new, "restore", target, "--to", back).returncode == 0
    assert papers_of(back) == wanted
    other = server.settings | {"KHUYENCONG_S3_PREFIX": "dien-tap"}
    done = command(back, "papers", "move", "--to", "bucket", **other)
    assert done.stdout.startswith("Đã chép 3 tệp")
    for name in wanted:
        (back / "files" / name[:2] / name).unlink()
    done = command(back, "papers", "move", "--to", "disk", **other)
    assert (done.returncode, done.stderr) == (0, "")
    assert papers_of(back) == wanted


def test_without_a_bucket_or_with_one_that_is_away_it_says_so(kept: Kept, tmp_path: Path) -> None:
    done = command(kept.data, "papers", "move", "--to", "bucket")
    assert done.returncode == 2
    assert "Chưa đặt KHUYENCONG_S3_BUCKET" in done.stderr
    away = {
        "KHUYENCONG_S3_BUCKET": "x",
        "KHUYENCONG_S3_ENDPOINT": "http://127.0.0.1:9",
        "KHUYENCONG_S3_ACCESS_KEY": "x",
        "KHUYENCONG_S3_SECRET_KEY": "x",
    }
    target = tmp_path / "b"
    done = command(kept.data, "backup", "--to", target, "--plain", **away)
    assert done.returncode == 2
    assert "Kho tệp không trả lời" in done.stderr
    assert list(tmp_path.iterdir()) == []
