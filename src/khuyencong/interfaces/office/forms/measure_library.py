"""What is asked of the measure library."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.energy.catalogue import list_calculators
from khuyencong.domain.energy_audit.library.entries import list_entries, list_systems
from khuyencong.domain.energy_audit.library.finding import ANY_CALCULATOR


class LibraryForm(forms.Form):
    """Words, system and calculator; anything may be empty."""

    q = forms.CharField(label=_("Tìm theo tên, mã"), required=False, max_length=200)
    system = forms.ChoiceField(label=_("Hệ thống"), required=False)
    calculator = forms.ChoiceField(label=_("Phép tính"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        used = {name for each in list_entries().values() for name in each.calculators}
        labels = [(name, each.label_vi) for name, each in list_calculators().items()]
        systems = [(each.id, each.label_vi) for each in list_systems().values()]
        self.fields["system"].choices = [("", _("Mọi hệ thống")), *systems]  # type: ignore[attr-defined]
        self.fields["calculator"].choices = [  # type: ignore[attr-defined]
            ("", _("Có hay không phép tính")),
            (ANY_CALCULATOR, _("Có phép tính")),
            *((name, label) for name, label in labels if name in used),
        ]

    def asked(self) -> dict[str, str]:
        """Return what ``find_entries`` takes; what is not valid asks nothing."""
        said = self.cleaned_data if self.is_valid() else getattr(self, "cleaned_data", {})
        keys = (("words", "q"), ("system", "system"), ("calculator", "calculator"))
        return {ours: said.get(theirs, "") for ours, theirs in keys}
