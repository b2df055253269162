"""Readers of sheets of vouchers: plain rows, and each cell that could not be understood."""
