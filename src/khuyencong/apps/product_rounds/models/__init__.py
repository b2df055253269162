"""What is remembered of rounds, their products, the jury's cards and what came of it."""

from khuyencong.apps.product_rounds.models.afterwards import (
    HolderReport,
    ProductCertificate,
    RoundComplaint,
)
from khuyencong.apps.product_rounds.models.cards import ProductInterest, ScoreCard
from khuyencong.apps.product_rounds.models.entries import (
    EntryPaper,
    EntryPhoto,
    OcopLink,
    ProductEntry,
)
from khuyencong.apps.product_rounds.models.rounds import ProductRound, RoundSeat

__all__ = [
    "EntryPaper",
    "EntryPhoto",
    "HolderReport",
    "OcopLink",
    "ProductCertificate",
    "ProductEntry",
    "ProductInterest",
    "ProductRound",
    "RoundComplaint",
    "RoundSeat",
    "ScoreCard",
]
