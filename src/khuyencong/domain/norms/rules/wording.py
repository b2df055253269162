"""How officers write a content in their sheets, and which line of support they mean.

Patterns are data (``data/wording.yaml``), compared on folded text. A pattern may have parts joined
by `` + ``: all must appear, in any order. The longest pattern wins; one that opens the sentence,
after fillers such as "hỗ trợ", gets the bonus of the file. A tie between two entries means nothing
was recognised, and so does a sentence that joins two contents with a plus sign. A part that begins
with ``=`` is compared with its accents ("máy" is not "may").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold, nfc
from khuyencong.domain.norms.rules.table import load_document


@dataclass(frozen=True, slots=True)
class Entry:
    """What one group of patterns means; ``line`` is None when only the content is known."""

    id: str
    line: str | None
    label_vi: str
    activities: tuple[str, ...]
    patterns: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Recognition:
    """What was recognised, and the pattern that decided."""

    line: str | None
    activities: tuple[str, ...]
    entry_id: str
    pattern: str


@cache
def list_entries() -> tuple[Entry, ...]:
    """Return all entries of the wording file. Raises BadInput naming the entry that is wrong."""
    rows = load_document("wording")["entries"]
    return tuple(_entry(row) for row in rows)


def list_lines() -> tuple[str, ...]:
    """Return the stable names of the lines of support, in the order of the file."""
    return tuple(entry.line for entry in list_entries() if entry.line)


def line_entry(line: str) -> Entry:
    """Return the entry of a line. Raises KeyError for an unknown one."""
    return {entry.line: entry for entry in list_entries()}[line]


def recognise(*, text: str) -> Recognition | None:
    """Return what a free Vietnamese wording means, or None when nothing or two things fit.

    Examples
    --------
    >>> recognise(text="Hỗ trợ ứng dụng MMTB tiên tiến").line
    'machinery'
    """
    found = {_recognise_part(part) for part in text.split("+")} - {None}
    return found.pop() if len({item.entry_id for item in found if item}) == 1 else None


def recognise_line(*, text: str) -> str | None:
    """Return the stable name of the line a wording means, or None."""
    found = recognise(text=text)
    return found.line if found else None


def _recognise_part(text: str) -> Recognition | None:
    accented = _accented(text)
    words = f" {_plain(accented)} "
    bare = _without_fillers(words)
    best: list[tuple[int, Entry, str]] = []
    for entry in list_entries():
        scored = [(_score(p, words, bare, accented), entry, " + ".join(p)) for p in entry.patterns]
        best.append(max(scored, key=lambda item: item[0], default=(0, entry, "")))
    top = max(score for score, _, _ in best)
    winners = [item for item in best if item[0] == top]
    if top == 0 or len(winners) > 1:
        return None
    _, entry, pattern = winners[0]
    return Recognition(entry.line, entry.activities, entry.id, pattern)


def _score(parts: tuple[str, ...], words: str, bare: str, accented: str) -> int:
    if not all(f" {p[1:]} " in accented if p[0] == "=" else f" {p} " in words for p in parts):
        return 0
    opens = any(text.startswith(f" {parts[0]} ") for text in (words, bare))
    bonus: int = load_document("wording")["opening_bonus"] if opens else 0
    return sum(len(part) for part in parts) + bonus


def _accented(text: str) -> str:
    """Return the words in lower case with their accents, without the phrases to be ignored."""
    words = " " + " ".join(re.sub(r"[^\w]+|_", " ", nfc(text).casefold()).split()) + " "
    for phrase in load_document("wording")["ignore"]:
        words = words.replace(f" {phrase} ", " ")
    return words


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^0-9a-z]+", " ", fold(text)).split())


def _without_fillers(words: str) -> str:
    fillers = _fillers()
    while filler := next((item for item in fillers if words.startswith(f" {item} ")), None):
        words = words[len(filler) + 1 :]
    return words


@cache
def _fillers() -> tuple[str, ...]:
    return tuple(sorted((_plain(f) for f in load_document("wording")["fillers"]), key=len)[::-1])


def _part(part: str) -> str:
    return nfc(part).casefold() if part.startswith("=") else _plain(part)


def _entry(row: dict[str, Any]) -> Entry:
    known = {"id", "line", "label_vi", "activities", "patterns"}
    if not isinstance(row, dict) or row.keys() - known or "label_vi" not in row:
        raise BadInput("norms.rules.bad_data", "wording.yaml: mục sai {row}", row=str(row)[:80])
    line: str | None = row.get("line")
    patterns = tuple(
        tuple(_part(part) for part in str(pattern).split(" + "))
        for pattern in row.get("patterns") or ()
    )
    activities = tuple(str(code) for code in row.get("activities") or ())
    return Entry(str(row.get("id") or line), line, row["label_vi"], activities, patterns)
