"""How much a sent file may ask of us, in one place."""

from __future__ import annotations

MEBIBYTE = 1024 * 1024
MOST_BYTES = 25 * MEBIBYTE
"""One paper: fifty scanned pages at 300 dpi weigh about 15 MB."""

MOST_SHEET_BYTES = 64 * MEBIBYTE
"""One sheet or list, as much as one request may carry."""

MOST_PARTS = 5_000
MOST_UNPACKED_BYTES = 300 * MEBIBYTE
MOST_RATIO = 400
"""Unpacked over packed size of one large part; a real sheet stays under 100."""

RATIO_MATTERS_FROM_BYTES = 20 * MEBIBYTE
MOST_PIXELS = 100_000_000
"""A4 scanned at 600 dpi has 35 million, a good phone 50 to 108 million at most."""

MOST_SIDE_PIXELS = 20_000
MOST_PAGES = 2_000
MOST_PDF_OBJECTS = 200_000
MOST_NAME_CHARS = 200
