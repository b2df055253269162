"""Reads of craft villages."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.apps.places.models import Succession
from khuyencong.apps.search.queries import matching


def list_craft_villages(*, visible_to: Account) -> QuerySet[CraftVillage]:
    """Return the villages the account may see by name, each with what its province became."""
    heirs = Prefetch("province__heirs", Succession.objects.select_related("successor"))
    rows = CraftVillage.objects.select_related("province", "unit").prefetch_related(heirs)
    return rows_visible_to(rows, visible_to).order_by("search", "pk")


def search_craft_villages(villages: QuerySet[CraftVillage], text: str) -> QuerySet[CraftVillage]:
    """Keep the villages whose name, craft or place holds the words."""
    return matching(villages, text)


def get_craft_village(village_id: int, *, visible_to: Account) -> CraftVillage:
    """Return a village the account may see. Raises CraftVillage.DoesNotExist."""
    return list_craft_villages(visible_to=visible_to).get(pk=village_id)
