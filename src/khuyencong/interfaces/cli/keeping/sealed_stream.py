"""A stream of bytes in a file only its holder of a key reads: the age format, by ``pyrage``.

For recipients the file is plain age. For a passphrase a key is made for this file alone; the file
begins with that key under the passphrase (age too), so that a stream of any length can follow.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path
from typing import IO, Any

import pyrage

from khuyencong.domain.foundation.errors import BadInput

UNDER_PASSPHRASE = b"khuyencong-backup/1 passphrase\n"
AGE = b"age-encryption.org/v1"
GZIP = b"\x1f\x8b"
LONGEST_KEY = 4096


@dataclass(frozen=True)
class Lock:
    """Who may read: recipients (``age1…``), or who knows the passphrase, or anybody."""

    recipients: Sequence[str] = ()
    passphrase: str = field(default="", repr=False)


@dataclass(frozen=True)
class Keys:
    """What opens: private keys (``AGE-SECRET-KEY-…``), a passphrase."""

    identities: Sequence[str] = field(default=(), repr=False)
    passphrase: str = field(default="", repr=False)


def require_readable(lock: Lock) -> None:
    """Raise BadInput unless each recipient is a key that can read."""
    for text in lock.recipients:
        _recipient(text)


@contextmanager
def sealed_writer(file: IO[bytes], lock: Lock) -> Iterator[IO[bytes]]:
    """Give a stream; what is written to it lies in ``file`` encrypted. Raises BadInput, OSError."""
    if lock.passphrase:
        own = pyrage.x25519.Identity.generate()
        key = pyrage.passphrase.encrypt(str(own).encode(), lock.passphrase)
        file.write(UNDER_PASSPHRASE + len(key).to_bytes(4, "big") + key)
        recipients: list[Any] = [own.to_public()]
    elif lock.recipients:
        recipients = [_recipient(text) for text in lock.recipients]
    else:
        yield file
        return
    source, sink = os.pipe()
    with os.fdopen(source, "rb") as reader:
        run = _Beside(
            lambda: pyrage.encrypt_io(reader, file, recipients), ends=reader, is_writing=True
        )
        with run.told_first(), os.fdopen(sink, "wb") as writer:
            yield writer


@contextmanager
def sealed_reader(file: BufferedReader, keys: Keys) -> Iterator[IO[bytes]]:
    """Give the stream that was written. Raises BadInput: wrong key, changed or cut off."""
    start = file.peek(len(UNDER_PASSPHRASE))
    if start.startswith(UNDER_PASSPHRASE):
        identities = [_key_under(file, keys.passphrase)]
    elif start.startswith(GZIP):
        yield file
        return
    elif not start.startswith(AGE):
        raise BadInput("keeping.no_backup", "Tệp không phải bản sao lưu của hệ thống này")
    elif not keys.identities:
        raise BadInput("keeping.needs_identity", "Bản sao lưu cần khóa riêng: --identity TỆP")
    else:
        identities = [_identity(text) for text in keys.identities]
    source, sink = os.pipe()
    with os.fdopen(source, "rb") as reader:
        writer = os.fdopen(sink, "wb")
        run = _Beside(
            lambda: pyrage.decrypt_io(file, writer, identities), ends=writer, is_writing=False
        )
        with run.told_first():
            try:
                yield reader
            finally:
                reader.close()  # else who deciphers waits for ever for a reader


class _Beside:
    """Work in a thread at one end of a pipe; its fault is told before what it causes here."""

    def __init__(self, work: Callable[[], Any], *, ends: IO[bytes], is_writing: bool) -> None:
        self._work, self._ends, self._is_writing = work, ends, is_writing
        self._fault: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._work()
        except BaseException as fault:
            self._fault = fault
        finally:
            try:
                self._ends.close()
            except OSError as left:
                self._fault = self._fault or left

    @contextmanager
    def told_first(self) -> Iterator[None]:
        here: BaseException | None = None
        try:
            yield
        except BaseException as caught:
            here = caught
        reads_on = here is None or isinstance(here, OSError | EOFError | BadInput)
        self._thread.join()
        fault = self._fault
        if fault is not None and not isinstance(fault, BrokenPipeError) and reads_on:
            if isinstance(fault, pyrage.EncryptError):
                raise OSError(str(fault).removeprefix("OSError: ")) from fault
            is_ours = self._is_writing or (isinstance(fault, OSError) and fault.errno is not None)
            raise fault if is_ours else BadInput("keeping.not_opened", _WHY_NOT)  # the cipher's
        if here is not None:
            raise here  # nobody read on: the fault is here


_WHY_NOT = "Không mở được bản sao lưu: sai khóa, hoặc tệp bị cắt cụt hay bị sửa"


def _key_under(file: IO[bytes], passphrase: str) -> Any:
    if not passphrase:
        raise BadInput(
            "keeping.needs_passphrase", "Bản sao lưu cần mật khẩu: --passphrase-file TỆP"
        )
    file.read(len(UNDER_PASSPHRASE))
    length = int.from_bytes(file.read(4), "big")
    if not 0 < length <= LONGEST_KEY:
        raise BadInput("keeping.not_opened", _WHY_NOT)
    try:
        return pyrage.x25519.Identity.from_str(
            pyrage.passphrase.decrypt(file.read(length), passphrase).decode()
        )
    except (pyrage.DecryptError, UnicodeDecodeError, pyrage.IdentityError):
        raise BadInput("keeping.not_opened", _WHY_NOT) from None


def _recipient(text: str) -> Any:
    try:
        if text.startswith("ssh-"):
            return pyrage.ssh.Recipient.from_str(text)
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        raise BadInput(
            "keeping.bad_recipient",
            "--recipient cần khóa dạng age1…, nhận được “{text}”",
            text=text[:80],
        ) from None


def _identity(text: str) -> Any:
    try:
        return pyrage.x25519.Identity.from_str(text)
    except pyrage.IdentityError:
        raise BadInput("keeping.bad_identity", "--identity cần dòng AGE-SECRET-KEY-1…") from None


def make_identity(path: Path) -> str:
    """Write a new private key, for its user only; return what to encrypt to. Raises BadInput."""
    key = pyrage.x25519.Identity.generate()
    try:
        with open(path, "x", encoding="ascii", opener=_for_me_only) as file:
            file.write(f"# {key.to_public()}\n{key}\n")
    except OSError as failure:
        why = "đã có tệp này" if isinstance(failure, FileExistsError) else failure.strerror
        raise BadInput(
            "cli.unwritable", "Không ghi được {p}: {why}", p=str(path), why=why
        ) from None
    return str(key.to_public())


def _for_me_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
