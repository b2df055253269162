"""Refusals of the domain: a code for programs, a Vietnamese sentence for people."""

from __future__ import annotations

from typing import Any


class DomainError(Exception):
    """A rule of the trade or the shape of the input says no.

    Parameters
    ----------
    code : str
        Dotted, stable, never shown to people: ``"norms.unknown_line"``.
    message : str
        Vietnamese sentence with ``{placeholders}``; it is also the key of the translation.
    field : str or None
        Name of the input that is wrong, when one is.
    params
        Values of the placeholders, and facts a page or the API may want.
    """

    def __init__(self, code: str, message: str, *, field: str | None = None, **params: Any) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message
        self.field = field
        self.params = params

    def __str__(self) -> str:
        return self.message.format(**self.params)


class BadInput(DomainError):
    """The input has the wrong shape; ``field`` names where."""


class NotAllowed(DomainError):
    """The actor may not do this; the sentence says why."""
