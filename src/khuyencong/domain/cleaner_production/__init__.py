"""Balances, waste-stream cost, options and indicators of cleaner production."""
