"""What is remembered of needs: sheets, needs, what is brought to them, and how each ended."""

from khuyencong.apps.needs.models.decisions import NeedDecision
from khuyencong.apps.needs.models.needs import Need, SheetImport
from khuyencong.apps.needs.models.supplements import NeedSupplement

__all__ = ["Need", "NeedDecision", "NeedSupplement", "SheetImport"]
