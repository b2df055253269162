"""The list of what is held names code and tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIST = ROOT / "docs" / "security" / "asvs-level-2.md"
TEXT = LIST.read_text(encoding="utf-8")
CODE = re.compile(r"`([^`\s]+)`")
STATES = {"held", "partly", "not held", "does not apply"}
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TEXT.splitlines()
    if line.startswith("| ") and re.match(r"\| \d", line)
]


@pytest.fixture(scope="module")
def tests() -> set[str]:
    """Give the names of all tests."""
    return {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"def (test_\w+)", path.read_text(encoding="utf-8"))
    }


def files() -> list[str]:
    return [
        path.relative_to(ROOT).as_posix()
        for folder in ("src", "tests", "deploy", "docs", "frontend", "requirements")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    ] + ["pyproject.toml", "package-lock.json", "CONTRIBUTING.md"]


def test_every_test_it_names_is_there(tests: set[str]) -> None:
    named = {each for each in CODE.findall(TEXT) if re.fullmatch(r"test_\w+", each)}
    assert named
    assert named - tests == set()


def test_every_file_it_names_is_there() -> None:
    ends = r"\.(py|js|yaml|md|txt|toml|json|conf|service|example)$|Caddyfile$"
    named = {each for each in CODE.findall(TEXT) if re.search(ends, each)}
    named |= set(re.findall(r"docs/[\w/.-]+\.md", TEXT))
    there = files()
    missing = {each for each in named if not any(f"/{path}".endswith(f"/{each}") for path in there)}
    assert missing == set()


def test_every_row_has_a_number_once_and_a_state() -> None:
    assert len(ROWS) > 100
    assert {len(row) for row in ROWS} == {4}
    assert {row[2] for row in ROWS} <= STATES
    numbers = [each for row in ROWS for each in re.findall(r"\d+\.\d+\.\d+", row[0])]
    assert sorted(numbers) == sorted(set(numbers))


def test_what_is_held_names_a_test() -> None:
    """Or a page that says it, or that there is none of it."""
    says = re.compile(r"`(test_\w+|tests?/[\w/.]+)`|`test_\w+\.py`|docs/|there (is|are) none")
    assert [row[0] for row in ROWS if row[2] == "held" and not says.search(row[3])] == []
