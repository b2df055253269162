"""The store of files does not give or take."""

from __future__ import annotations

from khuyencong.domain.foundation.errors import BadInput


class StoreFault(BadInput):
    """Nothing was kept, or the bytes cannot be had now; the sentence says what to do."""
