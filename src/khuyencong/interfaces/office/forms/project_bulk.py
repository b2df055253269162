"""What is asked before many projects change alike."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.library.queries import installation_norms
from khuyencong.interfaces.office.forms.fields import line_choices


class NothingToAsk(forms.Form):
    """The deed says all."""


class ContentForm(forms.Form):
    """The content of the projects, in the words of the law."""

    line = forms.ChoiceField(label=_("Nội dung chi, theo lời văn bản"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["line"].choices = [("", _("Chọn")), *line_choices(installation_norms())]  # type: ignore[attr-defined]
