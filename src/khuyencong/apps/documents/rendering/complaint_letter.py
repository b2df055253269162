"""The answer to a complaint as an official letter, .docx.

No form of it was prescribed to us: the frame is that of all papers (``nd30``), the order is ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering import nd30
from khuyencong.apps.documents.rendering.docx_parts import line
from khuyencong.apps.documents.rendering.text import clean, number_line, place_and_day


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintLetter:
    """``answer``: paragraphs the sender also reads on the page of his complaint. ``about`` and
    ``opening`` say in words which complaint of which day it is; ``day`` is that of the answer."""

    superior: str
    issuer: str
    place: str
    day: date
    number: str
    about: str
    addressee: str
    opening: str
    answer: tuple[str, ...]
    ending: str
    signer: tuple[str, ...]


def complaint_letter(letter: ComplaintLetter) -> bytes:
    """Return the letter; its own number is left to the registry. Equal words give equal bytes."""
    paper = nd30.new_paper(letter.about)
    nd30.masthead(
        paper,
        superior=(letter.superior,) if letter.superior else (),
        issuer=(letter.issuer,),
        number=number_line(letter.number),
        place_and_day=place_and_day(letter.place, letter.day),
    )
    line(paper, f"V/v {letter.about[0].lower()}{letter.about[1:]}", size_pt=12)
    nd30.addressee(paper, clean(letter.addressee).rstrip("."))
    body.text(paper, letter.opening)
    for paragraph in letter.answer:
        body.text(paper, paragraph)
    body.text(paper, letter.ending)
    nd30.closing(paper, recipients=("Như trên",), signer=letter.signer, archive="hồ sơ đơn")
    return nd30.paper_bytes(paper)
