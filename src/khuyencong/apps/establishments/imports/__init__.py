"""Readers of what is known of establishments into plain facts."""
