"""Addresses of built files, changed whenever the file changes: no browser shows an old style."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django import template
from django.contrib.staticfiles import finders
from django.templatetags.static import static

register = template.Library()


@register.simple_tag
@cache
def asset(name: str) -> str:
    """Return the address of a file of ``static/build`` with the instant it was built."""
    path = f"build/{name}"
    found = finders.find(path)
    built = int(Path(str(found)).stat().st_mtime) if found else 0
    return f"{static(path)}?v={built:x}"
