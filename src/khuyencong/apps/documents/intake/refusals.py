"""How a refusal of a sent file is said."""

from __future__ import annotations

from typing import Any

from khuyencong.domain.foundation.errors import BadInput


def refuse(code: str, message: str, *, name: str, **params: Any) -> BadInput:
    """Return the refusal of a file; ``message`` begins with ``Tệp {name}``."""
    return BadInput(f"documents.{code}", message, field="file", name=shown(name), **params)


def shown(name: str) -> str:
    """Return a name that is safe to repeat: no control or direction characters, not too long."""
    clean = "".join(c if c.isprintable() else "?" for c in name)
    return clean if len(clean) <= 80 else f"{clean[:60]}…{clean[-15:]}"


def broken(name: str) -> BadInput:
    """Return the refusal of a file that cannot be read through."""
    return refuse("broken", "Tệp {name} bị hỏng hoặc chép chưa hết: hãy xuất lại", name=name)


def locked(name: str) -> BadInput:
    """Return the refusal of a file behind a password."""
    return refuse("locked", "Tệp {name} đặt mật khẩu: hãy bỏ mật khẩu rồi gửi lại", name=name)


def has_macros(name: str) -> BadInput:
    """Return the refusal of a document that carries a program."""
    return refuse(
        "macros",
        "Tệp {name} có macro (chương trình chạy kèm): hãy lưu lại dạng không macro "
        "(.docx, .xlsx) hoặc PDF",
        name=name,
    )


def bomb(name: str) -> BadInput:
    """Return the refusal of a file that unpacks to far more than it weighs."""
    return refuse("bomb", "Tệp {name} bung ra quá lớn so với dung lượng tệp: không nhận", name=name)
