from khuyencong.apps.ledger.models.entries import Entry
from khuyencong.apps.ledger.models.fund_lines import FundLine
from khuyencong.apps.ledger.models.positions import Position

__all__ = ["Entry", "FundLine", "Position"]
