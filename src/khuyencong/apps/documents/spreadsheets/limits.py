"""How much a file may ask of us, in one place."""

from __future__ import annotations

MAX_FILE_BYTES = 100 * 1024 * 1024
"""A sheet of needs with 100,000 rows and 20 columns weighs about 10 MB."""

MAX_UNPACKED_BYTES = 800 * 1024 * 1024
"""All parts of a zipped workbook together, once unpacked."""

MAX_RATIO = 400
"""Unpacked over packed size of one large part; a real sheet stays under 100."""

RATIO_MATTERS_FROM_BYTES = 20 * 1024 * 1024

MAX_PARTS = 5_000
"""Files inside a zipped workbook."""

MAX_SHEETS = 1_000
MAX_ROWS = 300_000
"""Rows of one sheet that are looked at."""

MAX_COLUMNS = 100
"""Columns of one sheet that are looked at."""

MAX_DENSE_CELLS = 12_000_000
"""Rows times columns that the fast reader may lay out in memory."""

MAX_MERGES = 50_000
MAX_CELL_CHARS = 2_000
"""Text of one cell; the longest real title seen has under 300 characters."""

SHOWN_CHARS = 80
"""How much of a faulty cell is repeated in a message."""

HEADER_SEARCH_ROWS = 40
MAX_ERRORS = 2_000
MAX_IGNORED = 5_000
MAX_VND = 10**12
MIN_VND = 1_000
"""Sums from 1 to 999 đồng are a sign of a wrong unit, not of a small project."""
