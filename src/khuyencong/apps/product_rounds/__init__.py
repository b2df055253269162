"""Voting rounds of outstanding products: entries, juries, sealed cards, certificates."""
