"""Prove the journal: every seal computed anew from its line and the seal before it."""
