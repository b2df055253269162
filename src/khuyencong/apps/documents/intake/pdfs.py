"""PDF: readable without a password, no program inside."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.errors import LimitReachedError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from khuyencong.apps.documents.intake.limits import MOST_PAGES, MOST_PDF_OBJECTS
from khuyencong.apps.documents.intake.refusals import bomb, broken, locked, refuse

_DAMAGE = (
    PyPdfError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    RecursionError,
    OSError,
    AssertionError,
    NotImplementedError,
)
_PROGRAMS = {"/JavaScript": "JavaScript", "/Launch": "lệnh mở chương trình"}
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def check_pdf(data: bytes, *, name: str) -> str:
    """Return why a PDF is suspicious, empty when it is not.

    Raises BadInput when it is broken, locked, or carries a program.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked(name)
        pages = len(reader.pages)
        if not pages or pages > MOST_PAGES:
            raise broken(name)
        return _look_through(reader, name=name)
    except LimitReachedError:
        raise bomb(name) from None
    except _DAMAGE:
        raise broken(name) from None


def _look_through(reader: PdfReader, *, name: str) -> str:
    suspicion = ""
    for found in _dictionaries(reader, name=name):
        action = found.get("/S")
        if "/JS" in found or action in _PROGRAMS:
            raise refuse(
                "program_in_pdf",
                "Tệp {name} là PDF có {what} chạy kèm: hãy in lại ra PDF rồi gửi",
                name=name,
                what=_PROGRAMS.get(str(action), "JavaScript"),
            )
        if "/EmbeddedFiles" in found or found.get("/Type") == "/EmbeddedFile":
            suspicion = "PDF đính kèm tệp khác bên trong"
        elif action in ("/SubmitForm", "/ImportData", "/GoToE") or "/XFA" in found:
            suspicion = suspicion or "PDF gửi hoặc lấy dữ liệu từ nơi khác"
        elif found.get("/Subtype") in ("/RichMedia", "/Movie", "/Screen"):
            suspicion = suspicion or "PDF có phim hoặc nội dung chạy được"
    return suspicion


def _dictionaries(reader: PdfReader, *, name: str) -> Iterator[DictionaryObject]:
    """Yield every dictionary that can be reached from the trailer, each once."""
    seen: set[tuple[int, int]] = set()
    waiting: list[Any] = [reader.trailer]
    looked_at = 0
    while waiting:
        here = waiting.pop()
        if isinstance(here, IndirectObject):
            if (key := (here.idnum, here.generation)) in seen:
                continue
            seen.add(key)
            here = here.get_object()
        looked_at += 1
        if looked_at > MOST_PDF_OBJECTS:
            raise bomb(name)
        if isinstance(here, DictionaryObject):
            yield here
            waiting += [each for each in dict.values(here) if _holds(each)]
        elif isinstance(here, ArrayObject):
            waiting += [each for each in list.__iter__(here) if _holds(each)]


def _holds(thing: object) -> bool:
    return isinstance(thing, IndirectObject | DictionaryObject | ArrayObject)
