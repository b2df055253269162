"""A product with a certificate stands in the register among the products of its establishment."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.models import Product
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.apps.establishments.register_rows import ProductRow
from khuyencong.apps.establishments.row_changes import RowChange, apply_changes
from khuyencong.apps.product_rounds.models import ProductCertificate, ProductEntry
from khuyencong.domain.foundation.text import fold


def put_in_register(entry: ProductEntry, *, actor: Account, at: datetime) -> None:
    """Link the entry to the row of that name, or to a new one told in the establishment's journal.

    Inside the transaction of the action: who may issue the certificate need not keep the register.
    """
    if entry.product_id is not None:
        return
    firm = lock_establishment(entry.establishment)
    named = (row for row in firm.product_rows.all() if fold(row.name) == fold(entry.name))
    entry.product = next(named, None)
    if entry.product is None:
        change = RowChange(None, None, ProductRow(name=entry.name))
        line = apply_changes(firm, [change], deed="recorded", actor=actor, at=at)
        entry.product_id = line.data["row_keys"][change.label]
        entry.product_made_at = at
    entry.save(update_fields=["product", "product_made_at"])


def take_from_register(entry: ProductEntry, *, actor: Account, at: datetime) -> None:
    """Remove the row that was made for the entry, unless somebody wrote in it or it is used."""
    product = entry.product
    if product is None or entry.product_made_at is None:
        return
    bare = ProductRow(name=product.name)
    if ProductRow.of(product) != bare or product.entries.exclude(pk=entry.pk).exists():
        return
    entry.product, entry.product_made_at = None, None
    entry.save(update_fields=["product", "product_made_at"])
    firm = lock_establishment(entry.establishment)
    change = RowChange(product.pk, bare, None)
    apply_changes(firm, [change], deed="removed", actor=actor, at=at)


def certificates_by_product(
    entries: Iterable[ProductEntry], *, on: date
) -> dict[int, list[ProductCertificate]]:
    """Return the certificates that were not withdrawn by that day, by the key of the product.

    ``entries`` carry their certificates. One that ran out is among them: its state says so.
    """
    found: dict[int, list[ProductCertificate]] = {}
    for entry in entries:
        held: ProductCertificate | None = getattr(entry, "certificate", None)
        if held and entry.product_id and held.state_on(on) != "withdrawn":
            found.setdefault(entry.product_id, []).append(held)
    return found


def products_with_certificates(
    products: Iterable[Product], entries: Iterable[ProductEntry], *, on: date
) -> list[tuple[Product, list[tuple[ProductCertificate, str]]]]:
    """Return each product with its certificates and what each of them is on that day."""
    found = certificates_by_product(entries, on=on)
    return [
        (product, [(each, each.state_on(on)) for each in found.get(product.pk, [])])
        for product in products
    ]
