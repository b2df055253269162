"""How officers write a content in their sheets, and which line of support they mean.

Patterns are data (``data/wording.yaml``), compared on folded text. A pattern may have parts joined
by `` + ``: all must appear, in any order. The longest pattern wins; one that opens the sentence,
after fillers such as "hỗ trợ", gets the bonus of the file. A tie between two entries means nothing
was recognised. A sentence that joins different entries with ";", a plus sign or "hoặc" has no line;
it keeps the content of activity if they share one, as the headings of a plan do. A part that begins
with ``=`` is compared with its accents ("máy" is not "may").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold, nfc
from khuyencong.domain.norms.rules.table import load_document

SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Pattern:
    """Parts that must all appear, each between spaces: folded, and some with their accents."""

    first: str
    plain: tuple[str, ...]
    accented: tuple[str, ...]
    length: int

    def __str__(self) -> str:
        return " + ".join(part.strip() for part in self.plain)


@dataclass(frozen=True, slots=True)
class Entry:
    """What one group of patterns means; ``line`` is None when only the content is known."""

    id: str
    line: str | None
    label_vi: str
    activities: tuple[str, ...]
    patterns: tuple[Pattern, ...]


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
    return _entries_by_line()[line]


@cache
def _entries_by_line() -> dict[str | None, Entry]:
    return {entry.line: entry for entry in list_entries()}


def recognise(*, text: str) -> Recognition | None:
    """Return what a free Vietnamese wording means, or None when nothing or two things fit.

    Examples
    --------
    >>> recognise(text="Hỗ trợ ứng dụng MMTB tiên tiến").line
    'machinery'
    """
    return _recognise(nfc(text).casefold())


def recognise_line(*, text: str) -> str | None:
    """Return the stable name of the line a wording means, or None."""
    found = recognise(text=text)
    return found.line if found else None


@lru_cache(maxsize=4096)
def _recognise(text: str) -> Recognition | None:
    parts = re.split(r"[+;]|\bhoặc\b", text)
    found = [item for item in map(_recognise_part, parts) if item]
    if len({item.entry_id for item in found}) <= 1:
        return found[0] if found else None
    shared = [c for c in found[0].activities if all(c in item.activities for item in found)]
    pattern = "; ".join(item.pattern for item in found)
    return Recognition(None, tuple(shared), SEVERAL, pattern) if shared else None


def _recognise_part(text: str) -> Recognition | None:
    accented = _accented(text)
    words = f" {_plain(accented)} "
    bare = _without_fillers(words)
    best: dict[str, tuple[int, Entry, Pattern]] = {}
    for entry, pattern in _all_patterns():
        # Most patterns fall at their first part: ten thousand rows must not take a minute.
        if pattern.first not in words:
            continue
        score = _score(pattern, words, bare, accented)
        if score > best.get(entry.id, (0, entry, pattern))[0]:
            best[entry.id] = (score, entry, pattern)
    top = max((score for score, _, _ in best.values()), default=0)
    winners = [item for item in best.values() if item[0] == top]
    if len(winners) != 1:
        return None
    _, entry, pattern = winners[0]
    return Recognition(entry.line, entry.activities, entry.id, str(pattern))


def _score(pattern: Pattern, words: str, bare: str, accented: str) -> int:
    if not all(part in words for part in pattern.plain):
        return 0
    if not all(part in accented for part in pattern.accented):
        return 0
    opens = bare.startswith(pattern.first) or words.startswith(pattern.first)
    return pattern.length + (_opening_bonus() if opens else 0)


@cache
def _all_patterns() -> tuple[tuple[Entry, Pattern], ...]:
    return tuple((entry, pattern) for entry in list_entries() for pattern in entry.patterns)


@cache
def _opening_bonus() -> int:
    return int(load_document("wording")["opening_bonus"])


def _accented(text: str) -> str:
    """Return the words in lower case with their accents, without the phrases to be ignored."""
    words = " " + " ".join(re.sub(r"[^\w]+|_", " ", nfc(text).casefold()).split()) + " "
    for phrase in load_document("wording")["ignore"]:
        words = words.replace(f" {phrase} ", " ")
    return words


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^0-9a-z]+", " ", fold(text)).split())


def _without_fillers(words: str) -> str:
    """Drop the row's number ("1.", "II.", "a)") and the fillers that open the sentence."""
    words = re.sub(r"^( (\d+|[ivx]+|[a-e])(?= ))+", "", words)
    while filler := next((item for item in _fillers() if words.startswith(item)), None):
        words = words[len(filler) - 1 :]
    return words


@cache
def _fillers() -> tuple[str, ...]:
    fillers = [f" {_plain(filler)} " for filler in load_document("wording")["fillers"]]
    return tuple(sorted(fillers, key=len, reverse=True))


def _pattern(text: str) -> Pattern:
    parts = text.split(" + ")
    plain = tuple(f" {_plain(part)} " for part in parts)
    accented = tuple(f" {nfc(part[1:]).casefold()} " for part in parts if part.startswith("="))
    return Pattern(plain[0], plain, accented, sum(len(part) - 2 for part in plain))


def _entry(row: dict[str, Any]) -> Entry:
    known = {"id", "line", "label_vi", "activities", "patterns"}
    if not isinstance(row, dict) or row.keys() - known or "label_vi" not in row:
        raise BadInput("norms.rules.bad_data", "wording.yaml: mục sai {row}", row=str(row)[:80])
    line: str | None = row.get("line")
    patterns = tuple(_pattern(str(pattern)) for pattern in row.get("patterns") or ())
    activities = tuple(str(code) for code in row.get("activities") or ())
    return Entry(str(row.get("id") or line), line, row["label_vi"], activities, patterns)
