"""Prove the ledger: sums made anew from the entries, every rule asked again, every entry backed."""
