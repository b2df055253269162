"""Fill a template with facts. Only checked templates come here; the sandbox is a second wall."""

from __future__ import annotations

import io
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from khuyencong.apps.documents.rendering.practice_mark import mark_practice
from khuyencong.apps.papers.facts.words import Facts
from khuyencong.domain.foundation.errors import BadInput

MOST_BYTES = 5 * 1024 * 1024


def environment() -> SandboxedEnvironment:
    """Return the language of templates: no filters, no functions, nothing of Python."""
    made = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    for table in (made.filters, made.tests, made.globals):
        table.clear()
    return made


def fill(template: bytes, facts: Facts) -> bytes:
    """Return the template filled. Raises BadInput when the paper grows beyond all measure."""
    document: Any = DocxTemplate(io.BytesIO(template))
    document.render(facts, jinja_env=environment(), autoescape=True)
    mark_practice(document.docx)
    buffer = io.BytesIO()
    document.save(buffer)
    made = buffer.getvalue()
    if len(made) > MOST_BYTES:
        raise BadInput("papers.too_large", "Văn bản lớn hơn 5 MB: hãy bỏ bớt ảnh trong mẫu")
    return made
