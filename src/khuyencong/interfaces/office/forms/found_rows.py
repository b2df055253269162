"""A field for one row out of many, named in words: nobody scrolls through thousands."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.people_in_reach import search_people
from khuyencong.apps.accounts.unit_queries import search_units
from khuyencong.domain.foundation.text import fold
from khuyencong.interfaces.office.forms.fields import TextField

MOST_NAMED = 5
Rows = QuerySet[Any]


class FoundField(TextField, ABC):
    """The row with that very code or name, else the only one that holds the words."""

    search: Callable[[Rows, str], Rows]
    codes: tuple[str, ...]
    """Fields that name one row alone, whatever the case."""
    rows: Rows

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=200, **kwargs)
        self.widget.attrs |= {"autocomplete": "off"}

    @abstractmethod
    def named(self, row: Any) -> tuple[str, str]:
        """Return the name of a row and the code that names it alone."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        coded = Q()
        for code in self.codes:
            coded |= Q(**{f"{code}__iexact": text})
        found = list(self.rows.filter(coded)[:2]) or self._among(text)
        if len(found) == 1:
            return found[0]
        if not found:
            raise forms.ValidationError(_("Không tìm thấy trong phần quản lý."))
        named = "; ".join("{} ({})".format(*self.named(row)) for row in found[:MOST_NAMED])
        raise forms.ValidationError(
            _("Có nhiều kết quả khớp, hãy ghi rõ hơn: %(named)s") % {"named": named}
        )

    def _among(self, text: str) -> list[Any]:
        """Return what holds the words; that of the very name alone, when there is one."""
        found = list(type(self).search(self.rows, text)[:50])
        same = [row for row in found if fold(self.named(row)[0]) == fold(text)]
        return same if len(same) == 1 else found


class PersonField(FoundField):
    """A person: sign-in name, mail, or words of the name."""

    search = staticmethod(search_people)
    codes = ("username", "email")
    rows = Account.objects.none()

    def named(self, row: Account) -> tuple[str, str]:
        return row.display_name, row.username


class UnitField(FoundField):
    """A unit: code, or words of a name it bears or bore."""

    search = staticmethod(search_units)
    codes = ("code",)
    rows = Unit.objects.none()

    def named(self, row: Unit) -> tuple[str, str]:
        return row.name, row.code
