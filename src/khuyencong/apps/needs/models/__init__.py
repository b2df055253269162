"""What is remembered of needs: sheets, needs, and how each ended."""

from khuyencong.apps.needs.models.decisions import NeedDecision
from khuyencong.apps.needs.models.needs import Need, SheetImport

__all__ = ["Need", "NeedDecision", "SheetImport"]
