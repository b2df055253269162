"""Reads of the law as this installation holds it."""

from __future__ import annotations

from khuyencong.apps.library.models import LocalNorm, NormConfirmation
from khuyencong.apps.library.records import to_confirmation, to_norm
from khuyencong.domain.norms.library import NormLibrary


def installation_norms() -> NormLibrary:
    """Return the shipped norms with the local lines and the confirmations of this installation."""
    local = [to_norm(row) for row in LocalNorm.objects.select_related("province").order_by("pk")]
    confirmed = [
        to_confirmation(row) for row in NormConfirmation.objects.select_related("recorded_by")
    ]
    library = NormLibrary.shipped()
    if local:
        library = library.with_local(local)
    return library.with_confirmations(confirmed) if confirmed else library


def list_confirmations(norm_id: str) -> list[NormConfirmation]:
    """Return the confirmations of a norm, oldest first."""
    return list(NormConfirmation.objects.filter(norm_id=norm_id).select_related("recorded_by"))
