"""Read sheets of needs as officers make them, and write the template for them."""

from khuyencong.apps.needs.imports.reader import read_needs
from khuyencong.apps.needs.imports.rows import (
    CellError,
    IgnoredRow,
    NeedRow,
    SheetReading,
    fingerprint,
)

__all__ = ["CellError", "IgnoredRow", "NeedRow", "SheetReading", "fingerprint", "read_needs"]
