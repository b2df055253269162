"""The manual: the Markdown files of docs/manual, read as they stand and rendered for a page.

In an installed package they lie in ``khuyencong/manual``; in a checkout in ``docs/manual``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from markdown_it import MarkdownIt

from khuyencong.domain.foundation.text import fold

_PACKAGE = Path(__file__).parents[2]
_FOLDERS = (_PACKAGE / "manual", _PACKAGE.parents[1] / "docs" / "manual")
_MARKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[#*`|>]|^\s*(?:\d+\.|-)\s", re.MULTILINE)
_SHOWN = 120
"""Letters shown of a section that was found."""
_PAGE = re.compile(r"(\d\d)-([a-z0-9-]+)\.md")
_PICTURE = re.compile(r"[a-z0-9-]+\.png")
_PICTURE_LINK = re.compile(r'src="images/([a-z0-9-]+\.png)"')
_PAGE_LINK = re.compile(r'href="\d\d-([a-z0-9-]+)\.md(#[a-z0-9-]+)?"')


@dataclass(frozen=True, slots=True)
class ManualPage:
    """One page: its name in addresses, its heading, its text without the heading."""

    name: str
    title: str
    text: str

    @property
    def language(self) -> str:
        """Return the language it is written in."""
        return "en" if self.name.startswith("english") else "vi"


@dataclass(frozen=True, slots=True)
class ManualSection:
    """A part of a page under one heading; the part before the first has none."""

    page: ManualPage
    heading: str
    text: str

    @property
    def anchor(self) -> str:
        """Return what follows the address of the page: "#chon-tay"."""
        return f"#{anchor_of(self.heading)}" if self.heading else ""

    @property
    def beginning(self) -> str:
        """Return the first words of the text, without marks of Markdown."""
        plain = " ".join(_MARKS.sub(" ", self.text).split())
        return plain if len(plain) <= _SHOWN else plain[:_SHOWN].rsplit(" ", 1)[0] + " …"


def manual_folder() -> Path | None:
    """Return where the manual lies; None when it was not shipped."""
    return next((folder for folder in _FOLDERS if folder.is_dir()), None)


@cache
def list_pages() -> tuple[ManualPage, ...]:
    """Return the pages in reading order."""
    folder = manual_folder()
    files = sorted(folder.glob("*.md")) if folder else []
    named = ((path, _PAGE.fullmatch(path.name)) for path in files)
    return tuple(_read(path, match[2]) for path, match in named if match)


def find_page(name: str) -> ManualPage | None:
    """Return the page of that name, None when there is none."""
    return next((page for page in list_pages() if page.name == name), None)


def find_picture(name: str) -> Path | None:
    """Return the file of a picture, None when there is none; the name is no path."""
    folder = manual_folder()
    if folder is None or not _PICTURE.fullmatch(name):
        return None
    path = folder / "images" / name
    return path if path.is_file() else None


def render_page(page: ManualPage, *, pages_at: str, pictures_at: str) -> SafeString:
    """Return the page as HTML; HTML inside the Markdown is shown as text."""
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = reader.parse(page.text)
    for opening, words in pairwise(tokens):
        if opening.type == "heading_open":
            opening.attrSet("id", anchor_of(words.content))
    html = reader.renderer.render(tokens, reader.options, {})
    html = _PICTURE_LINK.sub(rf'src="{pictures_at}\1" loading="lazy"', html)
    html = _PAGE_LINK.sub(rf'href="{pages_at}\1/\2"', html)
    return mark_safe(html)  # noqa: S308  # our own files, and no raw HTML passes


def anchor_of(heading: str) -> str:
    """Return the name of a heading in addresses.

    Examples
    --------
    >>> anchor_of("Chọn tay, và vì sao")
    'chon-tay-va-vi-sao'
    """
    return slugify(fold(heading))


@cache
def list_sections() -> tuple[ManualSection, ...]:
    """Return every page in its parts, in reading order."""
    found = []
    for page in list_pages():
        before, *parts = re.split(r"^##+ +", page.text, flags=re.MULTILINE)
        found.append(ManualSection(page, "", before))
        for part in parts:
            heading, _, text = part.partition("\n")
            found.append(ManualSection(page, heading.strip(), text))
    return tuple(found)


def _read(path: Path, name: str) -> ManualPage:
    heading, _, text = path.read_text(encoding="utf-8").partition("\n")
    return ManualPage(name, heading.removeprefix("#").strip(), text)
