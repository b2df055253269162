"""What staff can do: a short list of data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

DATA = Path(__file__).parent / "data" / "skills.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A code and its words; ``is_offered`` False: only who has it already still bears it."""

    id: str
    label_vi: str
    is_offered: bool = True


@cache
def list_skills() -> tuple[Skill, ...]:
    """Return the skills, in the order of the file."""
    rows = parse_yaml(DATA.read_text(encoding="utf-8"), name=DATA.name)["skills"]
    return tuple(build_row(row, kind=Skill, name=DATA.name) for row in rows)


def skill_label(skill: str) -> str:
    """Return the words of a skill; the code itself where the data no longer know it."""
    return next((each.label_vi for each in list_skills() if each.id == skill), skill)
