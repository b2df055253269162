"""The manual: the Markdown files of docs/manual, read as they stand and rendered for a page.

In an installed package they lie in ``khuyencong/manual``; in a checkout in ``docs/manual``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

_PACKAGE = Path(__file__).parents[2]
_FOLDERS = (_PACKAGE / "manual", _PACKAGE.parents[1] / "docs" / "manual")
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
    html = MarkdownIt("commonmark", {"html": False}).enable("table").render(page.text)
    html = _PICTURE_LINK.sub(rf'src="{pictures_at}\1" loading="lazy"', html)
    html = _PAGE_LINK.sub(rf'href="{pages_at}\1/\2"', html)
    return mark_safe(html)  # noqa: S308  # our own files, and no raw HTML passes


def _read(path: Path, name: str) -> ManualPage:
    heading, _, text = path.read_text(encoding="utf-8").partition("\n")
    return ManualPage(name, heading.removeprefix("#").strip(), text)
