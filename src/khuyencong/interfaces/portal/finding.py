"""Find anything of the portal by words, without accents and with slips of the fingers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.apps.establishments.public import public_villages
from khuyencong.apps.product_rounds.public import valid_certificates
from khuyencong.apps.projects.public_queries import PublicFilter, published_projects
from khuyencong.apps.search.queries import matching
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.norms.law_shelf import list_shelved
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.support_guide.questions import list_aims
from khuyencong.interfaces.portal.news_list import live_items, row_of, with_words
from khuyencong.interfaces.portal.place_marks import PRODUCT, VILLAGE, holder_of
from khuyencong.interfaces.portal.templatetags.guide_words import choice_label
from khuyencong.interfaces.portal.templatetags.portal_menu import ENTRIES
from khuyencong.interfaces.portal.templatetags.project_words import told_holder

MOST = 20
"""Rows shown of one kind."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: its title, what it is about, where it stands."""

    title: str
    about: str
    address: str


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind; ``has_more`` when not all is shown."""

    label: str
    hits: tuple[Hit, ...]
    has_more: bool = False


def find(words: str, today: date) -> list[Group]:
    """Return what holds every word, by kind, those kinds without any left out."""
    found = [(label, look(words, today)) for label, look in KINDS]
    return [
        Group(str(label), tuple(hits[:MOST]), len(hits) > MOST) for label, hits in found if hits
    ]


def _pages(words: str, today: date) -> list[Hit]:
    entries = [(str(label), reverse(name)) for name, label in ENTRIES]
    return [Hit(label, "", address) for label, address in entries if _holds(label, words)]


def _aims(words: str, today: date) -> list[Hit]:
    labels = [(aim.id, str(choice_label(aim))) for aim in list_aims()]
    return [
        Hit(label, _("Mức hỗ trợ, giấy tờ và nơi nộp"), reverse("portal:content", args=[key]))
        for key, label in labels
        if _holds(label, words)
    ]


def _documents(words: str, today: date) -> list[Hit]:
    """Documents as shipped: what a province adds stands in the library itself."""
    return [
        Hit(each.act, each.title, reverse("portal:law_document", args=[each.name]))
        for each in list_shelved(NormLibrary.shipped())
        if each.matches(words)
    ]


def _projects(words: str, today: date) -> list[Hit]:
    return [
        Hit(
            row.title,
            f"{told_holder(row)}, {row.year}",
            reverse("portal:project", args=[row.number]),
        )
        for row in published_projects(PublicFilter(words=words))[: MOST + 1]
    ]


def _news(words: str, today: date) -> list[Hit]:
    rows = [row_of(item) for item in with_words(live_items(), words)[: MOST + 1]]
    return [Hit(row["title"], f"{row['written_on']:%d/%m/%Y}", row["address"]) for row in rows]


def _villages(words: str, today: date) -> list[Hit]:
    rows: QuerySet[CraftVillage] = matching(public_villages(), words).select_related("province")
    return [
        Hit(
            row.name,
            ", ".join(filter(None, (row.craft, row.commune, row.district, row.province.name))),
            _on_map(row.province.uid, VILLAGE, row.name),
        )
        for row in rows.order_by("search", "pk")[: MOST + 1]
    ]


def _products(words: str, today: date) -> list[Hit]:
    rows = matching(valid_certificates(today), words)
    rows = rows.select_related("province", "entry__establishment")
    return [
        Hit(
            row.product_name,
            ", ".join(filter(None, (holder_of(row), row.get_level_display()))),
            _on_map(row.province.uid, PRODUCT, row.product_name),
        )
        for row in rows.order_by("product_name", "pk")[: MOST + 1]
        if _holds(f"{row.product_name} {holder_of(row)}", words)  # no name of a person finds it
    ]


def _on_map(province: str, kind: str, name: str) -> str:
    asked = urlencode({"tinh": province, "loai": kind, "q": name})
    return f"{reverse('portal:places')}?{asked}"


def _holds(label: str, words: str) -> bool:
    text = fold(label)
    return all(word in text for word in fold(words).split())


KINDS: tuple[tuple[Any, Callable[[str, date], list[Hit]]], ...] = (
    (gettext_lazy("Mục của cổng"), _pages),
    (gettext_lazy("Việc được hỗ trợ"), _aims),
    (gettext_lazy("Văn bản"), _documents),
    (gettext_lazy("Đề án được hỗ trợ"), _projects),
    (gettext_lazy("Tin tức"), _news),
    (gettext_lazy("Làng nghề"), _villages),
    (gettext_lazy("Sản phẩm tiêu biểu"), _products),
)
