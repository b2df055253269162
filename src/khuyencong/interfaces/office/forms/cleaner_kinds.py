"""Which form writes which kind of row, and the page one comes back to."""

from __future__ import annotations

from typing import Any, NamedTuple

from khuyencong.interfaces.office.forms import cleaner_rows as rows
from khuyencong.interfaces.office.forms.cleaner_option import OptionForm
from khuyencong.interfaces.office.forms.cleaner_readings import EquivalenceForm, ReadingForm


class Kind(NamedTuple):
    """A kind of row: its form, and the page of the file where it is shown."""

    form: type[Any]
    back: str


KINDS = {
    "team_member": Kind(rows.MemberForm, "office:cleaner_file"),
    "process_step": Kind(rows.ProcessStepForm, "office:cleaner_process"),
    "flow": Kind(rows.FlowForm, "office:cleaner_process"),
    "waste_stream": Kind(rows.WasteStreamForm, "office:cleaner_waste"),
    "waste_cost": Kind(rows.WasteCostForm, "office:cleaner_waste"),
    "cause": Kind(rows.CauseForm, "office:cleaner_waste"),
    "option": Kind(OptionForm, "office:cleaner_file_options"),
    "equivalence": Kind(EquivalenceForm, "office:cleaner_indicators"),
    "reading": Kind(ReadingForm, "office:cleaner_indicators"),
}
