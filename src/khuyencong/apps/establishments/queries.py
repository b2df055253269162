"""Reads of establishments and craft villages."""

from __future__ import annotations

from django.db.models import Count, Prefetch, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.establishments.models import (
    CraftVillage,
    Establishment,
    EstablishmentMerge,
    ImportedRow,
    RegisterImport,
)
from khuyencong.apps.places.models import Succession
from khuyencong.apps.search.queries import matching
from khuyencong.domain.foundation.text import fold


def list_craft_villages(*, visible_to: Account) -> QuerySet[CraftVillage]:
    """Return the villages the account may see by name, each with what its province became."""
    heirs = Prefetch("province__heirs", Succession.objects.select_related("successor"))
    rows = CraftVillage.objects.select_related("province", "unit").prefetch_related(heirs)
    return rows_visible_to(rows, visible_to).order_by("search", "pk")


def search_craft_villages(villages: QuerySet[CraftVillage], text: str) -> QuerySet[CraftVillage]:
    """Keep the villages whose name, craft or place holds the words."""
    return matching(villages, text)


def villages_by_name(province_id: int) -> dict[str, int]:
    """Return the craft villages of a province by folded name, with and without the words "làng
    nghề"; a name of several stands for none.
    """
    names: dict[str, set[int]] = {}
    for pk, name in CraftVillage.objects.filter(province=province_id).values_list("pk", "name"):
        for each in {fold(name), fold(name).removeprefix("lang nghe ").strip()}:
            names.setdefault(each, set()).add(pk)
    return {name: min(keys) for name, keys in names.items() if len(keys) == 1}


def get_craft_village(village_id: int, *, visible_to: Account) -> CraftVillage:
    """Return a village the account may see. Raises CraftVillage.DoesNotExist."""
    return list_craft_villages(visible_to=visible_to).get(pk=village_id)


def list_establishments(*, visible_to: Account) -> QuerySet[Establishment]:
    """Return the establishments the account may see by name, without those merged away."""
    rows = Establishment.objects.filter(merged_into=None)
    rows = rows.select_related("province", "unit", "craft_village")
    return rows_visible_to(rows, visible_to).order_by("search", "pk")


def search_establishments(rows: QuerySet[Establishment], text: str) -> QuerySet[Establishment]:
    """Keep the establishments whose name, code, trade, products or places hold the words."""
    return matching(rows, text)


def get_establishment(establishment_id: int, *, visible_to: Account) -> Establishment:
    """Return an establishment the account may see, merged away or not.

    Raises Establishment.DoesNotExist.
    """
    rows = Establishment.objects.select_related("province", "unit", "craft_village", "merged_into")
    return rows_visible_to(rows, visible_to).get(pk=establishment_id)


def list_merges_of(establishment: Establishment) -> QuerySet[EstablishmentMerge]:
    """Return the merges into a record that hold, newest first."""
    rows = establishment.merges.filter(undone_at=None)
    return rows.select_related("dropped", "merged_by")


def get_merge(merge_id: int, *, visible_to: Account) -> EstablishmentMerge:
    """Return a merge the account may see. Raises EstablishmentMerge.DoesNotExist."""
    rows = EstablishmentMerge.objects.select_related("unit", "kept", "dropped")
    return rows_visible_to(rows, visible_to).get(pk=merge_id)


def lock_establishment(establishment: Establishment) -> Establishment:
    """Return the record as it is stored now, held until the transaction ends."""
    rows = Establishment.objects.select_for_update(of=("self",)).select_related("unit", "province")
    return rows.get(pk=establishment.pk)


def list_register_imports(*, visible_to: Account) -> QuerySet[RegisterImport]:
    """Return the lists of establishments that were sent, newest first."""
    rows = rows_visible_to(RegisterImport.objects.select_related("file"), visible_to)
    return rows.order_by("-sent_at", "-pk")


def get_register_import(import_id: int, *, visible_to: Account) -> RegisterImport:
    """Return one list the account may see. Raises RegisterImport.DoesNotExist."""
    rows = RegisterImport.objects.select_related(
        "file", "unit", "province", "read_job", "job", "sent_by"
    )
    return rows_visible_to(rows, visible_to).get(pk=import_id)


def count_imported(register_import: RegisterImport) -> dict[str, int]:
    """Return how many rows of a list ended in each way; one statement."""
    rows = register_import.rows.order_by().values_list("outcome").annotate(Count("pk"))
    return dict.fromkeys(ImportedRow.Outcome.values, 0) | dict(rows)
