"""A council of three about projects that stand before the department."""

from tests.council_cast import chair, guest, item, say, session, submit, vote

__all__ = ["chair", "guest", "item", "say", "session", "submit", "vote"]
