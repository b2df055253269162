"""What a kept mail may show to people who read it for others."""

from __future__ import annotations

import re

from django import template

register = template.Library()
_SECRET = re.compile(r"(?<=/)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])")
"""256 bits as ``accounts.links`` writes them, whatever page they open."""


@register.filter
def without_secrets(body: str) -> str:
    """Return the mail with the secret of a one-time link left out: only its receiver may use it.

    Examples
    --------
    >>> without_secrets(f"Mở https://x.vn/office/invited/{'aB3-_x7' * 6 + 'x'}/ trong 7 ngày")
    'Mở https://x.vn/office/invited/…/ trong 7 ngày'
    """
    return _SECRET.sub("…", body)
