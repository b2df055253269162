"""Codes people read aloud and type: no letter or figure that looks like another."""

from __future__ import annotations

import secrets

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
CAMPAIGN_LETTERS, RECEIPT_LETTERS = 8, 12
"""A campaign is handed out to everybody; a receipt opens what somebody told, so nobody may guess
it: 31 letters, 12 times, are 59 bits."""


def new_code(length: int) -> str:
    """Return so many letters nobody can foresee."""
    return "".join(secrets.choice(LETTERS) for _ in range(length))
