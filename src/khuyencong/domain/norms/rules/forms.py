"""Forms by number: title and use. Their fields were not seen.

References: TT 36/2013/TT-BCT, Phụ lục 1 to 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Fact):
    """One form; ``steps`` of a project's life at which it is used, ``mismatch_vi`` in the text."""

    number: str
    steps: tuple[str, ...]
    mismatch_vi: str = ""
    fields_seen: bool = False


def list_forms(*, on: date, step: str | None = None) -> tuple[Form, ...]:
    """Return the forms in force on a day, all or those of one step."""
    forms = in_force(load_facts("forms", Form), on=on)
    return tuple(form for form in forms if step is None or step in form.steps)


def get_form(*, number: str, on: date) -> Form | None:
    """Return the form of that number ("Mẫu 3b") on a day."""
    return next((form for form in list_forms(on=on) if form.number == number), None)
