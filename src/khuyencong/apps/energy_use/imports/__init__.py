"""Readers of sheets of bills and of output."""
