"""The private key of this installation: from the environment, or a file only its user reads."""

from __future__ import annotations

import os
from pathlib import Path

from django.conf import settings

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.period_returns.signing import new_key, public_key_of

FILE = "period-return.key"


def key_file() -> Path:
    """Return where the file lies: in the data folder, never in the database."""
    return Path(settings.DATA) / "keys" / FILE


def private_key() -> str:
    """Return the key that signs. Raises BadInput that says how to make one."""
    if told := settings.RETURNS_KEY.strip():
        public_key_of(told)
        return str(told)
    try:
        return key_file().read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        raise BadInput(
            "period_returns.no_key",
            "Chưa có khóa để ký số liệu: người quản trị máy chủ chạy lệnh "
            "khuyencong returns key, hoặc đặt biến KHUYENCONG_RETURNS_KEY",
        ) from None


def make_key() -> str:
    """Make the file once; return the public key. Raises BadInput when there is a key already."""
    path = key_file()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = new_key()
    try:
        with open(path, "x", encoding="ascii", opener=_for_me_only) as file:
            file.write(key + "\n")  # Path.open takes no opener
    except FileExistsError:
        raise BadInput(
            "period_returns.key_exists",
            "Đã có khóa ở {path}; khóa cũ không bị ghi đè",
            path=str(path),
        ) from None
    return public_key_of(key)


def _for_me_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
