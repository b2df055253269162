"""What a collaborator may see: establishments and needs of the own communes, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Model, Prefetch, Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import not_kept_from
from khuyencong.apps.establishments.gaps import gaps_to_ask
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.facilities.own_communes import (
    CAPABILITY,
    OwnCommune,
    in_own_communes,
    own_communes,
)
from khuyencong.apps.needs.models import Need, NeedDecision
from khuyencong.apps.places.models import Succession
from khuyencong.apps.search.queries import matching

AT_ONCE = 500
"""Rows held at a time: the name of a commune may be that of a district with far more of them."""


def provinces_of_collaborator(account: Account) -> list[int]:
    """Return the provinces the account works for as a collaborator, what merged into them and what
    they became; keys."""
    units = [member.unit for member in account.memberships_with(CAPABILITY)]
    own = {unit.province_id for unit in units if unit.province_id is not None}
    pairs = Succession.objects.filter(Q(predecessor__in=own) | Q(successor__in=own))
    pairs = pairs.filter(predecessor__level="province")
    kin = pairs.values_list("predecessor", "successor")
    return sorted({*own, *(key for pair in kin for key in pair)})


def establishments_of_communes(
    account: Account, communes: Sequence[OwnCommune] | None = None
) -> list[Establishment]:
    """Return the establishments that produce in the own communes: those with gaps first, by name.

    ``communes`` are those of the account where they are known already.
    """
    communes = own_communes(account) if communes is None else communes
    rows = Establishment.objects.filter(merged_into=None).select_related("province", "unit")
    named = _named(Establishment, communes)
    found = [
        firm
        for firm in not_kept_from(rows, account).filter(_near(communes), named).iterator(AT_ONCE)
        if in_own_communes(firm.production_place, communes, province=firm.province.uid)
    ]
    return sorted(found, key=lambda firm: (not gaps_to_ask(firm), firm.search, firm.pk))


def get_establishment_of_communes(establishment_id: int, *, account: Account) -> Establishment:
    """Return an establishment of the own communes. Raises Establishment.DoesNotExist."""
    rows = Establishment.objects.filter(merged_into=None)
    rows = not_kept_from(rows.select_related("province", "unit", "craft_village"), account)
    firm = rows.get(pk=establishment_id)
    if not works_where(account, firm):
        raise Establishment.DoesNotExist
    return firm


def works_where(account: Account, establishment: Establishment) -> bool:
    """Tell whether an establishment produces in a commune of the account's."""
    place, province = establishment.production_place, establishment.province.uid
    return in_own_communes(place, own_communes(account), province=province)


def needs_of_communes(
    account: Account, communes: Sequence[OwnCommune], firms: Iterable[Establishment]
) -> list[Need]:
    """Return what was asked for from the own communes, newest first, with how each ended.

    ``firms`` are the establishments there: a need may name one of them and no place.
    """
    theirs = Q(place="", establishment__in=[firm.pk for firm in firms])
    rows = not_kept_from(_needs(), account).filter(_near(communes), _named(Need, communes) | theirs)
    found = rows.order_by("-year", "-pk").iterator(AT_ONCE)
    return [need for need in found if _is_of(need, communes)]


def get_need_of_communes(need_id: int, *, account: Account) -> Need:
    """Return a need of the own communes. Raises Need.DoesNotExist."""
    need = not_kept_from(_needs(), account).get(pk=need_id)
    if not is_need_of(account, need):
        raise Need.DoesNotExist
    return need


def is_need_of(account: Account, need: Need) -> bool:
    """Tell whether a need comes from a commune of the account's."""
    return _is_of(need, own_communes(account))


def _is_of(need: Need, communes: Sequence[OwnCommune]) -> bool:
    """A need lies where it says; one that says nothing, where its establishment does."""
    place = need.place or (need.establishment.production_place if need.establishment else "")
    return in_own_communes(place, communes, province=need.province.uid)


def _needs() -> QuerySet[Need]:
    decisions = Prefetch("decisions", NeedDecision.objects.filter(withdrawn_at=None))
    beside = ("province", "unit", "establishment", "project", "joined__project")
    return Need.objects.select_related(*beside).prefetch_related(decisions)


def _named(model: type[Model], communes: Iterable[OwnCommune]) -> Q:
    """Return the condition that the words of a row hold a name of a commune."""
    found = Q(pk__in=[])
    for name in {name for commune in communes for name in commune.names}:
        found |= Q(pk__in=matching(model._default_manager.values("pk"), name))
    return found


def _near(communes: Iterable[OwnCommune]) -> Q:
    """Return the condition that a row is of a province of these, as it was or became."""
    provinces = {commune.province.pk for commune in communes}
    kin = Succession.objects.filter(successor__in=provinces).values("predecessor")
    heirs = Succession.objects.filter(predecessor__in=provinces).values("successor")
    return Q(province__in=provinces) | Q(province__in=kin) | Q(province__in=heirs)
