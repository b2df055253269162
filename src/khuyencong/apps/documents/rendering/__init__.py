"""Papers from plain data: letters, decisions, annexes, sheets and a picture; no Django here."""
