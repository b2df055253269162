"""Names of sent files: one plain part, no hidden characters."""

from __future__ import annotations

import unicodedata

from khuyencong.apps.documents.intake.limits import MOST_NAME_CHARS
from khuyencong.apps.documents.intake.refusals import refuse
from khuyencong.domain.foundation.text import nfc

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def plain_name(name: str) -> str:
    """Return the name in composed letters. Raises BadInput when it hides or leads somewhere."""
    sent, name = name.strip(), nfc(name).strip()
    if not name.strip(". "):
        raise refuse("no_name", "Tệp gửi lên không có tên: hãy đặt tên rồi gửi lại", name=name)
    if any(unicodedata.category(c) in _HIDDEN for c in sent):
        raise refuse(
            "hidden_in_name",
            "Tên tệp {name} có ký tự ẩn hoặc ký tự đảo chiều chữ: hãy đặt lại tên",
            name=name,
        )
    if any(c in name for c in '/\\:*?"<>|') or name.startswith("."):
        raise refuse(
            "path_in_name",
            'Tên tệp {name} không dùng được: bỏ dấu chấm ở đầu và các ký tự / \\ : * ? " < > |',
            name=name,
        )
    if len(name) > MOST_NAME_CHARS:
        raise refuse(
            "name_too_long",
            "Tên tệp {name} dài quá {most} ký tự: hãy đặt tên ngắn hơn",
            name=name,
            most=MOST_NAME_CHARS,
        )
    return name


def ending_of(name: str) -> str:
    """Return the ending in small letters, without its dot; empty when there is none."""
    return name.rpartition(".")[2].lower() if "." in name else ""
