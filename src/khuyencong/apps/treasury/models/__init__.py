"""Statements of a treasury or bank, and what was found to belong to their lines."""

from khuyencong.apps.treasury.models.account_maps import AccountMap
from khuyencong.apps.treasury.models.marks import ReconciledMark
from khuyencong.apps.treasury.models.matches import Match, MatchedEntry
from khuyencong.apps.treasury.models.statements import Statement, StatementLine

__all__ = ["AccountMap", "Match", "MatchedEntry", "ReconciledMark", "Statement", "StatementLine"]
