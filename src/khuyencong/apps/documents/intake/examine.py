"""Examine a sent file: its kind by its bytes, whether it may be kept, whether it is suspicious."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from khuyencong.apps.documents.intake.kinds import KINDS, PICTURES, Kind, endings_of
from khuyencong.apps.documents.intake.limits import MEBIBYTE
from khuyencong.apps.documents.intake.names import ending_of, plain_name
from khuyencong.apps.documents.intake.pdfs import check_pdf
from khuyencong.apps.documents.intake.pictures import check_picture
from khuyencong.apps.documents.intake.refusals import refuse
from khuyencong.apps.documents.intake.sniff import kind_of
from khuyencong.apps.documents.intake.suspicions import (
    suspicion_of_archive,
    suspicion_of_picture,
)


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that may be kept; ``suspicion`` is why it must be kept apart, empty when not."""

    name: str
    kind: Kind
    suspicion: str


def examine(*, name: str, data: bytes, allowed: Collection[str]) -> Examined:
    """Return name, kind and suspicion of a sent file.

    ``allowed`` are keys of ``KINDS``. Raises BadInput with what came and what was expected.
    """
    name = plain_name(name)
    if not data:
        raise refuse("empty", "Tệp {name} rỗng (0 byte)", name=name)
    _require_size(data, name=name, allowed=allowed)
    kind = kind_of(data, name=name)
    expected = endings_of(frozenset(allowed))
    if not isinstance(kind, Kind) or kind.key not in allowed:
        raise refuse(
            "kind_not_expected",
            "Tệp {name} là {what}; ở đây nhận {expected}",
            name=name,
            what=kind.label_vi if isinstance(kind, Kind) else kind,
            expected=expected,
        )
    if ending_of(name) not in kind.endings:
        raise refuse(
            "name_and_content_differ",
            "Tệp {name} có nội dung là {what}, không khớp với đuôi tên tệp: "
            "hãy lưu lại đúng dạng .{ending}",
            name=name,
            what=kind.label_vi,
            ending=kind.endings[0],
        )
    return Examined(name, kind, _suspicion(data, kind, name=name))


def _require_size(data: bytes, *, name: str, allowed: Collection[str]) -> None:
    most = max((KINDS[key].most_bytes for key in allowed), default=0)
    if len(data) > most:
        raise refuse(
            "too_large",
            "Tệp {name} nặng {size} MB, lớn hơn {most} MB: hãy tách hoặc nén ảnh bên trong",
            name=name,
            size=-(-len(data) // MEBIBYTE),
            most=most // MEBIBYTE,
        )


def _suspicion(data: bytes, kind: Kind, *, name: str) -> str:
    if kind.key == "pdf":
        return check_pdf(data, name=name)
    if kind.key in PICTURES:
        check_picture(data, name=name)
        return suspicion_of_picture(data, key=kind.key)
    if kind.key in ("docx", "xlsx"):
        return suspicion_of_archive(data)
    return ""
