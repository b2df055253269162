"""Products entered for a round, with the papers and photos of their files."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.establishments.models import Establishment, Product
from khuyencong.apps.product_rounds.models.rounds import ProductRound


class ProductEntry(OwnedRow):
    """A product, or a set of products, that stands in one round; owned by who entered it."""

    class Outcome(models.TextChoices):
        RECOGNISED = "recognised", "Được công nhận"
        NOT_CHOSEN = "not_chosen", "Đạt điểm, hội đồng không chọn"
        BELOW_MARK = "below_mark", "Chưa đủ điểm"

    round = models.ForeignKey(ProductRound, on_delete=models.PROTECT, related_name="entries")
    establishment = models.ForeignKey(
        Establishment, on_delete=models.PROTECT, related_name="product_entries"
    )
    product = models.ForeignKey(
        Product, on_delete=models.PROTECT, related_name="entries", null=True
    )
    """The row of the register, once it is there."""
    product_made_at = models.DateTimeField(null=True)
    """When the row was made as the certificate was issued; it goes when that is taken back."""
    number = models.PositiveSmallIntegerField()
    """Its place in the list of the round, in the order of coming in."""
    name = models.CharField(max_length=300)
    group = models.CharField(max_length=12)
    """A key of ``RoundRules.groups``."""
    description = models.TextField(blank=True)
    lower_certificate = models.CharField(max_length=200, blank=True)
    """Number and day of the certificate of the level below, of here or of elsewhere."""
    sent_up_from = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="sent_up", null=True
    )
    accepted_at = models.DateTimeField(null=True)
    """When its file was found whole: from then on it is judged."""
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_because = models.CharField(max_length=500, blank=True)
    votes_for = models.PositiveSmallIntegerField(null=True)
    votes_against = models.PositiveSmallIntegerField(null=True)
    outcome = models.CharField(max_length=12, choices=Outcome.choices, blank=True)
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(blank=True)

    class Meta:
        indexes = [
            *listed_by("product_entry", "round", "number"),
            *listed_by("entry_group", "group", "round", "number"),
            *listed_by("entry_name", "name"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "number"], name="product_entry_number_once"),
            models.UniqueConstraint(
                fields=["round", "sent_up_from"], name="product_entry_sent_up_once"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="product_entry_has_a_name"),
            models.CheckConstraint(
                condition=Q(votes_for=None, votes_against=None)
                | Q(votes_for__isnull=False, votes_against__isnull=False),
                name="product_entry_votes_are_whole",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | (~Q(withdrawn_because="") & Q(outcome="")),
                name="product_entry_withdrawn_says_why",
            ),
        ]


class EntryPaper(OwnedRow):
    """A paper of the file: seen on paper, or kept here as a file."""

    entry = models.ForeignKey(ProductEntry, on_delete=models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=24)
    """A key of ``RoundRules.papers``."""
    number = models.CharField(max_length=80, blank=True)
    issued_on = models.DateField(null=True)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", null=True)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["entry", "kind"],
                condition=Q(removed_at=None),
                name="entry_paper_once",
            ),
        ]


class EntryPhoto(OwnedRow):
    """A photo of the product from one side. [pixels]"""

    entry = models.ForeignKey(ProductEntry, on_delete=models.PROTECT, related_name="photos")
    angle = models.CharField(max_length=8)
    """A key of ``RoundRules.angles``."""
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    wide = models.PositiveIntegerField()
    high = models.PositiveIntegerField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]


class OcopLink(OwnedRow):
    """That the product also bears OCOP stars: another programme, beside and never mixed in."""

    entry = models.ForeignKey(ProductEntry, on_delete=models.PROTECT, related_name="ocop")
    stars = models.PositiveSmallIntegerField()
    decision_number = models.CharField(max_length=80)
    decision_on = models.DateField()
    issuer = models.CharField(max_length=200, blank=True)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["entry"], condition=Q(removed_at=None), name="entry_ocop_once"
            ),
            models.CheckConstraint(condition=Q(stars__gte=1, stars__lte=5), name="ocop_stars"),
        ]
