"""The diagrams in docs/lifecycle are those of the tables.

``python -m tests.domain.lifecycle.test_picture`` writes them anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from khuyencong.domain.lifecycle.model import Lifecycle
from khuyencong.domain.lifecycle.picture import mermaid
from khuyencong.domain.lifecycle.tables import list_lifecycles

DOCS = Path(__file__).parents[3] / "docs" / "lifecycle"


def page(version: Lifecycle) -> str:
    until = f" đến {version.valid_to:%d/%m/%Y}" if version.valid_to else ""
    return (
        f"# {version.label_vi}\n\nTheo {version.act}, từ {version.valid_from:%d/%m/%Y}{until} "
        f"(`{version.id}`, độ tin cậy: {version.grade.value}). {version.note_vi}.\n\n"
        f"```mermaid\n{mermaid(version)}```\n"
    )


@pytest.mark.parametrize("version", list_lifecycles(), ids=lambda each: each.id)
def test_the_picture_is_drawn_from_the_table(version: Lifecycle) -> None:
    assert (DOCS / f"{version.id}.md").read_text(encoding="utf-8") == page(version)


if __name__ == "__main__":
    for each in list_lifecycles():
        (DOCS / f"{each.id}.md").write_text(page(each), encoding="utf-8")
