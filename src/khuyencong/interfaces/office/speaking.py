"""The language of the pages after somebody came in."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse


def speak(answer: HttpResponse, language: str) -> None:
    """Let the browser keep the person's language; an empty one leaves it as it is."""
    if language:
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            samesite="Lax",
        )
