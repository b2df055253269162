"""A form that is for one of the person's own units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import can


def units_with(account: Account, capability: str) -> list[Unit]:
    """Return the units with a province in which the account holds the capability."""
    units = {member.unit_id: member.unit for member in account.current_memberships()}
    return [
        unit for unit in units.values() if unit.province_id and can(account, capability, unit=unit)
    ]


class OwnUnitForm(forms.Form):
    """Asks for the unit only when there is a choice; ``own_unit`` is the one chosen."""

    unit = forms.ChoiceField(label=_("Đơn vị"))

    def __init__(self, *args: Any, units: Sequence[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(unit.pk): unit for unit in units}
        if len(self.units) > 1:
            field = self.fields["unit"]
            field.choices = [(key, unit.name) for key, unit in self.units.items()]  # type: ignore[attr-defined]
        else:
            del self.fields["unit"]

    @property
    def own_unit(self) -> Unit:
        """Return the unit of a valid form."""
        return self.units[self.cleaned_data.get("unit") or next(iter(self.units))]
