"""What the words of a sheet say about a project beside its content."""

from __future__ import annotations

from khuyencong.apps.needs.models import Need
from khuyencong.domain.foundation.text import fold

_CARRIED_OVER = "chuyen tiep"
_FLAGSHIP = "de an diem"


def is_carried_over(need: Need) -> bool:
    """Tell whether the sheet calls it carried over from the year before (chuyển tiếp)."""
    return _CARRIED_OVER in _words(need)


def is_flagship(need: Need) -> bool:
    """Tell whether the sheet calls it a flagship project (đề án điểm)."""
    return _FLAGSHIP in _words(need)


def _words(need: Need) -> str:
    return fold(f"{need.title} {need.content} {need.note} {need.details.get('section', '')}")
