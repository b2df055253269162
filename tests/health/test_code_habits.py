"""The code watches itself: writes stay in actions, migrations have names, law stays in data."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

SRC = Path(__file__).parents[2] / "src" / "khuyencong"
WRITES = {
    "save", "create", "bulk_create", "update", "bulk_update", "delete", "get_or_create",
    "update_or_create",
}  # fmt: skip


def calls_on_objects(tree: ast.AST) -> list[str]:
    """Return "objects.create" and the like: writes through a manager or a query set."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            text = ast.unparse(node.func)
            if node.func.attr in WRITES and (".objects" in text or node.func.attr == "save"):
                found.append(text)
    return found


def python_files(*parts: str) -> list[Path]:
    return sorted(path for part in parts for path in (SRC / part).rglob("*.py"))


PAGES_OF_THE_PORTAL = {
    f"interfaces/portal/{name}.py" for name in ("tree", "editors", "write_draft", "models/news")
}
"""The pages of the CMS are kept by the CMS; that one appeared or went is journalled by a hook."""


@pytest.mark.parametrize("path", python_files("interfaces"), ids=lambda p: str(p.relative_to(SRC)))
def test_interfaces_write_nothing_to_the_database(path: Path) -> None:
    if path.relative_to(SRC).as_posix() in PAGES_OF_THE_PORTAL:
        return
    assert calls_on_objects(ast.parse(path.read_text(encoding="utf-8"))) == []


def test_each_action_that_writes_also_journals() -> None:
    silent = [
        str(path.relative_to(SRC))
        for path in python_files("apps")
        if path.parent.name == "actions"
        and calls_on_objects(ast.parse(path.read_text(encoding="utf-8")))
        and "write_entr" not in path.read_text(encoding="utf-8")
    ]
    assert silent == []


def test_migrations_have_names() -> None:
    automatic = [
        path.name
        for path in python_files("apps")
        if path.parent.name == "migrations" and re.search(r"auto|\d{8}", path.stem[4:])
    ]
    assert automatic == []


def test_python_names_no_document_of_law() -> None:
    """A number of a document in code (not in a docstring) means that law left the data."""
    number = re.compile(r"\b\d+/20\d\d/(?:TT|NĐ|QĐ|NQ|TTLT)")
    guilty = []
    for path in python_files("domain", "apps", "interfaces", "config"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        guilty += [
            f"{path.relative_to(SRC)}:{node.lineno}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in docs
            and number.search(node.value)
        ]
    assert guilty == []


def test_nobody_below_the_interfaces_reads_the_clock() -> None:
    clock = re.compile(r"\b(?:date\.today|datetime\.now|timezone\.now\(|time\.time)\b")
    allowed = {"apps/notices/outbox.py"}  # Django calls a mail backend without an instant
    guilty = [
        str(path.relative_to(SRC))
        for path in python_files("domain", "apps")
        if clock.search(path.read_text(encoding="utf-8"))
        and str(path.relative_to(SRC)) not in allowed
    ]
    assert guilty == []
