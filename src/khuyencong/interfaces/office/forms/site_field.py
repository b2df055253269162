"""A field for one site of an establishment, named in words; or the one that the address names."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.queries import list_sites
from khuyencong.domain.foundation.text import fold
from khuyencong.interfaces.office.forms.found_rows import FoundField
from khuyencong.interfaces.office.page import OfficeRequest


def _search(rows: QuerySet[Any], text: str) -> QuerySet[Any]:
    for word in fold(text).split():
        rows = rows.filter(search__contains=word)
    return rows


class SiteField(FoundField):
    """A site the account may see: its words, or those of its establishment."""

    search = staticmethod(_search)
    codes = ("establishment__code",)

    def __init__(self, **kwargs: Any) -> None:
        help_text = _("Gõ tên cơ sở hoặc tên địa điểm, hoặc mã số của cơ sở.")
        super().__init__(label=_("Địa điểm sản xuất"), help_text=help_text, **kwargs)

    def of(self, account: Account) -> None:
        """Look among the sites the account may see."""
        self.rows = list_sites(visible_to=account).filter(set_aside_at=None)

    def named(self, row: Any) -> tuple[str, str]:
        return row.name, row.establishment.name


def site_asked(request: OfficeRequest) -> Site | None:
    """Return the site of ``?site=``, or the only one of ``?establishment=``. Raises Http404."""
    rows = list_sites(visible_to=request.user)
    for name, field in (("site", "pk"), ("establishment", "establishment")):
        asked = request.GET.get(name, "")
        if not asked:
            continue
        if not (asked.isascii() and asked.isdigit() and len(asked) <= 9):
            raise Http404
        found = list(rows.filter(**{field: int(asked)})[:2])
        if name == "site" and not found:
            raise Http404
        return found[0] if len(found) == 1 else None
    return None


def establishment_without_site(request: OfficeRequest) -> int | None:
    """Return the key in ``?establishment=`` where it has no site the account may see."""
    asked = request.GET.get("establishment", "")
    if not asked:
        return None
    sites = list_sites(visible_to=request.user).filter(establishment=int(asked))
    return None if sites.exists() else int(asked)
