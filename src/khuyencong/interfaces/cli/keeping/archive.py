"""The inside of a backup: one tar stream, first what it is, last what must be found in it.

about.json      format, version, engine, sizes
database/...    the snapshot
data/...        the files of the data folder
manifest.json   hash and size of every member before it, hash of every table
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import tarfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO, Any

from khuyencong.domain.foundation.errors import BadInput

FORMAT = 1
ABOUT, MANIFEST = "about.json", "manifest.json"
PIECE = 1 << 20
LARGEST_TEXT = 256 << 20


class ArchiveWriter:
    """Adds members and remembers their hashes."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._gzip = gzip.GzipFile(fileobj=stream, mode="wb", compresslevel=6, mtime=0)
        self._tar = tarfile.open(fileobj=self._gzip, mode="w|")  # noqa: SIM115  # until ``close``
        self.members: list[dict[str, Any]] = []

    def add_json(self, name: str, value: Any) -> None:
        self.add_bytes(name, json.dumps(value, ensure_ascii=False, indent=1).encode())

    def add_file(self, name: str, path: Path) -> None:
        """Add a file; one that went meanwhile is left out."""
        try:
            file = path.open("rb")
        except FileNotFoundError:
            return
        with file:
            size = file.seek(0, io.SEEK_END)
            file.seek(0)
            self._add(name, file, size, path.stat().st_mode & 0o700 or 0o600)

    def add_bytes(self, name: str, data: bytes) -> None:
        self._add(name, io.BytesIO(data), len(data), 0o600)

    def close(self) -> None:
        self._tar.close()
        self._gzip.close()

    def _add(self, name: str, file: IO[bytes], size: int, mode: int) -> None:
        member = tarfile.TarInfo(name)
        member.size, member.mode = size, mode
        hashing = _Hashing(file)
        self._tar.addfile(member, hashing)
        self.members.append({"name": name, "size": size, "sha256": hashing.digest.hexdigest()})


class _Hashing:
    def __init__(self, file: IO[bytes]) -> None:
        self._file, self.digest = file, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self.digest.update(data)
        return data


Keep = Callable[[str, int, Iterator[bytes]], None]
"""Takes a member: its name, its mode, its bytes piece by piece."""


def read_archive(
    stream: IO[bytes], keep: Keep, *, begin: Callable[[dict[str, Any]], None]
) -> dict[str, Any]:
    """Read a whole archive and return its manifest; every member was found as it was written.

    ``begin`` hears what the archive says of itself before anything else. Raises BadInput.
    """
    found: list[dict[str, Any]] = []
    manifest: dict[str, Any] = {}
    try:
        with tarfile.open(fileobj=stream, mode="r|gz") as tar:
            for member in tar:
                file = tar.extractfile(member) if member.isreg() else None
                if file is None or manifest or not _is_inside(member.name):
                    raise BadInput(
                        "keeping.odd_member", "Bản sao lưu có phần lạ: {n}", n=member.name[:200]
                    )
                if member.name == MANIFEST:
                    manifest = json.loads(file.read(LARGEST_TEXT))
                    continue
                if (member.name == ABOUT) == bool(found):
                    raise BadInput(
                        "keeping.odd_member", "Bản sao lưu không bắt đầu bằng about.json"
                    )
                digest = hashlib.sha256()
                if member.name == ABOUT:
                    data = file.read(PIECE)
                    digest.update(data)
                    _begin(json.loads(data), begin)
                else:
                    keep(member.name, member.mode & 0o700, _pieces(file, digest))
                    for _ in _pieces(file, digest):  # what nobody wanted is hashed too
                        pass
                sha256 = digest.hexdigest()
                found.append({"name": member.name, "size": member.size, "sha256": sha256})
        while stream.read(PIECE):  # to the end: only there the cipher knows that nothing was cut
            pass
    except (tarfile.TarError, zlib.error, gzip.BadGzipFile, EOFError, ValueError):
        raise BadInput("keeping.broken", "Bản sao lưu bị hỏng hoặc bị cắt cụt") from None
    if not manifest:
        raise BadInput("keeping.broken", "Bản sao lưu bị cắt cụt: thiếu bảng kê ở cuối")
    _compare(found, manifest["members"])
    return manifest


def _begin(about: dict[str, Any], begin: Callable[[dict[str, Any]], None]) -> None:
    if about.get("format") != FORMAT:
        raise BadInput(
            "keeping.other_format",
            "Bản sao lưu dạng {f}, phiên bản này đọc dạng 1",
            f=about.get("format"),
        )
    begin(about)


def _compare(found: list[dict[str, Any]], told: list[dict[str, Any]]) -> None:
    for here, there in zip(found, told, strict=False):
        if here != there:
            raise BadInput("keeping.differs", "Phần {name} không khớp bảng kê", name=there["name"])
    if len(found) != len(told):
        raise BadInput(
            "keeping.differs",
            "Bảng kê ghi {told} phần, có {found}",
            told=len(told),
            found=len(found),
        )


def _is_inside(name: str) -> bool:
    parts = PurePosixPath(name).parts
    top = name in (ABOUT, MANIFEST) or (len(parts) > 1 and parts[0] in ("database", "data"))
    return top and ".." not in parts and "\\" not in name and "\0" not in name


def _pieces(file: IO[bytes], digest: Any) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        digest.update(piece)
        yield piece
