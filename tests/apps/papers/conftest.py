"""The council of an appraisal, for minutes."""

from tests.council_cast import chair, guest, item, say, session, submit, vote

__all__ = ["chair", "guest", "item", "say", "session", "submit", "vote"]
