"""Is it a person who sends? No service beside us, no picture, and no question while all looks well.

A page carries a seal with its time. What comes back with no seal, sooner than anybody types, or
from where much has come already, must answer one sum in words. What a question asks is readable in
its seal; what answers it is not. An answer serves once.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from django.core import signing
from django.utils.crypto import constant_time_compare, salted_hmac

from khuyencong.apps.accounts.throttle import HOUR, Limit, TooOften, require_turn, take_turn
from khuyencong.domain.norms.rules.own_days import own_days

SALT = "khuyencong.human-check"
SOONEST = timedelta(seconds=2)
"""Nobody reads a page and fills it in sooner."""
SEAL_LASTS = own_days("page_seal")
"""A form may wait on a telephone for a signal so long."""
QUESTION_LASTS = HOUR
FIGURES = (1, 2, 3, 4, 6, 7, 8, 9)
"""Without five: its word is also that for a year."""
MOST_FIGURES = 2
ONCE = Limit("human_answer", 1, QUESTION_LASTS)
Doubt = Literal["", "unsealed", "too_soon", "often"]


@dataclass(frozen=True, slots=True)
class Question:
    """A sum of two of ``FIGURES``, and the seal that comes back with its answer."""

    left: int
    right: int
    seal: str


def page_seal(purpose: str, *, at: datetime) -> str:
    """Return what a page of this purpose carries."""
    return signing.dumps([purpose, at.timestamp()], salt=SALT)


def doubt_about(seal: str, purpose: str, *, at: datetime) -> Doubt:
    """Return what is odd about the seal that came back; empty when nothing is."""
    try:
        stamped, since = signing.loads(seal, salt=SALT)
        age = at - datetime.fromtimestamp(since, UTC)
    except (signing.BadSignature, ValueError, TypeError):
        return "unsealed"
    if stamped != purpose or age > SEAL_LASTS:
        return "unsealed"
    return "too_soon" if age < SOONEST else ""


def is_often(limit: Limit, client: str, *, at: datetime) -> bool:
    """Tell whether so much came from an address that the next one is asked; counts nothing."""
    try:
        require_turn(limit, client, at=at)
    except TooOften:
        return True
    return False


def count_one(limit: Limit, client: str, *, at: datetime) -> None:
    """Count one more from an address; beyond the limit the count stands still."""
    try:
        take_turn(limit, client, at=at)
    except TooOften:
        return


def ask_question(purpose: str, *, at: datetime) -> Question:
    """Return a new question."""
    left, right = secrets.choice(FIGURES), secrets.choice(FIGURES)
    nonce = secrets.token_hex(8)
    proof = _proof(purpose, nonce, left + right)
    told = [purpose, nonce, at.timestamp(), proof]
    return Question(left, right, signing.dumps(told, salt=f"{SALT}.question"))


def is_right(seal: str, answer: str, purpose: str, *, at: datetime) -> bool:
    """Tell whether the answer is right and its question still stands; then it is used up."""
    told = _read(seal)
    typed = answer.strip()
    if told is None or not (typed.isdecimal() and len(typed) <= MOST_FIGURES):
        return False
    stamped, nonce, since, proof = told
    age = at - datetime.fromtimestamp(since, UTC)
    if stamped != purpose or not timedelta() <= age <= QUESTION_LASTS:
        return False
    if not constant_time_compare(proof, _proof(purpose, nonce, int(typed))):
        return False
    try:
        take_turn(ONCE, nonce, at=at)
    except TooOften:
        return False
    return True


def _read(seal: str) -> tuple[str, str, float, str] | None:
    try:
        purpose, nonce, since, proof = signing.loads(seal, salt=f"{SALT}.question")
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return purpose, nonce, since, proof


def _proof(purpose: str, nonce: str, total: int) -> str:
    told = f"{purpose}:{nonce}:{total}"
    return salted_hmac(f"{SALT}.proof", told, algorithm="sha256").hexdigest()
