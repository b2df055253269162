"""What turns words into deeds (a program, a shell, an object, markup) is called nowhere unseen."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

SRC = Path(__file__).parents[2] / "src" / "khuyencong"
SCRIPTS = Path(__file__).parents[2] / "frontend" / "js"
NEVER = {
    "eval", "exec", "compile", "__import__", "os.system", "os.popen", "yaml.unsafe_load",
    "yaml.full_load", "hashlib.md5", "hashlib.sha1", "ssl._create_unverified_context",
}  # fmt: skip
SAFE_LOADERS = {"SafeLoader", "_StrictLoader"}
NEVER_IMPORTED = {"pickle", "marshal", "shelve", "dill", "random", "telnetlib", "ftplib"}
MARKS_SAFE = {
    "interfaces/common/place_map.py",
    "interfaces/office/listing/cells.py",
    "interfaces/office/listing/page.py",
    "interfaces/office/manual.py",
    "interfaces/office/templatetags/found_words.py",
    "interfaces/portal/templatetags/structured_data.py",
}
"""Each was read: every part is escaped there, or the words are ours."""
SAFE_IN_TEMPLATES = {
    "app_add.html", "follow_up_link.html", "guide_answer.html", "project_receipt.html",
}  # fmt: skip
"""A QR code drawn here."""


def calls() -> list[tuple[str, ast.Call]]:
    return [
        (path.relative_to(SRC).as_posix(), node)
        for path in sorted(SRC.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]


def is_dangerous(call: ast.Call) -> bool:
    """Tell whether a call runs words, asks a shell, or trusts any certificate."""
    name = ast.unparse(call.func)
    given = {each.arg: ast.unparse(each.value) for each in call.keywords}
    reads_all = name == "yaml.load" and given.get("Loader") not in SAFE_LOADERS
    is_open = given.get("shell", "False") != "False" or given.get("verify", "True") == "False"
    return name in NEVER or reads_all or is_open


def test_no_words_become_a_program_and_no_shell_reads_any() -> None:
    assert [f"{path}:{call.lineno}" for path, call in calls() if is_dangerous(call)] == []


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("eval(x)", True),
        ("subprocess.run(x, shell=True)", True),
        ("subprocess.run([x])", False),
        ("session.get(x, verify=False)", True),
        ("yaml.load(x)", True),
        ("yaml.load(x, Loader=SafeLoader)", False),
    ],
)
def test_it_would_be_noticed(call: str, expected: bool) -> None:
    [found] = [each for each in ast.walk(ast.parse(call)) if isinstance(each, ast.Call)]
    assert is_dangerous(found) == expected


def test_no_bytes_become_objects_and_no_chance_is_weak() -> None:
    guilty = []
    for path in sorted(SRC.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            if NEVER_IMPORTED & {name.partition(".")[0] for name in names}:
                guilty.append(path.relative_to(SRC).as_posix())
    assert guilty == []


def test_markup_is_called_safe_where_it_was_read_only() -> None:
    marked = {path for path, call in calls() if ast.unparse(call.func).endswith("mark_safe")}
    assert marked == MARKS_SAFE
    raw = re.compile(r"\|\s*safe\b|\{%\s*autoescape\s+off")
    templates = {
        path.name for path in SRC.rglob("*.html") if raw.search(path.read_text(encoding="utf-8"))
    }
    assert templates == SAFE_IN_TEMPLATES


def test_scripts_of_pages_run_no_words() -> None:
    running = re.compile(r"\beval\(|new Function|document\.write|outerHTML\s*=|javascript:")
    assert not [path.name for path in SCRIPTS.rglob("*.js") if running.search(path.read_text())]
