"""Money between offices: assigned estimates, contracts, advances, refunds, the end of a year."""
