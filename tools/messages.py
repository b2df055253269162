"""The words of the pages: which are marked, and the English catalogue that follows them.

``python -m tools.messages`` brings the catalogue up to date: known words stay, new ones come in
empty, words that no page uses any more go. It prints what is still empty.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir, extract_python
from babel.messages.pofile import normalize, read_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parents[1] / "src/khuyencong"
CATALOGUE = PACKAGE / "locale/en/LC_MESSAGES/django.po"
READERS = [("**/templates/**.html", "tools.messages:extract_template"), ("**.py", "python")]
KEYWORDS = {**DEFAULT_KEYWORDS, "gettext_lazy": None}
HEADER = '"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"'


def extract_template(
    fileobj: BinaryIO,
    keywords: Mapping[str, Any],
    comment_tags: Sequence[str],
    options: Mapping[str, Any],
) -> Iterator[tuple[Any, ...]]:
    """Yield the marked words of a Django template, as Babel asks of a reader.

    Django turns a template into pseudo-Python, which Babel can read once its indents are gone.
    """
    lines = templatize(fileobj.read().decode("utf-8")).splitlines()
    source = "\n".join(line.strip() for line in lines)
    yield from extract_python(BytesIO(source.encode("utf-8")), keywords, comment_tags, {})


def marked_words() -> list[str]:
    """Return the words marked for translation in the interfaces, sorted."""
    found = extract_from_dir(PACKAGE / "interfaces", READERS, keywords=KEYWORDS)
    return sorted({message for _, _, message, _, _ in found if isinstance(message, str)})


def translations() -> dict[str, str]:
    """Return the English of each word in the catalogue; empty where there is none yet."""
    with CATALOGUE.open("rb") as file:
        return {str(entry.id): str(entry.string or "") for entry in read_po(file) if entry.id}


def main() -> int:
    """Rewrite the catalogue; return how many words are still without English."""
    known = translations()
    words = {word: known.get(word, "") for word in marked_words()}
    entries = [("", None), *words.items()]
    text = "\n\n".join(
        f"msgid {normalize(id_)}\nmsgstr "
        + (f'""\n{HEADER}' if english is None else normalize(english))
        for id_, english in entries
    )
    CATALOGUE.write_text(text + "\n", encoding="utf-8")
    empty = [word for word, english in words.items() if not english]
    print("\n".join(empty) or "Every word has its English.")
    return len(empty)


if __name__ == "__main__":
    sys.exit(min(main(), 1))
