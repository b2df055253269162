"""Statements of a treasury or bank, read into plain rows."""
