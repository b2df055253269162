"""Hold a round, an entry or a certificate until the transaction ends, to be written to."""

from __future__ import annotations

from collections.abc import Collection

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.queries import not_kept_from
from khuyencong.apps.product_rounds.models import ProductCertificate, ProductEntry, ProductRound
from khuyencong.domain.foundation.errors import BadInput

RUN = "product_rounds.run"
Stage = ProductRound.Stage


def bad(field: str, told: str) -> BadInput:
    """Return the refusal of a field."""
    return BadInput("product_rounds.bad_field", "{told}", field=field, told=told)


def hold_round(
    row: ProductRound, *, actor: Account, stages: Collection[str] = Stage.values
) -> ProductRound:
    """Return the round as stored now. Raises NotAllowed; BadInput when removed or elsewhere."""
    rows = ProductRound.objects.select_for_update(of=("self",)).select_related("unit", "province")
    held = rows.get(pk=row.pk)
    require(actor, RUN, unit=held.unit)
    require_stage(held, stages)
    return held


def require_stage(held: ProductRound, stages: Collection[str]) -> None:
    """Raise BadInput when the round was removed or does not stand where the deed belongs."""
    if held.removed_at is not None:
        raise BadInput(
            "product_rounds.removed", "Kỳ bình chọn này đã bị bỏ; khôi phục rồi làm tiếp"
        )
    if held.stage not in stages:
        raise BadInput(
            "product_rounds.wrong_stage",
            "Kỳ bình chọn đang ở bước “{now}”; việc này làm ở bước “{wanted}”",
            now=Stage(held.stage).label,
            wanted="”, “".join(str(Stage(each).label) for each in stages),
        )


def hold_entry(
    row: ProductEntry, *, actor: Account, stages: Collection[str] = Stage.values
) -> ProductEntry:
    """Return the entry as stored now, its round held too.

    Raises NotAllowed; ProductEntry.DoesNotExist when it is kept from the actor; BadInput.
    """
    held = hold_round(row.round, actor=actor, stages=stages)
    rows = ProductEntry.objects.select_for_update(of=("self",)).select_related("establishment")
    entry = not_kept_from(rows, actor).get(pk=row.pk)
    entry.round = held
    return entry


def hold_certificate(row: ProductCertificate, *, actor: Account) -> ProductCertificate:
    """Return the certificate as stored now. Raises NotAllowed."""
    rows = ProductCertificate.objects.select_for_update(of=("self",))
    held = rows.select_related("entry__round__unit").get(pk=row.pk)
    require(actor, RUN, unit=held.entry.round.unit)
    return held
