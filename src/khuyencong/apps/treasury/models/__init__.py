"""Statements of a treasury or bank and their lines."""

from khuyencong.apps.treasury.models.statements import Statement, StatementLine

__all__ = ["Statement", "StatementLine"]
