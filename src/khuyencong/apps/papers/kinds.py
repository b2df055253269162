"""Kinds of papers that are written from templates, and the slots a template may have.

Read from ``data/slots.yaml`` and ``data/kinds/*.yaml``; Python names no form and no article.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

DATA = Path(__file__).parent / "data"
Issuer = Literal["implementing_unit", "department", "approver"]
Fund = Literal["KCQG", "KCDP"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A place of a template: its word, what is put there, an example.

    With ``each`` it is a list, of which every row has those slots.
    """

    word: str
    says_vi: str
    example: str = ""
    each: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """A kind of paper. ``paper`` is its kind in the dossier, ``groups`` the slots it may have.

    ``form_vi``, ``act``, ``article`` and ``grade`` say what the law tells of it; ``note_vi`` is
    shown where the legal form was not seen. ``layout`` is the shipped template as data.
    ``bears_anchor``: the newest anchor of the journal stands at its foot, whatever the template.
    """

    id: str
    label_vi: str
    paper: str
    by: Issuer
    groups: tuple[str, ...]
    steps: tuple[str, ...] = ()
    chains: tuple[Fund, ...] = ("KCQG", "KCDP")
    asks_number: bool = True
    asks_reason: bool = False
    bears_anchor: bool = False
    form_vi: str = ""
    act: str = ""
    article: str = ""
    grade: Literal["text", "secondary", "memory", "inference"] = "inference"
    note_vi: str = ""

    @property
    def slots(self) -> dict[str, Slot]:
        """Return the slots by word, in order."""
        return {slot.word: slot for group in self.groups for slot in _groups()[group]}

    @property
    def layout(self) -> dict[str, Any]:
        """Return the shipped template as data."""
        layout: dict[str, Any] = _read(self.id)["layout"]
        return layout


@cache
def list_kinds() -> tuple[PaperKind, ...]:
    """Return every kind, in the order of a project's life."""
    order = _read_file(DATA / "slots.yaml")["kinds"]
    kinds = [_kind(name) for name in order]
    return tuple(kinds)


@cache
def list_owner_kinds() -> tuple[PaperKind, ...]:
    """Return the forms an owner writes himself, which the office never fills in."""
    return tuple(_kind(path.stem) for path in sorted((DATA / "owner").glob("*.yaml")))


@cache
def kinds_by_id() -> dict[str, PaperKind]:
    """Return the kinds by id."""
    return {kind.id: kind for kind in list_kinds()}


def kind_or_refuse(kind_id: str) -> PaperKind:
    """Return the kind of that id. Raises BadInput when there is none."""
    kind = kinds_by_id().get(kind_id)
    if kind is None:
        name = str(kind_id)[:40]
        raise BadInput("papers.unknown_kind", "Không có loại văn bản “{name}”", name=name)
    return kind


def _kind(name: str) -> PaperKind:
    row = {key: value for key, value in _read(name).items() if key != "layout"}
    return build_row(row, kind=PaperKind, name=name)


@cache
def _read(name: str) -> dict[str, Any]:
    path = DATA / "kinds" / f"{name}.yaml"
    return _read_file(path if path.exists() else DATA / "owner" / f"{name}.yaml")


@cache
def _groups() -> dict[str, tuple[Slot, ...]]:
    groups = _read_file(DATA / "slots.yaml")["groups"]
    return {name: tuple(_slot(row) for row in rows) for name, rows in groups.items()}


def _slot(row: dict[str, Any]) -> Slot:
    each = tuple(_slot(inner) for inner in row.get("each", ()))
    return Slot(word=row["word"], says_vi=row["says"], example=row.get("example", ""), each=each)


def _read_file(path: Path) -> dict[str, Any]:
    return parse_yaml(path.read_text(encoding="utf-8"), name=path.name)
