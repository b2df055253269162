"""What a reader chooses in the list of supported projects."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.projects.public_queries import PublicFilter, published_values
from khuyencong.interfaces.portal.templatetags.project_words import FUNDS, line_label

ANY: tuple[str, Any] = ("", _("Tất cả"))


class ProjectFilterForm(forms.Form):
    """Words, year, content, place and fund; what is no choice filters nothing."""

    q = forms.CharField(label=_("Tìm trong đề án"), required=False, max_length=100)
    nam = forms.ChoiceField(label=_("Năm"), required=False)
    noi_dung = forms.ChoiceField(label=_("Nội dung"), required=False)
    noi = forms.ChoiceField(label=_("Xã, phường"), required=False)
    nguon = forms.ChoiceField(label=_("Nguồn"), required=False, choices=[ANY, *FUNDS.items()])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years = [(str(year), str(year)) for year in reversed(published_values("year"))]
        lines = [(line, line_label(line)) for line in published_values("line")]
        places = [(place, place) for place in published_values("place")]
        for name, choices in (("nam", years), ("noi_dung", lines), ("noi", places)):
            self.fields[name].choices = [ANY, *choices]  # type: ignore[attr-defined]

    def asked(self) -> PublicFilter:
        """Return the filters that are well formed."""
        self.is_valid()
        data = self.cleaned_data
        return PublicFilter(
            words=data.get("q", ""),
            year=int(data["nam"]) if data.get("nam") else None,
            line=data.get("noi_dung", ""),
            place=data.get("noi", ""),
            fund=data.get("nguon", ""),
        )
