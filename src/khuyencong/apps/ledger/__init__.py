"""The ledger: what was assigned, approved, contracted, paid, given back and settled.

Entries are only added. The database adds each to its position and its fund line and holds the
rules of money there, whoever writes.
"""
