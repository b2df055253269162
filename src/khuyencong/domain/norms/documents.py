"""The documents of law that our data cite, each with the norm lines and other rules it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from khuyencong.domain.foundation.text import fold
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import NormLine
from khuyencong.domain.norms.rules.fact import Fact
from khuyencong.domain.norms.rules.register import list_facts, list_families
from khuyencong.domain.norms.rules.table import load_facts
from khuyencong.domain.norms.rules.versions import Text

T = TypeVar("T")
_PARTS = re.compile(r"\d+|\D+")


@dataclass(frozen=True, slots=True)
class LawDocument:
    """One document as it is cited; ``text`` is what is known of it as a whole, when anything is."""

    act: str
    text: Text | None
    lines: tuple[NormLine, ...]
    rules: tuple[Fact, ...]

    @property
    def name(self) -> str:
        """Return the name in addresses: "tt-28-2018-tt-btc"."""
        return "-".join(re.findall(r"[a-z0-9]+", fold(self.act)))

    @property
    def title(self) -> str:
        """Return the full name where it is known, else the act as it is cited."""
        return self.text.full_name_vi if self.text else self.act


def list_documents(library: NormLibrary) -> tuple[LawDocument, ...]:
    """Return every document the norms and the other rules cite, those known as a whole first."""
    texts = {text.act: text for text in load_facts("versions", Text)}
    lines = _by_act((norm.legal_basis, norm) for norm in library.lines)
    rules = _rules_by_act()
    acts = dict.fromkeys((*texts, *lines, *rules))
    return tuple(
        LawDocument(
            act,
            texts.get(act),
            tuple(lines.get(act, ())),
            tuple(sorted(rules.get(act, ()), key=lambda fact: _place(fact.article))),
        )
        for act in acts
    )


def _place(article: str) -> list[tuple[int, str]]:
    """Return what puts article 9 before article 13."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in _PARTS.findall(article)]


@cache
def _rules_by_act() -> dict[str, list[Fact]]:
    families = [family for family in list_families() if family != "versions"]
    return _by_act((fact.act, fact) for family in families for fact in list_facts(family=family))


def _by_act(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for act, each in pairs:
        found.setdefault(act, []).append(each)
    return found
