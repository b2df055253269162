"""What may stop keeping, in words: a refusal of ours, a disk, a database."""

from __future__ import annotations

from django.db import Error

from khuyencong.domain.foundation.errors import BadInput

FAULTS = (BadInput, OSError, Error)


def in_words(fault: Exception) -> Exception:
    """Return the fault as a sentence that says where."""
    if isinstance(fault, OSError):
        where = f"{fault.filename}: " if fault.filename else ""
        why = fault.strerror or str(fault)
        return BadInput("cli.disk", "{where}{why}", where=where, why=why)
    if isinstance(fault, Error):
        why = str(fault).strip().partition("\n")[0]
        return BadInput("cli.database", "Cơ sở dữ liệu: {why}", why=why)
    return fault
