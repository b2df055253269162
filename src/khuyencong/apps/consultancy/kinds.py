"""What consultancy there is and how a request comes in: two short lists of data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

DATA = Path(__file__).parent / "data" / "kinds.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A code and its words; ``is_offered`` False: only what was recorded still bears it."""

    id: str
    label_vi: str
    is_offered: bool = True


def list_kinds() -> tuple[Named, ...]:
    """Return the kinds of consultancy, in the order of the file."""
    return _section("kinds")


def list_channels() -> tuple[Named, ...]:
    """Return the ways a request comes in."""
    return _section("channels")


def kind_label(kind: str) -> str:
    """Return the words of a kind; the code itself where the data no longer know it."""
    return next((each.label_vi for each in list_kinds() if each.id == kind), kind)


def channel_label(channel: str) -> str:
    """Return the words of a channel; the code itself where the data no longer know it."""
    return next((each.label_vi for each in list_channels() if each.id == channel), channel)


@cache
def _section(name: str) -> tuple[Named, ...]:
    rows = parse_yaml(DATA.read_text(encoding="utf-8"), name=DATA.name)[name]
    return tuple(build_row(row, kind=Named, name=DATA.name) for row in rows)
