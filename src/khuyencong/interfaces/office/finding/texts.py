"""Search in what lies in memory: lines of norms, documents of law, pages of the manual."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.library.queries import local_lines
from khuyencong.apps.search.in_memory import Leaf, find_leaves, make_leaf
from khuyencong.apps.search.words import all_words
from khuyencong.domain.foundation.place_files import read_units
from khuyencong.domain.norms import labels
from khuyencong.domain.norms.documents import LawDocument, list_documents
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import NormLine
from khuyencong.domain.norms.rules.wording import line_entry, list_lines
from khuyencong.interfaces.common.templatetags.norm_words import content_label
from khuyencong.interfaces.office.addresses import page_address
from khuyencong.interfaces.office.finding.hits import Found, Hit
from khuyencong.interfaces.office.manual import list_sections
from khuyencong.interfaces.office.page import OfficeRequest

LAW = "norms.look_up"


def find_in_texts(
    request: OfficeRequest, text: str, *, most: int, added: Sequence[NormLine]
) -> list[Found]:
    """Return what the law and the manual hold; ``added`` are the lines of ``lines_added``."""
    language = get_language() or "vi"
    found = []
    if can(request.user, LAW):
        lines = (*_norm_leaves(language), *map(_norm_leaf, added))
        found += [
            _group(_("Dòng định mức"), find_leaves(lines, text), most),
            _group(_("Văn bản pháp luật"), find_leaves(_document_leaves(language), text), most),
        ]
    return [*found, _group(_("Hướng dẫn"), find_leaves(_manual_leaves(), text), most)]


def lines_added(request: OfficeRequest) -> list[NormLine]:
    """Return the lines provinces added here, for who may look up norms; one statement."""
    return local_lines() if can(request.user, LAW) else []


def _group(title: Any, leaves: list[Leaf], most: int) -> Found:
    hits = [Hit(leaf.name, leaf.about, leaf.url) for leaf in leaves[:most]]
    return Found(title, hits, len(leaves), "")


@cache
def _norm_leaves(language: str) -> tuple[Leaf, ...]:
    return tuple(_norm_leaf(norm) for norm in NormLibrary.shipped().lines)


def _norm_leaf(norm: NormLine) -> Leaf:
    where = f"{labels.FUNDS[norm.fund]} {norm.province or ''}".strip()
    known = line_entry(norm.line).label_vi if norm.line in list_lines() else ""
    return make_leaf(
        name=content_label(norm),
        about=f"{norm.norm_id} · {labels.cite(norm)} · {where}",
        url=f"{page_address('norm_lines')}#{norm.norm_id}",
        text=f"{norm.content_vi} {norm.content_en} {known} {labels.note_of(norm)}",
    )


@cache
def _document_leaves(language: str) -> tuple[Leaf, ...]:
    return tuple(_document_leaf(each) for each in list_documents(NormLibrary.shipped()))


def _document_leaf(document: LawDocument) -> Leaf:
    counts = {"lines": len(document.lines), "rules": len(document.rules)}
    about = gettext("%(lines)s dòng định mức, %(rules)s quy định khác") % counts
    held = (fact.label_vi for fact in document.rules)
    return make_leaf(
        name=document.act,
        about=f"{document.title} · {about}" if document.text else about,
        url=reverse("office:law_document", args=[document.name]),
        text=" ".join((document.text.label_vi if document.text else "", *held)),
    )


@cache
def _manual_leaves() -> tuple[Leaf, ...]:
    return tuple(
        make_leaf(
            name=f"{section.page.title}: {section.heading}"
            if section.heading
            else section.page.title,
            about=section.beginning,
            url=reverse("office:manual", args=[section.page.name]) + section.anchor,
            text=section.text,
        )
        for section in list_sections()
    )


@cache
def vocabulary() -> Counter[str]:
    """Return how often each word stands in the law, the manual and the names of places."""
    leaves = (*_norm_leaves("vi"), *_document_leaves("vi"), *_manual_leaves())
    words = Counter(word for leaf in leaves for word in leaf.words.split())
    for table in ("provinces.csv", "districts.csv", "communes.csv"):
        words.update(word for unit in read_units(table) for word in all_words(unit.name))
    return words
