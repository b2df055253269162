"""Where in the law a fact stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.domain.foundation.grade import Grade


@dataclass(frozen=True, slots=True)
class LegalSource:
    """One place in one document.

    ``act`` is the number of the document ("TTLT 26/2014/TTLT-BTC-BCT"); ``article`` the place in it
    as people cite it ("Điều 6.2.c"), empty when it was not found.
    """

    act: str
    article: str
    grade: Grade
    checked_on: date | None = None

    def __str__(self) -> str:
        return f"{self.article} {self.act}".strip()
