"""A product with a certificate stands in the register, and no longer when that is taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.establishments.actions.remove_register_row import remove_register_row
from khuyencong.apps.establishments.models import Product
from khuyencong.apps.establishments.register_rows import ProductRow
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.product_rounds.actions.issue_certificates import (
    issue_certificates,
    undo_certificates,
)
from khuyencong.apps.product_rounds.actions.withdraw_certificate import withdraw_certificate
from khuyencong.apps.product_rounds.in_the_register import certificates_by_product
from khuyencong.apps.product_rounds.models import ProductCertificate, ProductEntry
from khuyencong.apps.product_rounds.queries import entries_of_establishment
from khuyencong.domain.foundation.errors import BadInput
from tests.product_round_cast import decided_round_of


@pytest.fixture
def given(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


@pytest.fixture
def entry(centre: Any, given: dict[str, Any]) -> ProductEntry:
    """A recognised product whose certificate is still to be issued."""
    certificate = decided_round_of(centre, **given)
    entry: ProductEntry = certificate.entry
    ProductCertificate.objects.filter(pk=certificate.pk).delete()
    return ProductEntry.objects.get(pk=entry.pk)


def issue(entry: ProductEntry, given: dict[str, Any]) -> ProductCertificate:
    told: dict[str, Any] = {"issued_on": given["at"].date(), "first_number": 1, "tail": "/GCN"}
    (made,) = issue_certificates(product_round=entry.round, **told, **given)
    return made


def marks(entry: ProductEntry, actor: Any, on: date) -> list[str]:
    rows = entries_of_establishment(entry.establishment, visible_to=actor)
    found = certificates_by_product(rows, on=on)
    return [each.number for row in found.values() for each in row]


def test_a_new_row_bears_the_certificate_until_it_is_withdrawn(
    entry: ProductEntry, given: dict[str, Any], officer: Any
) -> None:
    today = given["at"].date()
    made = issue(entry, given)
    product = Product.objects.get()
    assert (product.name, product.establishment) == ("Mâm gỗ", entry.establishment)
    assert Entry.objects.filter(verb="establishments.establishment.product_recorded").count() == 1
    assert marks(entry, officer, today) == ["01/GCN"]
    withdraw_certificate(certificate=made, withdrawn_on=today, reason="Sai", number="2", **given)
    assert marks(entry, officer, today) == []
    assert Product.objects.get() == product  # it is still made, without the mark


def test_the_row_that_is_there_is_taken(entry: ProductEntry, given: dict[str, Any]) -> None:
    firm = entry.establishment
    owner = {"unit_id": firm.unit_id, "province_id": firm.province_id}
    known = Product.objects.create(establishment=firm, name="MÂM  GỖ", yearly_vnd=5, **owner)
    made = issue(entry, given)
    entry.refresh_from_db()
    assert (entry.product, entry.product_made_at) == (known, None)
    undo_certificates(product_round=entry.round, certificate_ids=[made.pk], **given)
    assert Product.objects.get() == known


@pytest.mark.parametrize("somebody_wrote", [False, True])
def test_taking_the_issue_back_removes_the_row_nobody_wrote_in(
    entry: ProductEntry, given: dict[str, Any], somebody_wrote: bool
) -> None:
    made = issue(entry, given)
    if somebody_wrote:
        Product.objects.update(counted_in="chiếc")
    undo_certificates(product_round=entry.round, certificate_ids=[made.pk], **given)
    assert Product.objects.exists() is somebody_wrote


def test_a_row_with_a_certificate_is_not_removed(
    entry: ProductEntry, given: dict[str, Any]
) -> None:
    issue(entry, given)
    told = {"establishment": entry.establishment, "stored": Product.objects.get()}
    with pytest.raises(BadInput, match="bình chọn sản phẩm"):
        remove_register_row(**told, kind=ProductRow, **given)
    assert Product.objects.exists()


def test_the_page_of_the_establishment_shows_level_year_and_validity(
    entry: ProductEntry, given: dict[str, Any], client: Any, officer: Any
) -> None:
    made = issue(entry, given)
    client.force_login(officer)
    page = client.get(f"/office/establishments/{entry.establishment_id}/").text
    assert "Cấp tỉnh, 2016" in page
    assert f"hiệu lực đến {made.valid_until:%d/%m/%Y}" in page
